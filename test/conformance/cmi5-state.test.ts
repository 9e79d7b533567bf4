import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodeSuspendData } from "../../src/model/suspend-data.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import { createCmi5Session } from "../../src/tracking/cmi5/create-cmi5-session.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { openCmi5Tab } from "../tracking/cmi5-run.ts";
import { manualEnvironment, memoryStorage } from "../tracking/manual-environment.ts";
import { smallLookup } from "../tracking/small-lookup.ts";
import { StrictCmi5Endpoint, type Cmi5Options } from "../tracking/strict-cmi5-endpoint.ts";
import { verbOf } from "../tracking/strict-lrs.ts";

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
const elsewhere = (revision: number) => ({ body: { version: 1, revision, state: "saved-elsewhere", reported: [] }, etag: '"elsewhere"' });

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

  it("xAPI 1.0.3 Communication 3.1: without ETags a newer state is found before the first write, and stands to the end", async () => {
    const lms = lmsHolding(undefined);
    let gets = 0;
    lms.fault = ({ method, path }) => {
      if (method === "GET" && path === "activities/state" && ++gets === 3) lms.documents.set("recourse", elsewhere(900));
      return undefined;
    };
    const { learner, session, environment } = await openCmi5Tab(lms);
    assert.match(session.saveState.kind === "unsaved" ? session.saveState.detail : "", /newer state: revision 900/);
    learner.finishesStart();
    void session.end("leaving");
    await environment.settle();
    assert.deepEqual([heldBy(lms).revision, lms.verbs.at(-1)], [900, "terminated"]);
  });

  it("xAPI 1.0.3 Communication 3.1: without ETags a newer state is found after a failure and when the learner comes back", async () => {
    for (const how of ["failure", "return"] as const) {
      const lms = lmsHolding(undefined);
      const { learner, session, environment } = await openCmi5Tab(lms);
      learner.opens("start", "start-text");
      if (how === "failure") {
        lms.fault = ({ method }) => (method === "PUT" ? Promise.reject(new TypeError("cut")) : undefined);
        await session.save();
        lms.fault = undefined;
      } else {
        session.setVisible(false);
        session.setVisible(true);
      }
      lms.documents.set("recourse", elsewhere(900));
      await session.save();
      assert.deepEqual([session.saveState.kind, heldBy(lms).revision], ["unsaved", 900]);
      lms.documents.set("recourse", elsewhere(0));
      await environment.advance(600_000);
      assert.deepEqual([session.saveState.kind, heldBy(lms).revision], ["saved", learner.attempt.revision]);
    }
  });

  it("xAPI 1.0.3 Communication 3.1: without ETags the document is not read again for each write", async () => {
    const lms = lmsHolding(undefined);
    const { learner, session } = await openCmi5Tab(lms);
    learner.opens("start", "start-text");
    await session.save();
    learner.opens("start", "start-cards");
    await session.save();
    assert.deepEqual(stateRequests(lms).slice(2), ["GET 404", "PUT 204", "PUT 204", "PUT 204"]);
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
