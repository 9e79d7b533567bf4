import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import XAPI, { type Statement } from "@xapi/xapi";
import { LrsClient, ann, bob, lesson, verb } from "./lrs-client.ts";
import { startFixture, viewOf } from "./preview-fixture.ts";
import type { Fixture } from "./preview-fixture.ts";

let fixture: Fixture;
let run: string;
let xapi: XAPI;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  const made = await LrsClient.inNewRun(fixture);
  run = made.run;
  xapi = new (XAPI.default ?? XAPI)({ endpoint: made.client.endpoint, auth: made.client.authorization, adapter: "fetch" });
});

const agent = { objectType: "Agent", mbox: ann.mbox } as const;

function said(name: string, change: Partial<Statement> = {}): Statement {
  return { actor: agent, verb: { id: verb(name), display: { en: name } }, object: { objectType: "Activity", id: lesson }, ...change };
}

/** Of a page as the client gives it without attachments. */
function idsIn(page: unknown): readonly (string | undefined)[] {
  return (page as { readonly statements: readonly Statement[] }).statements.map(({ id }) => id);
}

describe("@xapi/xapi, pointed at the LRS of a run", () => {
  it("reads about, sends, and finds by every filter", async () => {
    assert.deepEqual((await xapi.getAbout()).data, { version: ["1.0.3"] });
    const [first] = (await xapi.sendStatement({ statement: said("experienced") })).data;
    const { data } = await xapi.sendStatements({
      statements: [
        said("passed", { actor: { objectType: "Agent", account: bob.account } }),
        said("answered", { context: { instructor: agent } }),
      ],
    });
    const find = async (parameters: Parameters<XAPI["getStatements"]>[0]): Promise<unknown> =>
      idsIn((await xapi.getStatements(parameters)).data);
    assert.deepEqual(await find({ verb: verb("passed") }), [data[0]]);
    assert.deepEqual(await find({ agent }), [data[1], first]);
    assert.deepEqual(await find({ agent, related_agents: true, ascending: true, limit: 1 }), [first]);
    assert.deepEqual(await find({ activity: lesson, since: "2999-01-01T00:00:00Z" }), []);
    assert.equal((await xapi.getStatement({ statementId: String(data[0]) })).data.id, data[0]);
    assert.equal((await viewOf(fixture, run)).statements.length, 3);
  });

  it("pages through more", async () => {
    const statements = Array.from({ length: 5 }, () => said("experienced"));
    const sent = (await xapi.sendStatements({ statements })).data;
    let page = (await xapi.getStatements({ limit: 2, ascending: true })).data;
    const found = [...idsIn(page)];
    while (page.more !== "") {
      page = (await xapi.getMoreStatements({ more: page.more })).data as typeof page;
      found.push(...idsIn(page));
    }
    assert.deepEqual(found, sent);
  });

  it("voids a statement and asks for it by its own way", async () => {
    const [id = ""] = (await xapi.sendStatement({ statement: said("experienced") })).data;
    await xapi.voidStatement({ actor: agent, statementId: id });
    await assert.rejects(async () => xapi.getStatement({ statementId: id }));
    assert.equal((await xapi.getVoidedStatement({ voidedStatementId: id })).data.id, id);
  });

  it("keeps states and profiles with ETags, lists and deletes them", async () => {
    const place = { agent, activityId: lesson, stateId: "place" };
    await xapi.createState({ ...place, state: { page: 1 } });
    const { data, headers } = await xapi.getState(place);
    assert.deepEqual(data, { page: 1 });
    const etag = String((headers as unknown as Readonly<Record<string, string>>)["etag"]);
    await xapi.setState({ ...place, state: { page: 2 }, etag, matchHeader: "If-Match" });
    await assert.rejects(async () => xapi.setState({ ...place, state: { page: 3 }, etag, matchHeader: "If-Match" }));
    assert.deepEqual((await xapi.getState(place)).data, { page: 2 });
    assert.deepEqual((await xapi.getStates({ agent, activityId: lesson })).data, ["place"]);
    await xapi.deleteState(place);
    assert.deepEqual((await xapi.getStates({ agent, activityId: lesson })).data, []);
    const profile = { activityId: lesson, profileId: "p" };
    await xapi.createActivityProfile({ ...profile, profile: { a: 1 } });
    await assert.rejects(async () => xapi.setActivityProfile({ ...profile, profile: { a: 2 }, etag: "*", matchHeader: "If-None-Match" }));
    assert.deepEqual((await xapi.getActivityProfile(profile)).data, { a: 1 });
    await xapi.createAgentProfile({ agent, profileId: "p", profile: { b: 1 } });
    assert.deepEqual((await xapi.getAgentProfiles({ agent })).data, ["p"]);
  });

  it("sends an attachment and gets its data back", async () => {
    const text = "here is a simple attachment";
    const sha2 = createHash("sha256").update(text).digest("hex");
    const usageType = "http://example.com/attachment-usage/test";
    const attachment = { usageType, display: { en: "A test" }, contentType: "text/plain", length: text.length, sha2 };
    const bytes = new TextEncoder().encode(text).buffer;
    const [statementId = ""] = (
      await xapi.sendStatement({ statement: said("answered", { attachments: [attachment] }), attachments: [bytes] })
    ).data;
    const [statement, data] = (await xapi.getStatement({ statementId, attachments: true })).data as readonly unknown[];
    assert.equal((statement as Statement).id, statementId);
    assert.equal(data, text);
  });

  it("reads the person behind an agent and the whole of an activity", async () => {
    const definition = { name: { en: "Listen" } };
    await xapi.sendStatement({
      statement: said("experienced", { actor: { ...agent, name: "Ann" }, object: { objectType: "Activity", id: lesson, definition } }),
    });
    assert.deepEqual((await xapi.getAgent({ agent })).data, { objectType: "Person", name: ["Ann"], mbox: [ann.mbox] });
    assert.deepEqual((await xapi.getActivity({ activityId: lesson })).data, { objectType: "Activity", id: lesson, definition });
  });
});
