import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { TrackingSession } from "../../src/tracking/tracking-session.ts";
import { openCmi5Tab } from "../tracking/cmi5-run.ts";
import { memoryStorage } from "../tracking/manual-environment.ts";
import { StrictCmi5Endpoint } from "../hosts/strict-cmi5-endpoint.ts";
import { verbOf, type ReceivedStatement } from "../hosts/strict-lrs.ts";

function launched(): StrictCmi5Endpoint {
  const lms = new StrictCmi5Endpoint();
  lms.launch();
  return lms;
}

const refusedOf = ({ saveState }: TrackingSession) => (saveState.kind === "saved" ? saveState.refused : undefined);
const speaksOf = (body: unknown, verb: string) => JSON.stringify(body ?? {}).includes(`verbs/${verb}"`);
const posts = (lms: StrictCmi5Endpoint) => lms.requests.filter(({ method, path }) => method === "POST" && path === "statements");

describe("cmi5: delivering statements", () => {
  it("T9: a result that the LMS refuses is sent again in each session until it is taken, and shown meanwhile", async () => {
    for (const status of [400, 403]) {
      const lms = launched();
      lms.fault = ({ path, method, body }) =>
        path === "statements" && method === "POST" && speaksOf(body, "passed") ? new Response("no", { status }) : undefined;
      const { learner, session, environment } = await openCmi5Tab(lms);
      learner.finishesLessons().takesTest(4);
      await environment.settle();
      await session.end("exit");
      lms.launch();
      const second = await openCmi5Tab(lms);
      assert.match(refusedOf(second.session) ?? "", new RegExp(`passed: .* ${status}`));
      await second.session.end("exit");
      lms.fault = undefined;
      lms.launch();
      const third = await openCmi5Tab(lms);
      await third.session.end("exit");
      assert.deepEqual(lms.verbs, ["initialized", "passed", "terminated"]);
    }
  });

  it("T9: where the LMS lets nobody look, a refused result counts as not delivered and blocks nothing", async () => {
    const lms = launched();
    const { learner, session } = await openCmi5Tab(lms);
    learner.finishesLessons();
    await session.end("exit");
    const held = lms.documents.get("recourse")!;
    lms.documents.set("recourse", { ...held, body: { ...(held.body as object), reported: [] } });
    lms.launch();
    lms.fault = ({ path, method }) => (path === "statements" && method === "GET" ? new Response("", { status: 401 }) : undefined);
    const again = await openCmi5Tab(lms);
    assert.match(refusedOf(again.session) ?? "", /completed/);
    again.learner.opensCard();
    await again.session.end("exit");
    assert.deepEqual(lms.verbs, ["initialized", "viewed", "terminated"]);
  });

  it("T9: after a crash initialized is looked for by its id, since earlier sessions have one too", async () => {
    for (const delivered of [true, false]) {
      const lms = launched();
      await (await openCmi5Tab(lms)).session.end("exit");
      lms.launch();
      const tab = memoryStorage();
      lms.fault = ({ path, method }) => (path === "statements" && method === "POST" ? new Response("", { status: 503 }) : undefined);
      await openCmi5Tab(lms, tab);
      const sent = (posts(lms).at(-1)?.body as ReceivedStatement[])[0]!;
      if (delivered) lms.statements.push(sent);
      lms.fault = ({ path, method }) => (path === "statements" && method === "POST" ? new Response("once", { status: 403 }) : undefined);
      const { session } = await openCmi5Tab(lms, tab);
      assert.deepEqual([session.saveState.kind, refusedOf(session)], [delivered ? "saved" : "unsaved", undefined]);
    }
  });

  it("T9, cmi5 9.3.2: initialized is tried until it is taken, whatever the refusal: nothing counts before it, and nothing is set aside", async () => {
    for (const status of [400, 403, 404]) {
      const lms = launched();
      lms.fault = ({ path, method }) => (path === "statements" && method === "POST" ? new Response("not yet", { status }) : undefined);
      const { learner, session, environment } = await openCmi5Tab(lms);
      learner.finishesStart();
      await session.save();
      assert.equal(session.saveState.kind, "unsaved");
      lms.fault = undefined;
      await environment.advance(600_000);
      assert.deepEqual([session.saveState.kind, refusedOf(session)], ["saved", undefined]);
      assert.deepEqual(lms.verbs, ["initialized", "answered", "progressed"]);
    }
  });

  it("T9: what was refused for good is told at the end too", async () => {
    const lms = launched();
    const { learner, session } = await openCmi5Tab(lms);
    lms.fault = ({ body }) => (JSON.stringify(body ?? {}).includes("verb/viewed") ? new Response("no", { status: 400 }) : undefined);
    learner.opensCard();
    await session.end("exit");
    assert.match(session.saveState.kind === "ended" ? (session.saveState.unsaved ?? "") : "", /^viewed: .*400/);
    assert.deepEqual(lms.verbs, ["initialized", "terminated"]);
  });

  it("T9: 409 with another score is another statement", async () => {
    for (const scaled of [0.75, 0.5]) {
      const lms = launched();
      const { learner, session } = await openCmi5Tab(lms);
      let sent: ReceivedStatement | undefined;
      lms.fault = ({ method, path, body }) => {
        if (path !== "statements") return undefined;
        if (method === "GET") return Response.json({ ...sent, result: { ...sent?.result, duration: "PT1M", score: { scaled } } });
        sent = (body as ReceivedStatement[]).find((statement) => verbOf(statement) === "scored");
        return sent === undefined ? undefined : new Response("conflict", { status: 409 });
      };
      learner.finishesLessons().takesTest(3);
      await session.save();
      assert.equal(refusedOf(session) === undefined, scaled === 0.75);
    }
  });

  it("T10: what is under way goes again ahead of terminated when the page is left", async () => {
    const lms = launched();
    const { learner, session, environment } = await openCmi5Tab(lms);
    let release = (): void => {};
    const slow = new Promise<void>((done) => (release = done));
    let first = true;
    lms.fault = ({ path, method }) => {
      if (path !== "statements" || method !== "POST" || !first) return undefined;
      first = false;
      return slow.then(() => undefined) as Promise<never>;
    };
    learner.finishesLessons().takesTest(4);
    await environment.settle();
    void session.end("leaving");
    await environment.settle();
    const told = [...lms.verbs];
    release();
    await environment.settle();
    assert.deepEqual([told.at(0), told.at(-1), told.includes("passed")], ["initialized", "terminated", true]);
    assert.deepEqual(told.filter((verb) => verb === "answered").length, 6);
    assert.equal(lms.verbs.length, told.length);
  });

  it("T9: leaving fits into what may outlive the page: results and the end first, then the newest; the rest is counted", async () => {
    const lms = launched();
    const { learner, session, environment } = await openCmi5Tab(lms);
    lms.fault = () => Promise.reject(new TypeError("cut"));
    learner.finishesLessons();
    for (let time = 0; time < 90; time++) learner.opens("start", time % 2 ? "start-text" : "start-cards").opensCard();
    learner.takesTest(4);
    await environment.settle();
    lms.fault = undefined;
    lms.requests.length = 0;
    void session.end("leaving");
    await environment.settle();
    assert.ok(lms.requests.every(({ keepalive }) => keepalive));
    const bytes = lms.requests.reduce((sum, { body }) => sum + new TextEncoder().encode(JSON.stringify(body)).length, 0);
    assert.ok(bytes <= 64_000 && bytes > 50_000, `${bytes} bytes`);
    assert.deepEqual(
      lms.verbs.filter((verb) => ["completed", "passed", "terminated"].includes(verb)),
      ["completed", "passed", "terminated"],
    );
    assert.deepEqual([lms.verbs.includes("scored"), lms.verbs.at(-1), lms.refusals], [true, "terminated", []]);
    const kept = lms.verbs.filter((verb) => verb === "viewed").length;
    assert.ok(kept > 0 && kept < 90);
    const [, dropped] = /^(\d+) statements had no room/.exec(environment.logged.find((line) => line.includes("no room")) ?? "") ?? [];
    assert.ok(Number(dropped) >= 90 - kept, environment.logged.join("\n"));
  });

  it("T45: a job aid that is opened twice is told twice, though nothing else happened between", async () => {
    const lms = launched();
    const { learner, session, environment } = await openCmi5Tab(lms);
    learner.opensCard();
    await environment.advance(60_000);
    learner.opensCard();
    await session.save();
    assert.deepEqual(lms.verbs, ["initialized", "viewed", "viewed"]);
  });
});
