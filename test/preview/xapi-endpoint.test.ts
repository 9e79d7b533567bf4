import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import type { LaunchTicket } from "../../src/preview/launch-run.ts";
import { activityId, newRun, post, startFixture, viewOf, type Fixture } from "./preview-fixture.ts";

const verb = (name: string): string => `http://adlnet.gov/expapi/verbs/${name}`;

let fixture: Fixture;
let run: string;
let link: URLSearchParams;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  run = await newRun(fixture, "sample-xapi.zip");
  link = await launch();
});

async function launch(): Promise<URLSearchParams> {
  const ticket = (await (await post(fixture, `/api/runs/${run}/sessions`)).json()) as LaunchTicket;
  return new URL(ticket.launchUrl, fixture.origin).searchParams;
}

function request(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch((link.get("endpoint") ?? "") + path, {
    method,
    headers: {
      Origin: fixture.origin,
      Authorization: link.get("auth") ?? "",
      "X-Experience-API-Version": "1.0.3",
      "Content-Type": "application/json",
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

function statement(name: string, change: object = {}): Record<string, unknown> {
  return {
    id: randomUUID(),
    actor: JSON.parse(link.get("actor") ?? "{}") as unknown,
    verb: { id: verb(name) },
    object: { objectType: "Activity", id: link.get("activity_id") },
    context: { registration: link.get("registration") },
    timestamp: new Date().toISOString(),
    ...change,
  };
}

const say = (name: string, change: object = {}): Promise<Response> => request("POST", "statements", [statement(name, change)]);
const stateUrl = (): string =>
  `activities/state?${new URLSearchParams({
    stateId: "recourse",
    activityId,
    agent: link.get("actor") ?? "",
    registration: link.get("registration") ?? "",
  })}`;

describe("the preview as the LRS of an xAPI package", () => {
  it("xAPI launch: gives endpoint, auth, actor, registration and the activity of tincan.xml in the link", async () => {
    assert.deepEqual([...link.keys()], ["endpoint", "auth", "actor", "registration", "activity_id"]);
    assert.equal(link.get("activity_id"), activityId);
    assert.match(link.get("auth") ?? "", /^Basic \S+$/);
    const again = await launch();
    assert.equal(again.get("registration"), link.get("registration"));
    assert.notEqual(again.get("auth"), link.get("auth"));
  });

  it("answers nobody without the run's credential", async () => {
    for (const auth of ["", "Basic bm9ib2R5OnNlY3JldA=="])
      assert.equal((await request("GET", "statements", undefined, { Authorization: auth })).status, 401);
    const other = await newRun(fixture, "sample-xapi.zip");
    const url = `${fixture.origin}/xapi/${other}/lrs/statements`;
    const headers = { Authorization: link.get("auth") ?? "", "X-Experience-API-Version": "1.0.3" };
    assert.equal((await fetch(url, { headers })).status, 401);
  });

  it("shows what was said of the course: completion, success, score, state and the end of the session", async () => {
    await say("initialized");
    assert.equal((await viewOf(fixture, run)).figures.completion, "incomplete");
    const state = { version: 1, state: "R1.x.y", location: "start/start-text" };
    assert.equal((await request("PUT", stateUrl(), state)).status, 204);
    await say("completed", { result: { completion: true } });
    await say("passed", { result: { success: true, score: { scaled: 0.9 } } });
    await say("terminated", { result: { duration: "PT30S" } });
    const { figures, session, statements, documents } = await viewOf(fixture, run);
    assert.deepEqual([figures.completion, figures.success, figures.scaled, figures.status], ["completed", "passed", 0.9, "terminated"]);
    assert.deepEqual([figures.location, figures.sessionMs, session?.state], ["start/start-text", 30_000, "ended"]);
    assert.deepEqual([statements.length, documents.length], [4, 1]);
  });

  it("counts a verb as the course's own only where it is said of the launched activity", async () => {
    await say("initialized");
    await say("passed", { object: { id: "https://example.org/another" }, result: { success: true } });
    await say("terminated", { object: { id: "https://example.org/another" } });
    const { figures, session } = await viewOf(fixture, run);
    assert.deepEqual([figures.success, session?.state], ["unknown", "live"]);
  });

  it("lets the link serve again after a session has ended: no rules of sessions, and verbs may come twice", async () => {
    for (const name of ["initialized", "terminated", "initialized"]) assert.equal((await say(name)).status, 200);
    assert.equal((await viewOf(fixture, run)).session?.state, "live");
    const replaced = link;
    link = await launch();
    link.set("auth", replaced.get("auth") ?? "");
    assert.equal((await say("terminated")).status, 200);
    assert.equal((await viewOf(fixture, run)).session?.state, "live");
  });

  it("refuses what breaks the data rules of xAPI, with the clause, and keeps nothing of what came with it", async () => {
    const account = { homePage: "https://recourse-preview.invalid", name: "learner-1" };
    const cmi5 = [{ id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" }];
    const registration = link.get("registration");
    const wrong: readonly (readonly [number, RegExp, object])[] = [
      [400, /2\.4\.2\.1/, { actor: { account, mbox: "mailto:a@b.example" } }],
      [403, /actor is not the one/, { actor: { account: { ...account, name: "learner-2" } } }],
      [400, /2\.4\.3/, { verb: { id: "passed" } }],
      [400, /2\.4\.4\.1/, { object: { id: "course" } }],
      [400, /2\.4\.5\.1/, { result: { score: { scaled: 1.2 } } }],
      [400, /2\.4\.5\.1/, { result: { score: { raw: 11, min: 0, max: 10 } } }],
      [400, /2\.4\.5:/, { result: { success: "true" } }],
      [400, /4\.6/, { result: { duration: "PT10" } }],
      [400, /2\.4\.6\.1/, { context: {} }],
      [400, /2\.4\.6\.2/, { context: { registration, contextActivities: { parents: [] } } }],
      [400, /9\.6\.2\.1/, { context: { registration, contextActivities: { category: cmi5 } } }],
      [400, /4\.1/, { context: { registration, extensions: { phase: "P1" } } }],
      [400, /4\.5/, { timestamp: "2026-03-02" }],
      [400, /2\.2/, { result: { response: null } }],
    ];
    for (const [status, clause, change] of wrong) {
      const answer = await request("POST", "statements", [statement("answered"), statement("answered", change)]);
      assert.deepEqual([answer.status, clause.test(await answer.text())], [status, true], JSON.stringify(change));
    }
    const { statements, log } = await viewOf(fixture, run);
    assert.equal(statements.length, 0);
    assert.equal(log.filter(({ problem }) => problem !== undefined).length, wrong.length);
  });

  it("keeps state by registration, and without one by learner and activity", async () => {
    const free = stateUrl().replace(/&registration=[^&]+/, "");
    await request("PUT", stateUrl(), { state: "of the registration" });
    await request("PUT", free, { state: "of nobody's" });
    assert.deepEqual(await (await request("GET", stateUrl())).json(), { state: "of the registration" });
    assert.deepEqual(await (await request("GET", free)).json(), { state: "of nobody's" });
  });
});

describe("the preview of a web package", () => {
  it("serves the page as it is: no session, no figures, nothing to launch with", async () => {
    const web = await newRun(fixture, "sample-web.zip");
    const ticket = (await (await post(fixture, `/api/runs/${web}/sessions`)).json()) as LaunchTicket;
    assert.equal(ticket.launchUrl, "/content/sample-web.zip/index.html");
    const view = await viewOf(fixture, web);
    assert.deepEqual([view.sessions, view.session, view.figures.completion, view.problems], [0, undefined, "unknown", []]);
  });

  it("says in the list of runs that nothing is reported, and keeps the run over a restart", async () => {
    const web = await newRun(fixture, "sample-web.zip");
    fixture = await fixture.restart();
    assert.match(await (await fetch(`${fixture.origin}/`)).text(), /reports nothing/);
    assert.equal((await viewOf(fixture, web)).standard, "web");
  });
});
