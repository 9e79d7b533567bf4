import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openCmi5Tab } from "../tracking/cmi5-run.ts";
import type { SmallLearner } from "../tracking/small-learner.ts";
import { isDefined, StrictCmi5Endpoint, type Cmi5Options } from "../hosts/strict-cmi5-endpoint.ts";
import { verbOf, type ReceivedStatement } from "../hosts/strict-lrs.ts";

/** One session from launch to exit; the endpoint must have refused nothing. */
async function play(
  lms: StrictCmi5Endpoint,
  act: (learner: SmallLearner) => void,
  options: Cmi5Options = {},
): Promise<readonly ReceivedStatement[]> {
  lms.launch(options);
  const { learner, session } = await openCmi5Tab(lms);
  act(learner);
  await session.end("exit");
  assert.deepEqual(lms.refusals, []);
  return lms.session.statements;
}

const defined = (statements: readonly ReceivedStatement[]) => statements.filter(isDefined).map(verbOf);
const find = (statements: readonly ReceivedStatement[], verb: string) =>
  statements.find((statement) => isDefined(statement) && verbOf(statement) === verb);

describe("cmi5: statements and state", () => {
  it("cmi5 9.3.3: sends completed once per registration, when every lesson is finished", async () => {
    const lms = new StrictCmi5Endpoint();
    assert.deepEqual(defined(await play(lms, (learner) => learner.finishesStart())), ["initialized", "terminated"]);
    assert.deepEqual(defined(await play(lms, (learner) => learner.finishesLessons())), ["initialized", "completed", "terminated"]);
    assert.deepEqual(defined(await play(lms, (learner) => learner.finishesLessons())), ["initialized", "terminated"]);
  });

  it("cmi5 9.3.3, cmi5 9.3.4: sends neither again where the learner's state was lost", async () => {
    const lms = new StrictCmi5Endpoint();
    await play(lms, (learner) => learner.finishesLessons().takesTest(4));
    const held = lms.documents.get("recourse")!;
    lms.documents.set("recourse", { ...held, body: { ...(held.body as object), state: "" } });
    assert.deepEqual(defined(await play(lms, (learner) => learner.finishesLessons().takesTest(4))), ["initialized", "terminated"]);
  });

  it("cmi5 9.3.4: sends passed once per registration, with a score at or above the mastery score", async () => {
    const lms = new StrictCmi5Endpoint();
    const options = { masteryScore: 0.75 };
    const first = await play(lms, (learner) => learner.finishesLessons().takesTest(3), options);
    assert.deepEqual(defined(first), ["initialized", "completed", "passed", "terminated"]);
    assert.deepEqual(find(first, "passed")?.result?.score, { scaled: 0.75 });
    assert.deepEqual(defined(await play(lms, (learner) => learner.takesTest(4, 2), options)), ["initialized", "terminated"]);
  });

  it("T13: failed waits for the end of the session while attempts are left; until then the test is scored", async () => {
    const lms = new StrictCmi5Endpoint();
    lms.launch({ masteryScore: 0.8 });
    const { learner, session, environment } = await openCmi5Tab(lms);
    learner.finishesLessons().takesTest(1);
    await environment.settle();
    assert.deepEqual([lms.verbs.includes("scored"), lms.verbs.includes("failed")], [true, false]);
    learner.takesTest(3, 2);
    await session.end("exit");
    assert.deepEqual(defined(lms.session.statements), ["initialized", "completed", "failed", "terminated"]);
    assert.deepEqual(find(lms.session.statements, "failed")?.result?.score, { scaled: 0.75 });
    assert.deepEqual(lms.refusals, []);
  });

  it("T13: failed comes at once when no attempt is left", async () => {
    const lms = new StrictCmi5Endpoint();
    lms.launch();
    const { learner, session, environment } = await openCmi5Tab(lms);
    learner.finishesLessons().takesTest(1).takesTest(2, 2).takesTest(0, 3);
    await environment.settle();
    assert.deepEqual(defined(lms.session.statements), ["initialized", "completed", "failed"]);
    await session.end("exit");
    assert.deepEqual(defined(await play(lms, () => {})), ["initialized", "terminated"]);
  });

  it("cmi5 9.3, T12: fail, retake and pass in one session sends passed alone; in two sessions failed, then passed", async () => {
    const once = new StrictCmi5Endpoint();
    const statements = await play(once, (learner) => learner.finishesLessons().takesTest(1).takesTest(4, 2));
    assert.deepEqual(defined(statements), ["initialized", "completed", "passed", "terminated"]);
    const twice = new StrictCmi5Endpoint();
    assert.deepEqual(defined(await play(twice, (learner) => learner.finishesLessons().takesTest(1))), [
      "initialized",
      "completed",
      "failed",
      "terminated",
    ]);
    assert.deepEqual(defined(await play(twice, (learner) => learner.takesTest(4, 2))), ["initialized", "passed", "terminated"]);
  });

  it("cmi5 9.3.5: sends no failed after passed, though a later test is failed", async () => {
    const lms = new StrictCmi5Endpoint();
    await play(lms, (learner) => learner.finishesLessons().takesTest(4));
    assert.deepEqual(defined(await play(lms, (learner) => learner.takesTest(0, 2).takesTest(1, 3))), ["initialized", "terminated"]);
  });

  it("cmi5 9.5.4: duration is active time, PT0S at least", async () => {
    const lms = new StrictCmi5Endpoint();
    // The clock of the second session starts anew.
    lms.inOrder = false;
    lms.launch();
    const { learner, session, environment } = await openCmi5Tab(lms);
    await environment.advance(61_230);
    session.setVisible(false);
    await environment.advance(3_600_000);
    session.setVisible(true);
    learner.finishesLessons();
    await session.end("exit");
    assert.equal(find(lms.session.statements, "completed")?.result?.duration, "PT61.23S");
    assert.equal(find(lms.session.statements, "terminated")?.result?.duration, "PT61.23S");
    assert.equal(find(await play(lms, () => {}), "terminated")?.result?.duration, "PT0S");
  });

  it("cmi5 9.6: every statement carries registration, session id and the whole context template", async () => {
    const lms = new StrictCmi5Endpoint();
    const statements = await play(lms, (learner) => learner.opensCard().finishesLessons().takesTest(4), { masteryScore: 0.8 });
    assert.equal(statements.length, 14);
  });

  it("T26: allowed statements use no verb of cmi5 and no progress extension, in a registration played through", async () => {
    const lms = new StrictCmi5Endpoint();
    const statements = await play(lms, (learner) => learner.opensCard().finishesLessons().takesTest(1).takesTest(4, 2));
    const allowed = new Set(statements.filter((statement) => !isDefined(statement)).map(verbOf));
    assert.deepEqual([...allowed].sort(), ["answered", "progressed", "scored", "viewed"]);
  });

  it("T45: a statement whose answer was lost is sent again as the same statement", async () => {
    const lms = new StrictCmi5Endpoint();
    lms.launch();
    const { learner, session, environment } = await openCmi5Tab(lms);
    const original = environment.fetch;
    let cut = true;
    (environment as { fetch: typeof fetch }).fetch = async (input, init) => {
      const response = await original(input, init);
      if (cut && init?.method === "POST" && String(input).includes("statements")) {
        cut = false;
        throw new TypeError("network changed");
      }
      return response;
    };
    learner.finishesLessons();
    await environment.settle();
    assert.equal(session.saveState.kind, "unsaved");
    await environment.advance(15_000);
    assert.equal(session.saveState.kind, "saved");
    assert.equal(lms.verbs.filter((verb) => verb === "completed").length, 1);
    assert.deepEqual(lms.refusals, []);
  });

  it("T9: 409 with the same statement is delivered; with another it is set aside, shown, and blocks nothing", async () => {
    for (const same of [true, false]) {
      const lms = new StrictCmi5Endpoint();
      lms.launch();
      const { learner, session } = await openCmi5Tab(lms);
      let held: ReceivedStatement | undefined;
      lms.fault = ({ method, path, body }) => {
        if (path !== "statements") return undefined;
        if (method === "GET") return Response.json(same ? held : { ...held, verb: { id: "http://adlnet.gov/expapi/verbs/attempted" } });
        held = (body as ReceivedStatement[]).find((statement) => verbOf(statement) === "answered");
        return held === undefined ? undefined : new Response("conflict", { status: 409 });
      };
      learner.opensCard().replies("c").opensCard();
      await session.save();
      assert.equal(session.saveState.kind, "saved");
      assert.equal("refused" in session.saveState, !same);
      assert.deepEqual(lms.verbs, ["initialized", "viewed", "viewed"]);
    }
  });

  it("T9: a statement that the LMS refuses for good is set aside and shown, the others are delivered", async () => {
    const lms = new StrictCmi5Endpoint();
    lms.launch();
    const { learner, session } = await openCmi5Tab(lms);
    lms.fault = ({ body }) =>
      JSON.stringify(body ?? {}).includes("verb/viewed") ? new Response("no such verb", { status: 400 }) : undefined;
    learner.opensCard().finishesStart();
    await session.save();
    assert.match(session.saveState.kind === "saved" ? (session.saveState.refused ?? "") : "", /viewed: .*400 no such verb/);
    assert.deepEqual(lms.verbs, ["initialized", "answered", "progressed"]);
  });

  it("T9: 401, 429 and 5xx keep everything, in order, until the LMS takes it", async () => {
    for (const status of [401, 429, 500, 503]) {
      const lms = new StrictCmi5Endpoint();
      lms.launch();
      const { learner, session, environment } = await openCmi5Tab(lms);
      lms.fault = () => new Response("later", { status, headers: { "Retry-After": "60" } });
      learner.finishesStart();
      await session.save();
      assert.equal(session.saveState.kind, "unsaved");
      lms.fault = undefined;
      await environment.advance(59_999);
      assert.deepEqual(lms.verbs, ["initialized"]);
      await environment.advance(1);
      assert.deepEqual(lms.verbs, ["initialized", "answered", "progressed"]);
    }
  });

  it("T9: a line that never answers is given up after half a minute", async () => {
    const lms = new StrictCmi5Endpoint();
    lms.launch();
    const { learner, session, environment } = await openCmi5Tab(lms);
    (environment as { fetch: typeof fetch }).fetch = (_, init) =>
      new Promise((_, reject) => init?.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError"))));
    learner.finishesStart();
    void session.save();
    await environment.advance(60_000);
    assert.equal(session.saveState.kind, "unsaved");
  });

  it("T19, T42: the state document holds the suspend data, its revision and where the learner is, and restores a half-done test", async () => {
    for (const etags of [false, true]) {
      const lms = new StrictCmi5Endpoint();
      lms.launch({ etags });
      const { learner, session } = await openCmi5Tab(lms);
      learner.finishesLessons().startsTest(77);
      learner.answers(learner.attempt.test.current!.form[0]!, true);
      await session.end("exit");
      const document = lms.documents.get("recourse")?.body as { version: number; revision: number; state: string; location: string };
      assert.deepEqual([document.version, document.revision, document.location], [1, learner.attempt.revision, "test"]);
      assert.ok(document.state.length <= 4096);
      lms.launch({ etags });
      assert.deepEqual((await openCmi5Tab(lms)).learner.attempt, learner.attempt);
    }
  });

  it("T9: a result that was never delivered is sent in the next session, once", async () => {
    const lms = new StrictCmi5Endpoint();
    lms.launch();
    const { learner, session, environment } = await openCmi5Tab(lms);
    lms.fault = ({ path }) => (path === "statements" ? Promise.reject(new TypeError("blocked")) : undefined);
    learner.finishesLessons().takesTest(4);
    await environment.settle();
    void session.end("leaving");
    await environment.settle();
    lms.fault = undefined;
    assert.deepEqual(defined(await play(lms, () => {})), ["initialized", "completed", "passed", "terminated"]);
    assert.deepEqual(defined(await play(lms, () => {})), ["initialized", "terminated"]);
  });

  it("T9: a result that the LMS has, though it could not say so, is looked for and not sent again", async () => {
    const lms = new StrictCmi5Endpoint();
    await play(lms, (learner) => learner.finishesLessons());
    const held = lms.documents.get("recourse")!;
    lms.documents.set("recourse", { ...held, body: { ...(held.body as object), reported: [] } });
    lms.launch();
    const { session } = await openCmi5Tab(lms);
    assert.deepEqual(lms.refusals, []);
    assert.equal("refused" in session.saveState, false);
    await session.end("exit");
    assert.deepEqual(lms.verbs, ["initialized", "terminated"]);
  });
});
