import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import { createScorm12Session } from "../../src/tracking/scorm12/create-scorm12-session.ts";
import { TrackingError } from "../../src/tracking/tracking-error.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { manualEnvironment, memoryStorage } from "../tracking/manual-environment.ts";
import { launchScorm12, windowWith } from "../tracking/scorm12-run.ts";
import { smallLookup } from "../tracking/small-lookup.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";

const newSession = (window: object) => {
  const environment = manualEnvironment({ window });
  return { environment, session: createScorm12Session(smallCourse.outline, smallLookup, defaultSettings, environment) };
};

describe("A SCORM 1.2 session: opening, keeping and ending it", () => {
  it("T1: status, score and commit come when the test is handed in; the exit adds time alone", async () => {
    const api = new StrictScorm12Api();
    const { learner, session, environment } = await launchScorm12(api);
    learner.finishesLessons().takesTest(4);
    await environment.settle();
    assert.equal(api.stored.get("cmi.core.lesson_status"), "passed");
    assert.equal(api.stored.get("cmi.core.score.raw"), "100");
    const before = api.log.length;
    await session.end("exit");
    const late = api.log.slice(before).filter(({ name }) => name === "LMSSetValue");
    assert.deepEqual(
      late.map(({ element }) => element),
      ["cmi.core.exit", "cmi.core.session_time"],
    );
    assert.deepEqual(
      api.log.slice(-2).map(({ name }) => name),
      ["LMSCommit", "LMSFinish"],
    );
  });

  it("T7, T10: a session that is left before it began is finished and suspended, and the state kept there is not touched", async () => {
    const api = new StrictScorm12Api();
    const { session } = newSession(windowWith(api));
    await session.start();
    await session.end("leaving");
    assert.equal(api.log.at(-1)?.name, "LMSFinish");
    assert.deepEqual(api.sets("cmi.core.exit"), ["suspend"]);
    assert.equal(api.count("LMSSetValue"), 1);
    await session.end("leaving");
    assert.equal(api.count("LMSFinish"), 1);
  });

  it("T2: a hidden page commits, ten times over, and pagehide finishes once, before it returns", async () => {
    const api = new StrictScorm12Api();
    const { learner, session, environment } = await launchScorm12(api);
    learner.opens("start", "start-text");
    for (let time = 0; time < 10; time++) {
      session.setVisible(false);
      await session.save();
      await environment.advance(1000);
      session.setVisible(true);
    }
    assert.equal(api.count("LMSCommit"), 11);
    void session.end("leaving");
    assert.equal(api.log.at(-1)?.name, "LMSFinish");
    void session.end("leaving");
    assert.equal(api.count("LMSFinish"), 1);
  });

  it("T3: a page that goes into the back/forward cache is committed and goes on when it comes back", async () => {
    const api = new StrictScorm12Api();
    const { learner, session, environment } = await launchScorm12(api);
    learner.opens("start", "start-text");
    await session.save();
    learner.opens("start", "start-cards");
    await environment.advance(15_000);
    assert.equal(api.count("LMSFinish"), 0);
    assert.equal(api.stored.get("cmi.core.lesson_location"), "start/start-cards");
  });

  it("T4: Initialize is tried once more, and a session that is still open goes on", async () => {
    const once = new StrictScorm12Api();
    once.fault = (name) => (name === "LMSInitialize" && once.count("LMSInitialize") === 0 ? "false" : undefined);
    await launchScorm12(once);
    assert.equal(once.count("LMSInitialize"), 2);

    const live = new StrictScorm12Api();
    const first = await launchScorm12(live);
    first.learner.finishesStart();
    await first.session.save();
    const second = await launchScorm12(live);
    assert.deepEqual(
      live.log.filter(({ name }) => name === "LMSInitialize").map(({ answer }) => answer),
      ["true", "false", "false"],
    );
    assert.equal(second.learner.attempt.responses.size, 1);
  });

  it("T4: a session that is over stops with an error that says so", async () => {
    const api = new StrictScorm12Api();
    const { session } = await launchScorm12(api);
    await session.end("leaving");
    await assert.rejects(
      newSession(windowWith(api)).session.start(),
      (error) => error instanceof TrackingError && error.code === "session-over",
    );
    const locked = new StrictScorm12Api();
    locked.LMSInitialize = () => "false";
    locked.LMSGetLastError = () => "301";
    await assert.rejects(
      newSession(windowWith(locked)).session.start(),
      (error) => error instanceof TrackingError && error.code === "refused",
    );
  });

  it("T4: a reload after pagehide is over though the LMS still answers; a crash goes on; a relaunch forgets", async () => {
    const api = new StrictScorm12Api();
    const tab = memoryStorage();
    const first = await launchScorm12(api, undefined, tab);
    first.learner.finishesStart();
    await first.session.save();
    const afterCrash = await launchScorm12(api, undefined, tab);
    assert.deepEqual(afterCrash.learner.attempt, first.learner.attempt);
    await afterCrash.session.end("leaving");

    const talkative = new StrictScorm12Api({ values: Object.fromEntries(api.stored) });
    talkative.LMSInitialize("");
    const over = (error: unknown) => error instanceof TrackingError && error.code === "session-over";
    await assert.rejects(launchScorm12(talkative, undefined, tab), over);
    assert.equal(talkative.count("LMSSetValue"), 0);
    await launchScorm12(api.relaunch(), undefined, tab);
    assert.deepEqual((await launchScorm12(api, undefined, tab)).learner.attempt, first.learner.attempt);
  });

  it("T4: where storage is forbidden a session that takes no commit is over, whatever it lets read", async () => {
    const api = new StrictScorm12Api();
    api.LMSInitialize("");
    api.fault = (name) => (name === "LMSCommit" || name === "LMSInitialize" ? "false" : undefined);
    await assert.rejects(launchScorm12(api), (error) => error instanceof TrackingError && error.code === "session-over");
    assert.equal(api.count("LMSSetValue"), 0);
  });

  it("T5: exit and session time are set before every commit", async () => {
    const api = new StrictScorm12Api();
    const { learner, session, environment } = await launchScorm12(api);
    learner.finishesLessons();
    await environment.advance(400_000);
    await session.end("exit");
    const commits = api.count("LMSCommit");
    assert.ok(commits >= 3);
    assert.equal(api.sets("cmi.core.exit").length, commits + 1);
    assert.equal(api.sets("cmi.core.session_time").length, commits);
  });

  it("T6, T7: exit is suspend at every time, after completion too", async () => {
    const api = new StrictScorm12Api();
    const { learner, session } = await launchScorm12(api);
    learner.finishesLessons().takesTest(4);
    await session.end("exit");
    assert.deepEqual([...new Set(api.sets("cmi.core.exit"))], ["suspend"]);
  });

  it("T8: a commit that fails, or answers null, never prevents Finish", async () => {
    for (const answer of ["false", null, undefined]) {
      const api = new StrictScorm12Api();
      const { session, learner, environment } = await launchScorm12(api);
      const commit = api.LMSCommit.bind(api);
      api.LMSCommit = (parameter) => (commit(parameter), answer);
      learner.opens("start", "start-text");
      const ended = session.end("exit");
      await environment.advance(2000);
      await ended;
      assert.equal(api.log.at(-1)?.name, "LMSFinish");
      assert.equal(session.saveState.kind, "ended");
      assert.match(session.saveState.kind === "ended" ? (session.saveState.unsaved ?? "") : "", /LMSCommit answered false/);
    }
  });

  it("T10: nothing is called after Finish", async () => {
    const api = new StrictScorm12Api();
    const { session, learner, environment } = await launchScorm12(api);
    learner.opens("start", "start-text");
    await session.end("exit");
    learner.finishesLessons().takesTest(4);
    await session.save();
    await environment.advance(900_000);
    assert.equal(api.log.at(-1)?.name, "LMSFinish");
  });

  it("T27: a parent of another origin does not end the search, and top is not asked first", async () => {
    const api = new StrictScorm12Api();
    const other = new StrictScorm12Api();
    const top: Record<string, unknown> = { API: other, opener: null };
    top.parent = top;
    const middle = { API: api, parent: top, opener: null, top };
    const foreign = new Proxy({} as Record<string, unknown>, {
      get(_, name) {
        if (name === "parent") return middle;
        throw new DOMException("Blocked a frame", "SecurityError");
      },
    });
    await newSession({ parent: foreign, opener: null, top }).session.start();
    assert.deepEqual([api.count("LMSInitialize"), other.count("LMSInitialize")], [1, 0]);
  });

  it("T28: the API that stands in the page's own window is the one that is used, whatever its parents offer", async () => {
    const [own, other] = [new StrictScorm12Api(), new StrictScorm12Api()];
    const { session } = newSession({ API: own, parent: { API: other, opener: null }, opener: { API: other } });
    await session.start();
    assert.equal(own.count("LMSInitialize"), 1);
    assert.equal(other.log.length, 0);
  });

  it("T29: in a window of its own the API is that of the opener, or of one of the opener's parents", async () => {
    for (const depth of [0, 1, 3]) {
      const api = new StrictScorm12Api();
      let opener: object = windowWith(api);
      for (let level = 0; level < depth; level++) opener = { parent: opener, opener: null };
      const window: Record<string, unknown> = { opener };
      const { session } = newSession(Object.assign(window, { parent: window }));
      await session.start();
      session.begin(emptyAttempt);
      await session.end("exit");
      assert.equal(api.stored.get("cmi.core.lesson_status"), "incomplete", `${depth} windows up`);
      assert.equal(api.log.at(-1)?.name, "LMSFinish");
    }
  });

  it("T27, T30: the API is waited for, ten seconds, then the course stops and says why; a retry may follow", async () => {
    const window = windowWith(new StrictScorm12Api()) as Record<string, unknown>;
    const api = window.API;
    window.API = undefined;
    const { environment, session } = newSession(window);
    const failures: unknown[] = [];
    void session.start().catch((error: unknown) => failures.push(error));
    await environment.advance(9_900);
    assert.equal(failures.length, 0);
    await environment.advance(500);
    const [failure] = failures;
    assert.ok(failure instanceof TrackingError && failure.code === "no-host");
    window.API = api;
    await session.start();
  });

  it("T33: a commit that fails is shown, the state kept, and tried again", async () => {
    const api = new StrictScorm12Api();
    const { learner, session, environment } = await launchScorm12(api);
    let down = true;
    api.fault = (name) => (name === "LMSCommit" && down ? "false" : undefined);
    learner.finishesLessons();
    await environment.settle();
    assert.equal(session.saveState.kind, "unsaved");
    down = false;
    await environment.advance(15_000);
    assert.equal(session.saveState.kind, "saved");
    assert.equal(api.stored.get("cmi.core.lesson_location"), "mend/mend-words");
  });

  it("T34: no two commits are closer than fifteen seconds, but for a changed status, a hidden page and the exit", async () => {
    const api = new StrictScorm12Api();
    const { learner, environment } = await launchScorm12(api);
    for (let second = 0; second < 45; second++) {
      learner.opens("start", second % 2 === 0 ? "start-text" : "start-cards");
      await environment.advance(1000);
    }
    assert.equal(api.count("LMSCommit"), 4);
  });

  it("T36: an LMS whose window is closed is shown as not saved and never throws into the player", async () => {
    const api = new StrictScorm12Api();
    const { learner, session, environment } = await launchScorm12(api);
    api.fault = () => {
      throw new Error("Can't execute code from a freed script");
    };
    learner.finishesLessons();
    await environment.settle();
    assert.equal(session.saveState.kind, "unsaved");
    await session.end("leaving");
  });

  it("T37: an empty mode is normal", async () => {
    const api = new StrictScorm12Api({ values: { "cmi.core.lesson_mode": "", "cmi.core.credit": "" } });
    const { launch } = await launchScorm12(api);
    assert.deepEqual([launch.mode, launch.credit], ["Normal", true]);
    assert.equal(api.stored.get("cmi.core.lesson_status"), "incomplete");
  });

  it("T38: browse and review record nothing at all", async () => {
    for (const mode of ["browse", "review"]) {
      const api = new StrictScorm12Api({ values: { "cmi.core.lesson_mode": mode } });
      const { learner, session, environment } = await launchScorm12(api);
      learner.finishesLessons().takesTest(4);
      await environment.advance(600_000);
      assert.equal(session.saveState.kind, "not-recorded");
      await session.end("exit");
      assert.equal(api.count("LMSSetValue"), 0);
      assert.equal(api.count("LMSFinish"), 1);
    }
  });

  it("T38: a host that cannot say the mode is not taken for one that records: the launch stops, nothing is set, and a retry may follow", async () => {
    const api = new StrictScorm12Api({ values: { "cmi.core.lesson_mode": "browse" } });
    let broken = true;
    const { session } = newSession(
      windowWith(
        new Proxy(api, {
          get(target, name) {
            const own = Reflect.get(target, name) as unknown;
            if (typeof own !== "function") return own;
            return (...parameters: unknown[]): unknown => {
              if (broken && name === "LMSGetValue" && parameters[0] === "cmi.core.lesson_mode") throw new Error("the LMS has a bad day");
              return (own as (...given: unknown[]) => unknown).apply(target, parameters);
            };
          },
        }),
      ),
    );
    await assert.rejects(session.start(), (error: unknown) => error instanceof TrackingError && error.code === "unreachable");
    assert.equal(api.count("LMSSetValue"), 0);
    broken = false;
    assert.equal((await session.start()).mode, "Browse");
    assert.equal(api.count("LMSSetValue"), 0);
  });

  it("T38: no-credit saves where the learner is, and neither status, score nor answers", async () => {
    const api = new StrictScorm12Api({ values: { "cmi.core.credit": "no-credit" } });
    const { learner, session } = await launchScorm12(api);
    learner.finishesLessons().takesTest(4);
    await session.end("exit");
    assert.equal(api.stored.get("cmi.core.lesson_status"), "not attempted");
    assert.equal(api.stored.get("cmi.core.score.raw"), undefined);
    assert.equal(api.interactions.length, 0);
    assert.deepEqual((await launchScorm12(api.relaunch())).learner.attempt, learner.attempt);
  });

  it("T40: data are trusted, not entry", async () => {
    const api = new StrictScorm12Api();
    const { learner, session } = await launchScorm12(api);
    learner.finishesStart();
    await session.end("exit");
    api.stored.set("cmi.core.entry", "ab-initio");
    assert.deepEqual((await launchScorm12(api.relaunch())).learner.attempt, learner.attempt);
  });

  it("SCORM 1.2 RTE 3.3.2: nothing is called before the session is started", () => {
    const api = new StrictScorm12Api();
    const { session } = newSession(windowWith(api));
    session.begin(emptyAttempt);
    assert.equal(api.log.length, 0);
  });
});
