import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodeSuspendData, encodeSuspendData } from "../../src/model/suspend-data.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { memoryStorage } from "../tracking/manual-environment.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { verbOf, type ReceivedStatement } from "../hosts/strict-lrs.ts";
import { StrictTinCanLrs } from "../hosts/strict-tin-can-lrs.ts";
import { openXapiTab } from "../tracking/xapi-run.ts";

const results = ["completed", "passed", "failed"];
const reported = (lrs: StrictTinCanLrs) => lrs.verbs.filter((verb) => results.includes(verb));
const one = (lrs: StrictTinCanLrs, verb: string): ReceivedStatement => lrs.statements.find((statement) => verbOf(statement) === verb)!;
const heldState = (lrs: StrictTinCanLrs) => lrs.documents.get("recourse")?.body as { revision: number; state: string; reported: string[] };

describe("xAPI: what is reported", () => {
  it("xAPI 1.0.3 Data 2.4: every statement of a whole course keeps the rules of an LRS, and none is of cmi5", async () => {
    const lrs = new StrictTinCanLrs();
    const { learner, session } = await openXapiTab(lrs);
    learner.opensCard().finishesLessons().takesTest(2).takesTest(4, 2);
    await session.end("exit");
    assert.deepEqual(lrs.refusals, []);
    const verbs = [...new Set(lrs.verbs)].sort();
    assert.deepEqual(verbs, ["answered", "completed", "initialized", "passed", "progressed", "scored", "terminated", "viewed"]);
    assert.equal(one(lrs, "passed").result?.score?.scaled, 1);
    assert.equal((one(lrs, "initialized").object.definition?.["name"] as Record<string, string>)["en"], "A small course");
  });

  it("T12, T45: completed and passed are told once a registration, whatever later visits do", async () => {
    for (const registration of [undefined, null]) {
      const lrs = new StrictTinCanLrs(registration === undefined ? {} : { registration });
      const first = await openXapiTab(lrs);
      first.learner.finishesLessons().takesTest(4);
      await first.session.end("exit");
      const second = await openXapiTab(lrs);
      second.learner.takesTest(4, 2).takesTest(1, 3);
      await second.session.end("exit");
      assert.deepEqual([reported(lrs), lrs.refusals], [["completed", "passed"], []]);
      assert.deepEqual(
        heldState(lrs).reported.filter((verb) => results.includes(verb)),
        ["completed", "passed"],
      );
    }
  });

  it("T13: a failed test is scored while attempts are left, and failed once the session ends; a later session may pass", async () => {
    const lrs = new StrictTinCanLrs();
    const first = await openXapiTab(lrs);
    first.learner.finishesLessons().takesTest(2);
    await first.session.save();
    assert.deepEqual([reported(lrs), lrs.verbs.includes("scored")], [["completed"], true]);
    await first.session.end("exit");
    assert.deepEqual(reported(lrs), ["completed", "failed"]);
    const second = await openXapiTab(lrs);
    second.learner.takesTest(4, 2);
    await second.session.end("exit");
    assert.deepEqual(reported(lrs), ["completed", "failed", "passed"]);
  });

  it("T13: the last attempt that fails is told at once", async () => {
    const lrs = new StrictTinCanLrs();
    const { learner, session } = await openXapiTab(lrs);
    learner.finishesLessons();
    for (let seed = 1; seed <= 3; seed++) learner.takesTest(1, seed);
    await session.save();
    assert.equal(lrs.verbs.includes("failed"), true);
    assert.equal(lrs.verbs.includes("terminated"), false);
  });

  it("T1, T9: what the line has cut is sent when it is back, in order and once", async () => {
    const lrs = new StrictTinCanLrs();
    const { learner, session, environment } = await openXapiTab(lrs);
    lrs.fault = () => Promise.reject(new TypeError("cut"));
    learner.finishesLessons().takesTest(4);
    await environment.settle();
    assert.equal(session.saveState.kind, "unsaved");
    lrs.fault = undefined;
    await environment.advance(600_000);
    assert.equal(session.saveState.kind, "saved");
    assert.equal(new Set(lrs.statements.map(({ id }) => id)).size, lrs.statements.length);
    assert.deepEqual([reported(lrs), lrs.refusals], [["completed", "passed"], []]);
  });

  it("T2, T9, T10: a page that goes away hands over all in requests that outlive it, terminated last", async () => {
    const lrs = new StrictTinCanLrs();
    const { learner, session, environment } = await openXapiTab(lrs);
    learner.finishesLessons().takesTest(2);
    lrs.requests.length = 0;
    void session.end("leaving");
    await environment.settle();
    assert.ok(lrs.requests.length > 0 && lrs.requests.every(({ keepalive }) => keepalive));
    assert.deepEqual([lrs.verbs.at(-1), reported(lrs)], ["terminated", ["completed", "failed"]]);
    assert.equal(heldState(lrs).revision, learner.attempt.revision);
  });

  it("T33, T45: after a crash the tab goes on with its session and its newer state, and tells nothing twice", async () => {
    const lrs = new StrictTinCanLrs();
    const tab = memoryStorage();
    const first = await openXapiTab(lrs, tab);
    lrs.fault = ({ path, method }) => (path === "activities/state" && method === "PUT" ? Promise.reject(new TypeError("cut")) : undefined);
    first.learner.finishesLessons().takesTest(4);
    await first.environment.settle();
    lrs.fault = undefined;
    const second = await openXapiTab(lrs, tab);
    assert.deepEqual(second.learner.attempt, first.learner.attempt);
    await second.session.end("exit");
    assert.deepEqual(lrs.refusals, []);
    assert.deepEqual(
      lrs.verbs.filter((verb) => [...results, "initialized", "scored"].includes(verb)),
      ["initialized", "completed", "scored", "passed"],
    );
  });

  it("T45: a result that arrived while its answer was lost is the same statement after a crash, though the LRS lets nobody look", async () => {
    for (const looks of [true, false]) {
      const lrs = new StrictTinCanLrs();
      const tab = memoryStorage();
      const first = await openXapiTab(lrs, tab);
      first.learner.finishesLessons();
      await first.session.save();
      lrs.answerLost = true;
      first.learner.takesTest(4);
      await first.environment.settle();
      lrs.answerLost = false;
      if (!looks)
        lrs.fault = ({ method, path }) => (method === "GET" && path === "statements" ? new Response("", { status: 403 }) : undefined);
      assert.deepEqual([first.session.saveState.kind, reported(lrs)], ["unsaved", ["completed", "passed"]]);
      const second = await openXapiTab(lrs, tab);
      await second.session.end("exit");
      assert.deepEqual([reported(lrs), second.session.saveState], [["completed", "passed"], { kind: "ended" }]);
    }
  });

  it("xAPI 1.0.3 Communication 3.1: a newer state that was saved elsewhere is joined; one that cannot be read is not written over, with and without ETags", async () => {
    for (const etags of [true, false]) {
      for (const readable of [true, false]) {
        const lrs = new StrictTinCanLrs({ etags });
        const { learner, session } = await openXapiTab(lrs);
        learner.finishesStart();
        await session.save();
        const other = new SmallLearner().finishesLessons().takesTest(4);
        const state = readable ? encodeSuspendData(other.attempt, smallCourse.outline) : "elsewhere";
        lrs.documents.set("recourse", { body: { version: 1, revision: 900, state, reported: [] }, etag: '"other"' });
        session.setVisible(false);
        session.setVisible(true);
        learner.opens("start", "start-cards").opens("start", "start-text");
        await session.save();
        const { attempt } = decodeSuspendData(heldState(lrs).state, smallCourse.outline);
        if (readable)
          assert.deepEqual(
            [session.saveState.kind, attempt.test.results.length, attempt.seen.has("start-cards" as never)],
            ["saved", 1, true],
          );
        else assert.deepEqual([session.saveState.kind, heldState(lrs).revision], ["unsaved", 900]);
      }
    }
  });

  it("xAPI 1.0.3 Communication 3.1: a page that goes away while another window has saved joins both, as long as it is there", async () => {
    const lrs = new StrictTinCanLrs({ etags: true });
    const { learner, session, environment } = await openXapiTab(lrs);
    learner.opens("start", "start-text");
    await session.save();
    const { attempt } = new SmallLearner().opens("mend", "mend-spot");
    const body = { version: 1, revision: attempt.revision, state: encodeSuspendData(attempt, smallCourse.outline), reported: [] };
    lrs.documents.set("recourse", { body, etag: '"other"' });
    learner.replies("c");
    void session.end("leaving");
    await environment.settle();
    const { seen, responses } = decodeSuspendData(heldState(lrs).state, smallCourse.outline).attempt;
    assert.deepEqual([seen.has("mend-spot" as never), responses.has("start-reply" as never)], [true, true]);
  });
});
