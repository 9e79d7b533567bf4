import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Attempt } from "../../src/model/attempt.ts";
import { decodeSuspendData, encodeSuspendData } from "../../src/model/suspend-data.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import { createCmi5Session } from "../../src/tracking/cmi5/create-cmi5-session.ts";
import type { BlockId, OptionId } from "../../src/model/ids.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { openCmi5Tab } from "../tracking/cmi5-run.ts";
import { manualEnvironment, memoryStorage } from "../tracking/manual-environment.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { smallLookup } from "../tracking/small-lookup.ts";
import { StrictCmi5Endpoint, type Cmi5Options } from "../hosts/strict-cmi5-endpoint.ts";
import { verbOf } from "../hosts/strict-lrs.ts";

interface Held {
  readonly revision: number;
  readonly state: string;
}

function lmsHolding(body: unknown, options: Cmi5Options = {}): StrictCmi5Endpoint {
  const lms = new StrictCmi5Endpoint();
  lms.launch(options);
  if (body !== undefined) lms.documents.set("recourse", { body, etag: '"held"' });
  return lms;
}

const heldBy = (lms: StrictCmi5Endpoint) => lms.documents.get("recourse")?.body as Held;
const stateRequests = (lms: StrictCmi5Endpoint) =>
  lms.requests.filter(({ path }) => path === "activities/state").map(({ method, status }) => `${method} ${status}`);
const unreadable = (revision: number) => ({ body: { version: 1, revision, state: "saved-elsewhere", reported: [] }, etag: '"elsewhere"' });

/** What another window of the same learner has saved: `act` is what was done there. */
function elsewhere(
  act: (learner: SmallLearner) => void,
  reported: readonly string[] = [],
): { readonly body: object; readonly etag: string } {
  const learner = new SmallLearner();
  act(learner);
  const state = encodeSuspendData(learner.attempt, smallCourse.outline);
  return { body: { version: 1, revision: learner.attempt.revision, state, reported }, etag: '"elsewhere"' };
}

const attemptHeldBy = (lms: StrictCmi5Endpoint) => decodeSuspendData(heldBy(lms).state, smallCourse.outline).attempt;
/** Blocks that were seen or answered. */
const doneIn = ({ seen, responses, test }: Attempt) =>
  [...new Set([...seen, ...responses.keys(), ...test.results.map(({ scaled }) => String(scaled))])].sort();

/** What a proxy makes of ETags on their way out. */
function behindProxy(lms: StrictCmi5Endpoint, change: (etag: string) => string): void {
  const direct = lms.fetch;
  (lms as { fetch: typeof fetch }).fetch = async (input, init = {}) => {
    const response = await direct(input, init);
    const etag = response.headers.get("ETag");
    if (etag === null || init.method === "PUT") return response;
    const headers = new Headers(response.headers);
    headers.set("ETag", change(etag));
    return new Response(await response.text(), { status: response.status, headers });
  };
}

describe("cmi5: the state document", () => {
  it("T19: a state that this version cannot read is told to the player, and stands until the learner begins anew", async () => {
    const newerDocument = { version: 2, revision: 500, state: "R2.x.y", reported: ["completed"] };
    for (const body of [newerDocument, { bookmark: 7 }, "R1.half", { version: 1, revision: 500, state: "R1.cut.off", reported: [] }]) {
      for (const etags of [false, true]) {
        const lms = lmsHolding(body, { etags });
        const environment = manualEnvironment({ window: { location: { search: lms.search } }, fetch: lms.fetch });
        const session = createCmi5Session(smallCourse.outline, smallLookup, defaultSettings, environment);
        const { suspendData } = await session.start();
        const { attempt, problem } = decodeSuspendData(suspendData, smallCourse.outline);
        assert.equal(problem, "unreadable");
        await environment.advance(600_000);
        assert.deepEqual([lms.documents.get("recourse")?.body, lms.verbs], [body, []]);
        session.begin(attempt);
        await environment.settle();
        assert.equal(session.saveState.kind, "saved");
        assert.match(heldBy(lms).state, /^R1\./);
      }
    }
  });

  it("T19: what stands for no document is a first launch", async () => {
    for (const body of [undefined, {}, [], "", null]) {
      const { launch, session } = await openCmi5Tab(lmsHolding(body));
      assert.deepEqual([launch.suspendData, session.saveState.kind], ["", "saved"]);
    }
  });

  it("xAPI 1.0.3 Communication 3.1, T33: what another window saved is found before any write, after a failure, on return and by its tag, and joined", async () => {
    for (const how of ["first write", "failure", "return", "tag"] as const) {
      for (const newer of [true, false]) {
        const lms = lmsHolding(undefined, { etags: how === "tag" });
        const other = elsewhere((learner) => {
          learner.opens("mend", "mend-spot").does({ kind: "line-marked", block: "mend-spot" as BlockId, line: "b" as OptionId, on: true });
          for (let time = 0; newer && time < 90; time++) learner.opens("mend", time % 2 === 0 ? "mend-words" : "mend-spot");
        });
        let gets = 0;
        lms.fault = ({ method, path }) => {
          if (how === "first write" && method === "GET" && path === "activities/state" && ++gets === 3)
            lms.documents.set("recourse", other);
          return undefined;
        };
        const { learner, session } = await openCmi5Tab(lms);
        learner.opens("start", "start-text").replies("c");
        if (how === "failure") {
          lms.fault = ({ method }) => (method === "PUT" ? Promise.reject(new TypeError("cut")) : undefined);
          await session.save();
          lms.fault = undefined;
        }
        if (how === "return") {
          session.setVisible(false);
          session.setVisible(true);
        }
        if (how !== "first write") lms.documents.set("recourse", other);
        await session.save();
        const both = ["start-text", "start-reply", "mend-spot"];
        assert.equal(session.saveState.kind, "saved", how);
        assert.ok(
          both.every((block) => doneIn(attemptHeldBy(lms)).includes(block)),
          `${how}: ${doneIn(attemptHeldBy(lms)).join()}`,
        );
        assert.ok(heldBy(lms).revision > Math.max(learner.attempt.revision, (other.body as Held).revision));
      }
    }
  });

  it("xAPI 1.0.3 Communication 3.1: what was joined once stays in every later write, and in the last while the page goes away", async () => {
    for (const etags of [false, true]) {
      const lms = lmsHolding(undefined, { etags });
      const { learner, session, environment } = await openCmi5Tab(lms);
      lms.documents.set(
        "recourse",
        elsewhere((other) => other.opens("mend", "mend-spot"), ["completed"]),
      );
      session.setVisible(true);
      learner.opens("start", "start-text");
      await session.save();
      learner.replies("c");
      await session.save();
      assert.ok(["start-text", "start-reply", "mend-spot"].every((block) => doneIn(attemptHeldBy(lms)).includes(block)));
      learner.opens("start", "start-cards");
      void session.end("leaving");
      await environment.settle();
      assert.ok(["start-cards", "start-reply", "mend-spot"].every((block) => doneIn(attemptHeldBy(lms)).includes(block)));
      assert.deepEqual((lms.documents.get("recourse")?.body as { reported: string[] }).reported.includes("completed"), true);
    }
  });

  it("xAPI 1.0.3 Communication 3.1: two windows that save in turns take nothing from each other, and come to rest", async () => {
    for (const etags of [false, true]) {
      const lms = lmsHolding(undefined, { etags });
      const tab = memoryStorage();
      const one = await openCmi5Tab(lms, tab);
      // A tab that was duplicated: the same session, by the same token.
      const copy = memoryStorage();
      for (let at = 0; at < tab.length; at++) copy.setItem(tab.key(at)!, tab.getItem(tab.key(at)!)!);
      const other = await openCmi5Tab(lms, copy);
      const turns: readonly (() => unknown)[] = [
        () => one.learner.opens("start", "start-text"),
        () => other.learner.opens("mend", "mend-spot"),
        () => one.learner.replies("c"),
        () => other.learner.opens("mend", "mend-words"),
        () => one.learner.opens("start", "start-cards"),
      ];
      for (const [at, act] of turns.entries()) {
        const { session } = at % 2 === 0 ? one : other;
        act();
        await session.save();
      }
      const all = ["start-text", "start-reply", "start-cards", "mend-spot", "mend-words"];
      assert.ok(
        all.every((block) => doneIn(attemptHeldBy(lms)).includes(block)),
        doneIn(attemptHeldBy(lms)).join(),
      );
      const { revision } = heldBy(lms);
      for (const { session } of [one, other, one, other]) await session.save();
      assert.ok(heldBy(lms).revision <= revision + 2, `${revision} became ${heldBy(lms).revision}`);
    }
  });

  it("xAPI 1.0.3 Communication 3.1, T19: what was saved elsewhere and cannot be read stands to the end, whatever its revision", async () => {
    for (const etags of [false, true]) {
      for (const revision of [0, 900]) {
        const lms = lmsHolding(undefined, { etags });
        const { learner, session, environment } = await openCmi5Tab(lms);
        lms.documents.set("recourse", unreadable(revision));
        session.setVisible(true);
        learner.opens("start", "start-text");
        await session.save();
        assert.match(session.saveState.kind === "unsaved" ? session.saveState.detail : "", new RegExp(`cannot read: revision ${revision}`));
        await environment.advance(900_000);
        learner.finishesStart();
        await session.save();
        void session.end("leaving");
        await environment.settle();
        assert.deepEqual([heldBy(lms), lms.verbs.at(-1)], [unreadable(revision).body, "terminated"]);
      }
    }
  });

  it("xAPI 1.0.3 Communication 3.1: a state that can be read again, or is gone, is saved over once more", async () => {
    for (const healed of [elsewhere((other) => other.opens("mend", "mend-spot")), undefined]) {
      const lms = lmsHolding(undefined);
      const { learner, session, environment } = await openCmi5Tab(lms);
      lms.documents.set("recourse", unreadable(900));
      session.setVisible(true);
      learner.opens("start", "start-text");
      await session.save();
      assert.equal(session.saveState.kind, "unsaved");
      if (healed === undefined) lms.documents.delete("recourse");
      else lms.documents.set("recourse", healed);
      await environment.advance(600_000);
      assert.deepEqual([session.saveState.kind, doneIn(attemptHeldBy(lms)).includes("start-text")], ["saved", true]);
    }
  });

  it("xAPI 1.0.3 Communication 3.1: without ETags the document is read again before each write, with them it is not", async () => {
    for (const etags of [false, true]) {
      const lms = lmsHolding(undefined, { etags });
      const { learner, session } = await openCmi5Tab(lms);
      learner.opens("start", "start-text");
      await session.save();
      learner.opens("start", "start-cards");
      await session.save();
      const later = etags ? ["PUT 204", "PUT 204"] : ["GET 200", "PUT 204", "GET 200", "PUT 204"];
      // LMS.LaunchData, then what is there at the start, then the first write: nothing is there that has a tag.
      assert.deepEqual(stateRequests(lms), ["GET 200", "GET 404", "GET 404", "PUT 204", ...later]);
    }
  });

  it("xAPI 1.0.3 Communication 3.1: ETags that a proxy alters do not keep the state from being saved", async () => {
    const gzip = (etag: string) => etag.replace(/"$/, '-gzip"');
    const another = (etag: string) => etag.replace(/^"/, '"edge-');
    for (const change of [gzip, (etag: string) => `W/${etag}`, another]) {
      const lms = lmsHolding({ version: 1, revision: 0, state: "", reported: [] }, { etags: true });
      behindProxy(lms, change);
      if (change === another)
        lms.fault = ({ method, path }) => {
          const tagless = method === "PUT" && path === "activities/state" && stateRequests(lms).slice(-1)[0] === "PUT 412";
          return tagless ? new Response(null, { status: 204 }) : undefined;
        };
      const { learner, session } = await openCmi5Tab(lms);
      learner.finishesStart();
      await session.save();
      assert.equal(session.saveState.kind, "saved");
    }
  });

  it("xAPI 1.0.3 Communication 3.1: what is saved while leaving does not wait for the tag of a write under way, and is the last", async () => {
    const lms = lmsHolding(undefined, { etags: true });
    const { learner, session, environment } = await openCmi5Tab(lms);
    let release = (): void => {};
    const slow = new Promise<void>((done) => (release = done));
    let first = true;
    lms.fault = ({ path, method }) => {
      if (path === "statements" && method === "POST" && first) {
        first = false;
        return slow.then(() => undefined) as Promise<never>;
      }
      return undefined;
    };
    learner.opensCard();
    void session.save();
    await environment.settle();
    learner.finishesStart();
    void session.end("leaving");
    release();
    await environment.settle();
    assert.equal(heldBy(lms).revision, learner.attempt.revision);
    assert.equal(stateRequests(lms).filter((request) => request.startsWith("PUT")).length, 2);
  });

  it("T4, T33: after a crash the tab's state is taken where the LMS has an older one, so that no statement is told twice", async () => {
    const lms = lmsHolding(undefined);
    const tab = memoryStorage();
    const first = await openCmi5Tab(lms, tab);
    lms.fault = ({ path, method }) => (path === "activities/state" && method === "PUT" ? Promise.reject(new TypeError("cut")) : undefined);
    first.learner.finishesLessons().takesTest(2);
    await first.environment.settle();
    assert.equal(heldBy(lms).revision, 0);
    lms.fault = undefined;

    const second = await openCmi5Tab(lms, tab);
    assert.deepEqual(second.learner.attempt, first.learner.attempt);
    assert.equal(heldBy(lms).revision, first.learner.attempt.revision);
    second.learner.takesTest(4, 2);
    await second.session.end("exit");
    const scores = lms.statements.filter((statement) => verbOf(statement) === "scored").map(({ result }) => result?.score?.scaled);
    assert.deepEqual([scores, lms.refusals], [[0.5, 1], []]);
    assert.ok(!JSON.stringify(tab.getItem(tab.key(0) ?? "")).includes(heldBy(lms).state));
  });

  it("T33: after a crash what the tab had not saved is joined with what another window saved meanwhile", async () => {
    const lms = lmsHolding(undefined);
    const tab = memoryStorage();
    const first = await openCmi5Tab(lms, tab);
    lms.fault = ({ path, method }) => (path === "activities/state" && method === "PUT" ? Promise.reject(new TypeError("cut")) : undefined);
    first.learner.opens("start", "start-text").replies("c");
    await first.session.save();
    lms.fault = undefined;
    lms.documents.set(
      "recourse",
      elsewhere((other) => other.finishesLessons().takesTest(4)),
    );
    const second = await openCmi5Tab(lms, tab);
    assert.ok(["start-text", "start-reply", "mend-spot", "1"].every((done) => doneIn(second.learner.attempt).includes(done)));
    assert.deepEqual(attemptHeldBy(lms), second.learner.attempt);
  });

  it("T33: after a crash a newer state of the LMS is taken, not the tab's", async () => {
    const lms = lmsHolding(undefined);
    const tab = memoryStorage();
    const first = await openCmi5Tab(lms, tab);
    first.learner.finishesStart();
    await first.session.save();
    const early = heldBy(lms);
    const stale = tab.getItem(tab.key(0) ?? "");
    first.learner.finishesLessons();
    await first.session.save();
    tab.setItem(tab.key(0) ?? "", stale ?? "");
    assert.ok(heldBy(lms).revision > early.revision);
    assert.deepEqual((await openCmi5Tab(lms, tab)).learner.attempt, first.learner.attempt);
  });
});
