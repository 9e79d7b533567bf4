import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultSettings } from "../../src/model/settings.ts";
import { createScorm2004Session } from "../../src/tracking/scorm2004/create-scorm2004-session.ts";
import { TrackingError } from "../../src/tracking/tracking-error.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { manualEnvironment, memoryStorage } from "../tracking/manual-environment.ts";
import { launchScorm2004, windowWith2004 } from "../tracking/scorm2004-run.ts";
import { smallLookup } from "../tracking/small-lookup.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";

const newSession = (window: object) => {
  const environment = manualEnvironment({ window });
  return { environment, session: createScorm2004Session(smallCourse.outline, smallLookup, defaultSettings, environment) };
};
const isOver = (error: unknown) => error instanceof TrackingError && error.code === "session-over";
const isRefused = (error: unknown) => error instanceof TrackingError && error.code === "refused";

describe("A SCORM 2004 session: opening, keeping and ending it", () => {
  it("T1: status, score and commit come when the test is handed in; the exit adds time and where to go", async () => {
    const api = new StrictScorm2004Api();
    const { learner, session, environment } = await launchScorm2004(api);
    learner.finishesLessons().takesTest(4);
    await environment.settle();
    assert.equal(api.stored.get("cmi.success_status"), "passed");
    assert.equal(api.stored.get("cmi.score.scaled"), "1");
    const before = api.log.length;
    await session.end("exit");
    assert.deepEqual(
      api.log.slice(before).map(({ name, element }) => element ?? name),
      ["cmi.exit", "cmi.session_time", "adl.nav.request", "Terminate"],
    );
  });

  it("T2: a hidden page commits, ten times over, and pagehide terminates once, before it returns", async () => {
    const api = new StrictScorm2004Api();
    const { learner, session, environment } = await launchScorm2004(api);
    learner.opens("start", "start-text");
    for (let time = 0; time < 10; time++) {
      session.setVisible(false);
      await session.save();
      await environment.advance(1000);
      session.setVisible(true);
    }
    assert.equal(api.count("Commit"), 11);
    void session.end("leaving");
    assert.equal(api.log.at(-1)?.name, "Terminate");
    void session.end("leaving");
    assert.equal(api.count("Terminate"), 1);
  });

  it("T3: a page that goes into the back/forward cache is committed and goes on when it comes back", async () => {
    const api = new StrictScorm2004Api();
    const { learner, session, environment } = await launchScorm2004(api);
    learner.opens("start", "start-text");
    await session.save();
    learner.opens("start", "start-cards");
    await environment.advance(15_000);
    assert.equal(api.count("Terminate"), 0);
    assert.equal(api.stored.get("cmi.location"), "start/start-cards");
  });

  it("T4: Initialize is tried once more, and a session that is still open (103) goes on", async () => {
    const once = new StrictScorm2004Api();
    once.fault = (name) => (name === "Initialize" && once.count("Initialize") === 0 ? "false" : undefined);
    await launchScorm2004(once);
    assert.equal(once.count("Initialize"), 2);

    const live = new StrictScorm2004Api();
    const first = await launchScorm2004(live);
    first.learner.finishesStart();
    await first.session.save();
    const second = await launchScorm2004(live);
    assert.deepEqual(
      live.log.filter(({ name }) => name === "Initialize").map(({ answer, error }) => `${String(answer)} ${error}`),
      ["true 0", "false 103", "false 103"],
    );
    assert.equal(second.learner.attempt.responses.size, 1);
  });

  it("T4: a session that is over (104) stops with an error that says so, another refusal may be tried again", async () => {
    const api = new StrictScorm2004Api();
    const { session } = await launchScorm2004(api);
    await session.end("leaving");
    await assert.rejects(newSession(windowWith2004(api)).session.start(), isOver);
    assert.equal(api.log.findLast(({ name }) => name === "Initialize")?.error, "104");
    const locked = new StrictScorm2004Api();
    locked.Initialize = () => "false";
    locked.GetLastError = () => "102";
    await assert.rejects(newSession(windowWith2004(locked)).session.start(), isRefused);
  });

  it("T4: a reload after pagehide is over though the LMS still answers; a crash goes on; a relaunch forgets", async () => {
    const api = new StrictScorm2004Api();
    const tab = memoryStorage();
    const first = await launchScorm2004(api, { tab });
    first.learner.finishesStart();
    await first.session.save();
    const afterCrash = await launchScorm2004(api, { tab });
    assert.deepEqual(afterCrash.learner.attempt, first.learner.attempt);
    await afterCrash.session.end("leaving");

    const talkative = new StrictScorm2004Api({ values: Object.fromEntries(api.stored) });
    talkative.Initialize("");
    await assert.rejects(launchScorm2004(talkative, { tab }), isOver);
    assert.equal(talkative.count("SetValue"), 0);
    await launchScorm2004(api.relaunch(), { tab });
    assert.deepEqual((await launchScorm2004(api, { tab })).learner.attempt, first.learner.attempt);
  });

  it("T5: exit and session time are set before every commit", async () => {
    const api = new StrictScorm2004Api();
    const { learner, session, environment } = await launchScorm2004(api);
    learner.finishesLessons();
    await environment.advance(400_000);
    await session.end("exit");
    const stores = api.count("Commit") + api.count("Terminate");
    assert.ok(stores >= 4);
    assert.equal(api.sets("cmi.session_time").length, stores);
    assert.equal(api.sets("cmi.exit").length, stores + 1);
  });

  it("T6, T7: exit is suspend right after Initialize and at every time, after completion too", async () => {
    const api = new StrictScorm2004Api();
    const { learner, session } = await launchScorm2004(api);
    assert.equal(api.log.find(({ name }) => name === "SetValue")?.element, "cmi.exit");
    learner.finishesLessons().takesTest(4);
    await session.end("exit");
    assert.deepEqual([...new Set(api.sets("cmi.exit"))], ["suspend"]);
    assert.deepEqual((await launchScorm2004(api.relaunch())).learner.attempt, learner.attempt);
  });

  it("T6: a learner who leaves before the course has begun keeps the state of the sessions before", async () => {
    const api = new StrictScorm2004Api();
    const { learner, session } = await launchScorm2004(api);
    learner.finishesStart();
    await session.end("exit");
    const left = newSession(windowWith2004(api.relaunch()));
    await left.session.start();
    await left.session.end("leaving");
    assert.deepEqual((await launchScorm2004(api.relaunch())).learner.attempt, learner.attempt);
  });

  it("T8: nothing commits just before Terminate, and a commit that failed never prevents it", async () => {
    for (const answer of ["false", null, undefined]) {
      const api = new StrictScorm2004Api();
      const { session, learner, environment } = await launchScorm2004(api);
      const commit = api.Commit.bind(api);
      api.Commit = (parameter) => (commit(parameter), answer);
      learner.finishesStart();
      await environment.advance(15_000);
      assert.equal(session.saveState.kind, "unsaved");
      const commits = api.count("Commit");
      await session.end("exit");
      assert.equal(api.count("Commit"), commits);
      assert.equal(api.log.at(-1)?.name, "Terminate");
      assert.deepEqual(session.saveState, { kind: "ended" });
    }
  });

  it("T8: a Terminate that is refused is tried again and shown until the host confirms it, or says that it is over (113)", async () => {
    const api = new StrictScorm2004Api();
    const { session, environment } = await launchScorm2004(api);
    const terminate = api.Terminate.bind(api);
    let down = true;
    api.Terminate = (parameter) => (down ? "false" : terminate(parameter));
    const ended = session.end("exit");
    await environment.advance(2000);
    await ended;
    assert.equal(session.saveState.kind, "unsaved");
    down = false;
    await environment.advance(60_000);
    assert.deepEqual(session.saveState, { kind: "ended" });

    const over = new StrictScorm2004Api();
    const { session: other, environment: later } = await launchScorm2004(over);
    over.Terminate("");
    const closed = other.end("exit");
    await later.advance(2000);
    await closed;
    assert.equal(other.saveState.kind, "ended");
    assert.match(other.saveState.kind === "ended" ? (other.saveState.unsaved ?? "") : "", /SetValue cmi\.exit answered false: 133/);
  });

  it("T10: nothing is called after Terminate", async () => {
    const api = new StrictScorm2004Api();
    const { session, learner, environment } = await launchScorm2004(api);
    learner.opens("start", "start-text");
    await session.end("exit");
    learner.finishesLessons().takesTest(4);
    await session.save();
    await environment.advance(900_000);
    assert.equal(api.log.at(-1)?.name, "Terminate");
  });

  it("T13: Save and exit asks the LMS to suspend while something is left to do, and to end when it is over", async () => {
    const asked = async (act: (learner: Awaited<ReturnType<typeof launchScorm2004>>["learner"]) => void) => {
      const api = new StrictScorm2004Api();
      const { learner, session } = await launchScorm2004(api);
      act(learner);
      await session.end("exit");
      return api.sets("adl.nav.request");
    };
    assert.deepEqual(await asked((learner) => learner.finishesLessons()), ["suspendAll"]);
    assert.deepEqual(await asked((learner) => learner.finishesLessons().takesTest(1)), ["suspendAll"]);
    assert.deepEqual(await asked((learner) => learner.finishesLessons().takesTest(4)), ["exitAll"]);
    assert.deepEqual(await asked((learner) => learner.finishesLessons().takesTest(1).takesTest(1, 2).takesTest(1, 3)), ["exitAll"]);
  });

  it("T13: a page that only goes away asks for nothing, and a host without navigation is no harm", async () => {
    const api = new StrictScorm2004Api();
    const { session } = await launchScorm2004(api);
    await session.end("leaving");
    assert.deepEqual(api.sets("adl.nav.request"), []);
    const without = new StrictScorm2004Api({ notImplemented: ["adl.nav.request"] });
    const { session: other } = await launchScorm2004(without);
    await other.end("exit");
    assert.deepEqual(other.saveState, { kind: "ended" });
  });

  it("T27: the API of SCORM 2004 is looked for by its own name, past a parent of another origin, top not first", async () => {
    const api = new StrictScorm2004Api();
    const other = new StrictScorm2004Api();
    const top: Record<string, unknown> = { API_1484_11: other, opener: null };
    top.parent = top;
    const middle = { API_1484_11: api, API: {}, parent: top, opener: null, top };
    const foreign = new Proxy({} as Record<string, unknown>, {
      get(_, name) {
        if (name === "parent") return middle;
        throw new DOMException("Blocked a frame", "SecurityError");
      },
    });
    await newSession({ parent: foreign, opener: null, top }).session.start();
    assert.deepEqual([api.count("Initialize"), other.count("Initialize")], [1, 0]);
  });

  it("T28, T29: the API is found in the page's own window, and past a window of its own in the opener's parents", async () => {
    for (const inOwn of [true, false]) {
      const api = new StrictScorm2004Api();
      const window: Record<string, unknown> = inOwn
        ? { API_1484_11: api, opener: null }
        : { opener: { parent: windowWith2004(api), opener: null } };
      const { session } = newSession(Object.assign(window, { parent: window }));
      await session.start();
      assert.equal(api.count("Initialize"), 1);
    }
  });

  it("T30: without an API the course stops and says which one is missing", async () => {
    const { environment, session } = newSession({ opener: null, API: { LMSInitialize: () => "true" } });
    const failures: unknown[] = [];
    void session.start().catch((error: unknown) => failures.push(error));
    await environment.advance(10_500);
    const [failure] = failures;
    assert.ok(failure instanceof TrackingError && failure.code === "no-host");
    assert.match(failure.message, /SCORM 2004/);
  });

  it("T33: a commit that fails is shown, the state kept, and tried again", async () => {
    const api = new StrictScorm2004Api();
    const { learner, session, environment } = await launchScorm2004(api);
    let down = true;
    api.fault = (name) => (name === "Commit" && down ? "false" : undefined);
    learner.finishesLessons();
    await environment.settle();
    assert.match(session.saveState.kind === "unsaved" ? session.saveState.detail : "", /Commit answered false: 391 General Commit Failure/);
    down = false;
    await environment.advance(15_000);
    assert.equal(session.saveState.kind, "saved");
    assert.equal(api.stored.get("cmi.location"), "mend/mend-words");
  });

  it("T36: an LMS whose window is closed is shown as not saved and never throws into the player", async () => {
    const api = new StrictScorm2004Api();
    const { learner, session, environment } = await launchScorm2004(api);
    api.fault = () => {
      throw new Error("Can't execute code from a freed script");
    };
    learner.finishesLessons();
    await environment.settle();
    assert.equal(session.saveState.kind, "unsaved");
    await session.end("leaving");
  });

  it("T37: an empty mode is normal, and no credit at all is credit", async () => {
    const api = new StrictScorm2004Api({ values: { "cmi.mode": "", "cmi.credit": "" } });
    const { launch } = await launchScorm2004(api);
    assert.deepEqual([launch.mode, launch.credit], ["Normal", true]);
    assert.equal(api.stored.get("cmi.completion_status"), "incomplete");
  });

  it("T38: browse and review record nothing at all", async () => {
    for (const mode of ["browse", "review"]) {
      const api = new StrictScorm2004Api({ values: { "cmi.mode": mode } });
      const { learner, session, environment } = await launchScorm2004(api);
      learner.finishesLessons().takesTest(4);
      await environment.advance(600_000);
      assert.equal(session.saveState.kind, "not-recorded");
      await session.end("exit");
      assert.equal(api.count("SetValue"), 0);
      assert.equal(api.count("Terminate"), 1);
    }
  });

  it("T38: no-credit saves where the learner is, and neither status, score, objectives nor answers", async () => {
    const api = new StrictScorm2004Api({ values: { "cmi.credit": "no-credit" } });
    const { learner, session } = await launchScorm2004(api);
    learner.finishesLessons().takesTest(4);
    await session.end("exit");
    assert.deepEqual(
      [api.stored.get("cmi.completion_status"), api.success, api.stored.get("cmi.score.raw")],
      ["unknown", "unknown", undefined],
    );
    assert.deepEqual([api.interactions.length, api.objectives.length], [0, 0]);
    assert.deepEqual((await launchScorm2004(api.relaunch())).learner.attempt, learner.attempt);
  });

  it("T40: data are trusted, not entry", async () => {
    const api = new StrictScorm2004Api();
    const { learner, session } = await launchScorm2004(api);
    learner.finishesStart();
    await session.end("exit");
    api.relaunch().stored.set("cmi.entry", "ab-initio");
    assert.deepEqual((await launchScorm2004(api)).learner.attempt, learner.attempt);
  });

  it("SCORM 2004 4th RTE 3.1.7: the states of a session are kept: no call before Initialize, none of the codes for a wrong state", async () => {
    const api = new StrictScorm2004Api();
    const { session } = newSession(windowWith2004(api));
    assert.equal(api.log.length, 0);
    await session.start();
    await session.end("leaving");
    const wrong = ["112", "113", "122", "123", "132", "133", "142", "143", "201"];
    assert.deepEqual(
      api.log.filter(({ error }) => wrong.includes(error)),
      [],
    );
    assert.deepEqual([api.log[0]?.name, api.log.at(-1)?.name], ["Initialize", "Terminate"]);
  });
});
