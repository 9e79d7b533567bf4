import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createCmi5Session } from "../../src/tracking/cmi5/create-cmi5-session.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import { TrackingError, type TrackingErrorCode } from "../../src/tracking/tracking-error.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { openCmi5Tab } from "../tracking/cmi5-run.ts";
import { manualEnvironment, memoryStorage } from "../tracking/manual-environment.ts";
import { smallLookup } from "../tracking/small-lookup.ts";
import { StrictCmi5Endpoint, type Cmi5Options } from "../hosts/strict-cmi5-endpoint.ts";
import { verbOf, type ReceivedStatement } from "../hosts/strict-lrs.ts";

function lmsWith(options: Cmi5Options = {}): StrictCmi5Endpoint {
  const lms = new StrictCmi5Endpoint();
  lms.launch(options);
  return lms;
}

async function startFails(lms: StrictCmi5Endpoint, search: string, tab?: Storage): Promise<TrackingError> {
  const environment = manualEnvironment({ window: { location: { search } }, fetch: lms.fetch, sessionStorage: tab });
  const session = createCmi5Session(smallCourse.outline, smallLookup, defaultSettings, environment);
  try {
    await session.start();
  } catch (error) {
    assert.ok(error instanceof TrackingError);
    return error;
  }
  assert.fail("the session started");
}

const tokenRequests = (lms: StrictCmi5Endpoint) => lms.requests.filter(({ path }) => path.startsWith("/fetch/")).length;

describe("A cmi5 session: opening, keeping and ending it", () => {
  it("cmi5 8.1: takes the launch parameters in any order, and says which are missing or wrong", async () => {
    const lms = lmsWith();
    const parameters = [...new URLSearchParams(lms.search)].reverse();
    const code = async (change: (all: URLSearchParams) => void): Promise<[TrackingErrorCode, string]> => {
      const all = new URLSearchParams(parameters);
      change(all);
      const { code, message } = await startFails(lms, `?${all}`);
      return [code, message];
    };
    assert.deepEqual((await code((all) => parameters.forEach(([name]) => all.delete(name))))[0], "no-host");
    for (const [name] of parameters) {
      const [missing, message] = await code((all) => all.delete(name));
      assert.equal(missing, "bad-launch");
      assert.match(message, new RegExp(name));
    }
    assert.equal((await code((all) => all.set("actor", "Ada")))[0], "bad-launch");
    assert.equal((await code((all) => all.set("endpoint", "javascript:alert(1)")))[0], "bad-launch");
    await openCmi5Tab(Object.assign(lms, {}));
  });

  it("cmi5 8.2: fetches the token once, by POST, and carries it in every request", async () => {
    const lms = lmsWith();
    const { learner, session } = await openCmi5Tab(lms);
    learner.finishesLessons();
    await session.end("exit");
    assert.equal(tokenRequests(lms), 1);
    assert.deepEqual([lms.requests[0]?.method, lms.refusals], ["POST", []]);
  });

  it("cmi5 8.2.3: an error of the fetch URL, which comes with status 200, stops the launch", async () => {
    const lms = lmsWith();
    lms.session.tokenGiven = true;
    assert.equal((await startFails(lms, lms.search)).code, "session-over");
    lms.fault = ({ path }) => (path.startsWith("/fetch/") ? Response.json({ "error-code": "3", "error-text": "Down" }) : undefined);
    assert.equal((await startFails(lms, lms.search)).code, "refused");
    lms.fault = () => Promise.reject(new TypeError("Failed to fetch"));
    assert.equal((await startFails(lms, lms.search)).code, "unreachable");
  });

  it("cmi5 10: tells mode, mastery score (0 is one), returnURL and learner from LMS.LaunchData and the launch", async () => {
    const { launch } = await openCmi5Tab(lmsWith({ masteryScore: 0, returnURL: "https://lms.example/back", launchMode: "Review" }));
    assert.deepEqual([launch.masteryScore, launch.returnUrl, launch.mode], [0, "https://lms.example/back", "Review"]);
    assert.deepEqual(launch.learner, { id: "s-1", name: "Ada Berg" });
    assert.equal((await openCmi5Tab(lmsWith())).launch.masteryScore, undefined);
  });

  it("cmi5 10: a launch without LMS.LaunchData does not start", async () => {
    const lms = lmsWith();
    lms.fault = ({ path }) => (path === "activities/state" ? new Response("", { status: 404 }) : undefined);
    assert.equal((await startFails(lms, lms.search)).code, "bad-launch");
  });

  it("cmi5 11: reads the learner's first language for the player; a refusal is no error", async () => {
    assert.equal((await openCmi5Tab(lmsWith({ language: "de-AT,en" }))).launch.language, "de-AT");
    const lms = lmsWith();
    lms.fault = ({ path }) => (path === "agents/profile" ? new Response("", { status: 403 }) : undefined);
    assert.equal((await openCmi5Tab(lms)).launch.language, undefined);
  });

  it("cmi5 9.3.2, cmi5 9.3.8: initialized is first, terminated last, nothing follows", async () => {
    const lms = lmsWith();
    const { learner, session, environment } = await openCmi5Tab(lms);
    learner.opensCard().finishesLessons().takesTest(4);
    await session.end("exit");
    learner.opensCard();
    await session.save();
    await environment.advance(900_000);
    assert.deepEqual([lms.verbs[0], lms.verbs.at(-1)], ["initialized", "terminated"]);
    assert.equal(lms.verbs.filter((verb) => verb === "terminated").length, 1);
    assert.deepEqual(lms.refusals, []);
    assert.equal(session.saveState.kind, "ended");
  });

  it("T4: a reload after pagehide finds the session over, with the way back, and asks the LMS for nothing", async () => {
    const lms = lmsWith({ returnURL: "https://lms.example/back" });
    const tab = memoryStorage();
    const { session, environment } = await openCmi5Tab(lms, tab);
    void session.end("leaving");
    await environment.settle();
    assert.equal(lms.verbs.at(-1), "terminated");
    const before = lms.requests.length;
    const error = await startFails(lms, lms.search, tab);
    assert.deepEqual([error.code, error.returnUrl, lms.requests.length], ["session-over", "https://lms.example/back", before]);
    assert.ok(!JSON.stringify(Object.values({ stored: tab.getItem(tab.key(0) ?? "") })).includes(lms.session.token));
  });

  it("T26: after a crash the token is taken from the tab, and initialized is not sent again", async () => {
    const lms = lmsWith();
    const tab = memoryStorage();
    const first = await openCmi5Tab(lms, tab);
    first.learner.finishesStart();
    await first.session.save();
    const second = await openCmi5Tab(lms, tab);
    second.learner.finishesLessons();
    await second.session.end("exit");
    assert.equal(tokenRequests(lms), 1);
    const sent = lms.requests.flatMap(({ path, method, body }) =>
      path === "statements" && method === "POST" ? (body as ReceivedStatement[]) : [],
    );
    assert.equal(sent.map(verbOf).filter((verb) => verb === "initialized").length, 1);
    assert.deepEqual([lms.refusals, lms.verbs.at(-1)], [[], "terminated"]);
  });

  it("T26: a relaunch fetches a token of its own and is a session of its own", async () => {
    const lms = lmsWith();
    const tab = memoryStorage();
    await (await openCmi5Tab(lms, tab)).session.end("exit");
    lms.launch();
    const { session } = await openCmi5Tab(lms, tab);
    await session.end("exit");
    assert.deepEqual([tokenRequests(lms), lms.verbs], [2, ["initialized", "terminated"]]);
  });

  it("T32: storage that is forbidden costs nothing but the crash", async () => {
    const lms = lmsWith();
    const forbidden = new Proxy(memoryStorage(), {
      get() {
        throw new DOMException("The operation is insecure", "SecurityError");
      },
    });
    const { session } = await openCmi5Tab(lms, forbidden);
    await session.end("exit");
    assert.deepEqual(lms.verbs, ["initialized", "terminated"]);
  });

  it("T2, T9: leaving sends what is left with keepalive, in one ordered request that ends in terminated, before it returns", async () => {
    const lms = lmsWith();
    const { learner, session, environment } = await openCmi5Tab(lms);
    learner.opens("start", "start-text").replies("c").opensCard();
    const before = lms.requests.length;
    void session.end("leaving");
    await environment.settle();
    const late = lms.requests.slice(before);
    assert.deepEqual(
      late.map(({ method, path, keepalive }) => [method, path, keepalive]),
      [
        ["PUT", "activities/state", true],
        ["POST", "statements", true],
      ],
    );
    assert.deepEqual(lms.verbs, ["initialized", "answered", "viewed", "terminated"]);
  });

  it("T10: terminated waits for what is under way", async () => {
    const lms = lmsWith();
    const { learner, session, environment } = await openCmi5Tab(lms);
    let release = (): void => {};
    const slow = new Promise<undefined>((done) => (release = () => done(undefined)));
    lms.fault = () => slow as Promise<never>;
    learner.finishesLessons();
    const ended = session.end("exit");
    await environment.settle();
    assert.deepEqual(lms.verbs, ["initialized"]);
    release();
    await ended;
    assert.equal(lms.verbs.at(-1), "terminated");
    assert.deepEqual(lms.refusals, []);
  });

  it("T33: what cannot be delivered is shown, kept in order and sent when the line is back, after an exit too", async () => {
    const lms = lmsWith();
    const { learner, session, environment } = await openCmi5Tab(lms);
    lms.fault = () => Promise.reject(new TypeError("Failed to fetch"));
    learner.finishesLessons();
    await environment.settle();
    assert.equal(session.saveState.kind, "unsaved");
    const ended = session.end("exit");
    await environment.advance(2000);
    await ended;
    assert.equal(session.saveState.kind, "unsaved");
    lms.fault = undefined;
    await environment.advance(300_000);
    assert.deepEqual(lms.verbs, ["initialized", "answered", "progressed", "answered", "progressed", "completed", "terminated"]);
    assert.equal(session.saveState.kind, "ended");
  });

  it("T38: browse and review send initialized and terminated alone, and write no state", async () => {
    for (const launchMode of ["Browse", "Review"] as const) {
      const lms = lmsWith({ launchMode });
      const { learner, session, environment } = await openCmi5Tab(lms);
      learner.opensCard().finishesLessons().takesTest(4);
      await environment.advance(600_000);
      assert.equal(session.saveState.kind, "not-recorded");
      await session.end("exit");
      assert.deepEqual(lms.verbs, ["initialized", "terminated"]);
      assert.equal(lms.documents.size, 0);
    }
  });

  it("T38: review of what was passed makes up for no statement that the LMS may lack", async () => {
    const lms = lmsWith();
    const { learner, session, environment } = await openCmi5Tab(lms);
    lms.fault = ({ path }) => (path === "statements" ? Promise.reject(new TypeError("blocked")) : undefined);
    learner.finishesLessons().takesTest(4);
    await environment.settle();
    void session.end("leaving");
    await environment.settle();
    lms.fault = undefined;
    lms.launch({ launchMode: "Review" });
    const review = await openCmi5Tab(lms);
    assert.equal(review.learner.attempt.test.results.length, 1);
    await review.session.end("exit");
    assert.deepEqual([lms.verbs, lms.refusals], [["initialized", "terminated"], []]);
  });
});
