import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { runJudge } from "../../src/preview/judge-run.ts";
import type { Statement } from "../../src/preview/statement.ts";
import { readProfile } from "../../src/validation/profile/read-profile.ts";
import { recourseProfile } from "../validation/profile/recourse-profile.ts";
import { sports, sportsProfile, sportsStatement } from "../validation/profile/sports-profile.ts";
import { LrsClient, lesson, statement, verb } from "./lrs-client.ts";
import { startFixture, viewOf } from "./preview-fixture.ts";
import type { Fixture } from "./preview-fixture.ts";

let fixture: Fixture;
let client: LrsClient;
let run: string;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  ({ run, client } = await LrsClient.inNewRun(fixture));
});

const [version = ""] = recourseProfile.versions;
const registration = "ec531277-b57b-4c15-8d91-d292c5b2b8f7";

/** Names the profile; what it says is up to `change`. */
function ofProfile(name: string, change: object = {}): Record<string, unknown> {
  return statement(name, {
    timestamp: "2026-03-02T10:00:00.000Z",
    context: { registration, contextActivities: { category: [{ id: version }] } },
    ...change,
  });
}

describe("the statements of a run", () => {
  it("are stored whatever the profile finds, and what it finds is in the view: rule, path and message", async () => {
    const stray = ofProfile("waved");
    const plain = statement();
    assert.equal((await client.send(plain, stray)).status, 200);
    const { judged, hasProfile, statements } = await viewOf(fixture, run);
    assert.deepEqual([statements.length, hasProfile], [2, true]);
    assert.deepEqual(judged[0]?.findings[0], {
      rule: version,
      path: "verb.id",
      message: "matches no statement template of the profile",
    });
    assert.deepEqual(
      judged.map(({ id }) => id),
      [stray["id"]],
    );
  });

  it("are judged by the template that they match", async () => {
    const wrong = ofProfile("passed", { object: { id: lesson, definition: { type: "http://adlnet.gov/expapi/activities/course" } } });
    await client.send(wrong);
    const [one] = (await viewOf(fixture, run)).judged;
    assert.ok(
      one?.findings.some(({ rule }) => rule.includes("/templates/")),
      JSON.stringify(one),
    );
  });

  it("are judged together too, and anew when more come", () => {
    const judge = runJudge(readProfile(sportsProfile()));
    const [started, received, placed] = ["started", "received", "placed"].map((name) => {
      const plain = sportsStatement(name, { result: { extensions: { [sports.place]: 1 } } }) as unknown as Statement;
      return { ...plain, context: { ...plain.context, registration } };
    }) as [Statement, Statement, Statement];
    const found = (...statements: readonly Statement[]): readonly string[] => judge(statements).map(({ id }) => id);
    assert.deepEqual(found(started), []);
    assert.deepEqual(found(started, placed), [placed.id]);
    assert.deepEqual(found(started, received, placed), []);
  });

  it("of nobody in particular, as anonymous answers are, are judged as those of anybody", async () => {
    const actor = { account: { homePage: "https://w3id.org/xapi/recourse/anonymous", name: "0a5b" } };
    await client.send(ofProfile("waved", { actor, context: { contextActivities: { category: [{ id: version }] } } }));
    assert.equal((await viewOf(fixture, run)).judged.length, 1);
  });

  it("that have nothing to do with the profile have no findings, and without a profile nothing is judged by it", async () => {
    await client.send(statement(), statement("answered"));
    assert.deepEqual((await viewOf(fixture, run)).judged, []);
    const stray = { ...ofProfile("waved"), verb: { id: verb("waved") } } as unknown as Statement;
    assert.deepEqual([runJudge(undefined)([stray]).length, runJudge(recourseProfile)([stray]).length], [0, 1]);
  });
});
