import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import { decodeSuspendData, encodeSuspendData } from "../../src/model/suspend-data.ts";
import { createScorm12Session } from "../../src/tracking/scorm12/create-scorm12-session.ts";
import { createScorm2004Session } from "../../src/tracking/scorm2004/create-scorm2004-session.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { StrictCmi5Endpoint } from "../hosts/strict-cmi5-endpoint.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";
import { StrictTinCanLrs } from "../hosts/strict-tin-can-lrs.ts";
import { openCmi5Tab } from "../tracking/cmi5-run.ts";
import { manualEnvironment, memoryStorage, startMs } from "../tracking/manual-environment.ts";
import { windowWith, type Run } from "../tracking/scorm12-run.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { smallLookup } from "../tracking/small-lookup.ts";
import { openXapiTab } from "../tracking/xapi-run.ts";

const { outline } = smallCourse;
const dayMs = 86_400_000;

interface Place {
  readonly url?: string;
  readonly atMs?: number;
}

/** Launches the small course from a browser that keeps what `browser` holds. */
async function launch(api: StrictScorm12Api | StrictScorm2004Api, browser: Storage, place: Place = {}): Promise<Run> {
  const { url = "https://lms.example/courses/7/index.html", atMs = startMs } = place;
  const { origin, pathname, search } = new URL(url);
  const window = Object.assign(windowWith(api as StrictScorm12Api), { location: { origin, pathname, search }, API_1484_11: api });
  const environment = { ...manualEnvironment({ window, localStorage: browser }) };
  if (place.atMs !== undefined) environment.now = () => atMs;
  const create = api instanceof StrictScorm12Api ? createScorm12Session : createScorm2004Session;
  const session = create(outline, smallLookup, defaultSettings, environment);
  const launched = await session.start();
  const { attempt } = decodeSuspendData(launched.suspendData, outline);
  session.begin(attempt);
  await environment.settle();
  return { session, environment, launch: launched, learner: new SmallLearner(session, attempt) };
}

const down = (name: string) => (/Commit|Terminate|Finish|SetValue/.test(name) ? "false" : undefined);
const copies = (browser: Storage) => Array.from({ length: browser.length }, (_, index) => browser.key(index) ?? "");

/** A session whose host takes nothing more, from its very start or after so much of the course; the learner closes the window. Gives what was done. */
async function worksInVain(api: StrictScorm12Api | StrictScorm2004Api, browser: Storage, taken = "a lesson"): Promise<Attempt> {
  if (taken === "nothing") api.fault = down;
  const run = await launch(api, browser);
  if (taken === "a lesson") {
    run.learner.finishesStart();
    await run.session.save();
  }
  api.fault = down;
  run.learner.finishesLessons().takesTest(4);
  await run.environment.settle();
  assert.equal(run.session.saveState.kind, "unsaved");
  await run.session.end("leaving");
  api.fault = undefined;
  return run.learner.attempt;
}

for (const [name, Api] of [
  ["SCORM 1.2", StrictScorm12Api],
  ["SCORM 2004", StrictScorm2004Api],
] as const)
  describe(`What is kept in this browser while an LMS of ${name} takes nothing`, () => {
    it("T33: is taken up at the next launch, saved at once with result and answers, and gone when the LMS has it", async () => {
      for (const taken of ["a lesson", "the first state", "nothing"]) {
        const [api, browser] = [new Api(), memoryStorage()];
        const attempt = await worksInVain(api, browser, taken);
        assert.equal(copies(browser).length, 1);
        const next = await launch(api.relaunch(), browser);
        assert.deepEqual(next.learner.attempt, attempt);
        assert.deepEqual([next.session.saveState.kind, copies(browser)], ["saved", []]);
        assert.ok([...api.stored.values()].includes("passed"));
        assert.ok([...api.stored.values()].includes(encodeSuspendData(attempt, outline)));
        const ids = api.interactions.map(({ id }) => id);
        assert.equal(ids.filter((id) => id?.startsWith("t1-")).length, 4);
        assert.equal(new Set(ids).size, ids.length);
        assert.equal(next.learner.attempt.test.results.length, 1);
      }
    });

    it("T33: is kept from the first failure on, fact by fact, though the page never says goodbye", async () => {
      const [api, browser] = [new Api(), memoryStorage()];
      const run = await launch(api, browser);
      api.fault = down;
      await run.session.save();
      run.learner.finishesStart();
      api.fault = undefined;
      assert.deepEqual((await launch(api.relaunch(), browser)).learner.attempt, run.learner.attempt);
    });

    it("T33: is kept when the page goes before the next commit, and the LMS takes nothing then", async () => {
      const [api, browser] = [new Api(), memoryStorage()];
      const run = await launch(api, browser);
      run.learner.opens("start", "start-text");
      assert.equal(run.session.saveState.kind, "waiting");
      api.fault = down;
      void run.session.end("leaving");
      api.fault = undefined;
      assert.deepEqual((await launch(api.relaunch(), browser)).learner.attempt, run.learner.attempt);
    });

    it("T33: what waits for its commit is kept with each thing done, so that a tab that is gone without a word loses nothing", async () => {
      const [api, browser] = [new Api(), memoryStorage()];
      const run = await launch(api, browser);
      run.learner.finishesStart();
      assert.equal(copies(browser).length, 1);
      assert.deepEqual((await launch(api.relaunch(), browser)).learner.attempt, run.learner.attempt);
    });

    it("T33: nothing is kept once all is saved, nor once the page has left and the LMS has confirmed", async () => {
      const [api, browser] = [new Api(), memoryStorage()];
      const run = await launch(api, browser);
      run.learner.finishesStart();
      await run.session.save();
      assert.deepEqual(copies(browser), []);
      run.learner.opens("mend", "mend-spot");
      await run.session.end("leaving");
      assert.deepEqual(copies(browser), []);
      assert.deepEqual((await launch(api.relaunch(), browser)).learner.attempt, run.learner.attempt);
    });

    it("T33: an LMS that has reset the learner gets no old attempt back", async () => {
      const [api, browser] = [new Api(), memoryStorage()];
      await worksInVain(api, browser);
      const next = await launch(new Api(), browser);
      assert.deepEqual(next.learner.attempt, emptyAttempt);
      assert.deepEqual(copies(browser), []);

      await worksInVain(api.relaunch(), browser);
      const fresh = new Api();
      const elsewhere = await launch(fresh, memoryStorage());
      elsewhere.learner.opens("start", "start-text").opens("start", "start-cards").opens("mend", "mend-spot");
      await elsewhere.session.end("exit");
      assert.deepEqual((await launch(fresh.relaunch(), browser)).learner.attempt, elsewhere.learner.attempt);
    });

    it("T33: is joined with what was done meanwhile on another computer, which went on from the same state", async () => {
      const [api, browser] = [new Api(), memoryStorage()];
      const here = await worksInVain(api, browser);
      const there = await launch(api.relaunch(), memoryStorage());
      there.learner.opensCard().talks("pc y c a a");
      await there.session.end("exit");
      const { attempt } = (await launch(api.relaunch(), browser)).learner;
      assert.deepEqual(attempt.test.results, here.test.results);
      assert.equal(attempt.responses.size, new Set([...here.responses.keys(), ...there.learner.attempt.responses.keys()]).size);
      assert.ok(attempt.revision > here.revision);
    });

    it("T33: what the LMS has taken though it said no is no other state", async () => {
      const [api, browser] = [new Api(), memoryStorage()];
      const run = await launch(api, browser);
      const commit = (name: string) => (/Commit|Terminate|Finish/.test(name) ? "false" : undefined);
      api.fault = commit;
      run.learner.opens("start", "start-text");
      await run.session.save();
      const taken = encodeSuspendData(run.learner.attempt, outline);
      run.learner.finishesLessons();
      await run.session.end("leaving");
      api.fault = undefined;
      api.stored.set("cmi.suspend_data", taken);
      assert.deepEqual((await launch(api.relaunch(), browser)).learner.attempt, run.learner.attempt);
    });

    it("T33: takes the place of a state that the LMS has damaged, not of one that a newer version wrote", async () => {
      for (const [damaged, taken] of [
        ["R1.AA", true],
        ["R9.AA.AA", true],
        [encodeSuspendData(new SmallLearner().finishesStart().attempt, outline).replace(/^R1/, "R9"), false],
      ] as const) {
        const [api, browser] = [new Api(), memoryStorage()];
        const attempt = await worksInVain(api, browser);
        api.stored.set("cmi.suspend_data", damaged);
        const { suspendData } = (await launch(api.relaunch(), browser)).launch;
        assert.equal(suspendData, taken ? encodeSuspendData(attempt, outline) : damaged);
      }
    });

    it("T44: is no other learner's, no other course place's, and nobody's without an id", async () => {
      const [api, browser] = [new Api(), memoryStorage()];
      await worksInVain(api, browser, "nothing");
      const id = name === "SCORM 1.2" ? "cmi.core.student_id" : "cmi.learner_id";
      for (const other of ["s-2", "", " ", "s-1"]) {
        const { learner } = await launch(new Api({ values: { [id]: other } }), browser);
        assert.equal(learner.attempt.test.results.length, other === "s-1" ? 1 : 0, `learner ${other}`);
      }
      await worksInVain(new Api(), browser, "nothing");
      for (const url of ["https://lms.example/courses/8/index.html", "https://other.example/courses/7/index.html"])
        assert.deepEqual((await launch(new Api(), browser, { url })).learner.attempt, emptyAttempt);

      const nameless = memoryStorage();
      await worksInVain(new Api({ values: { [id]: "" } }), nameless);
      assert.deepEqual(copies(nameless), []);
    });

    it("T44: expires after thirty days, whoever uses the browser then", async () => {
      const [api, browser] = [new Api(), memoryStorage()];
      const attempt = await worksInVain(api, browser);
      const id = name === "SCORM 1.2" ? "cmi.core.student_id" : "cmi.learner_id";
      const somebody = () => new Api({ values: { [id]: "s-9" } });
      await launch(somebody(), browser, { atMs: startMs + 29 * dayMs });
      assert.equal(copies(browser).length, 1);
      await launch(somebody(), browser, { atMs: startMs + 31 * dayMs });
      assert.deepEqual(copies(browser), []);
      assert.notDeepEqual((await launch(api.relaunch(), browser)).learner.attempt, attempt);
    });

    it("T38: nothing is kept of who only looks around, and of who gets no credit the state alone", async () => {
      const [mode, credit] = name === "SCORM 1.2" ? ["cmi.core.lesson_mode", "cmi.core.credit"] : ["cmi.mode", "cmi.credit"];
      for (const looking of ["browse", "review"]) {
        const [api, browser] = [new Api({ values: { [mode]: looking } }), memoryStorage()];
        const run = await launch(api, browser);
        api.fault = down;
        run.learner.finishesLessons().takesTest(4);
        await run.session.end("leaving");
        assert.deepEqual(copies(browser), []);
      }
      const [api, browser] = [new Api({ values: { [credit]: "no-credit" } }), memoryStorage()];
      const attempt = await worksInVain(api, browser);
      assert.deepEqual((await launch(api.relaunch(), browser)).learner.attempt, attempt);
      assert.ok(![...api.stored.values()].includes("passed"));
      assert.deepEqual(api.interactions, []);
    });

    it("T32: storage that is forbidden, full or damaged costs nothing but the copy", async () => {
      const fail = () => {
        throw new DOMException("no", "SecurityError");
      };
      const damaged = memoryStorage();
      for (const browser of [
        { ...memoryStorage(), setItem: fail },
        { ...memoryStorage(), getItem: fail, setItem: fail, removeItem: fail, key: fail },
        { ...damaged, getItem: () => '{"revision":7,"state":3}' },
      ]) {
        const api = new Api();
        await worksInVain(api, browser);
        assert.equal((await launch(api.relaunch(), browser)).session.saveState.kind, "saved");
      }
    });
  });

describe("What is kept in this browser while an LRS takes nothing", () => {
  const cut = (): Promise<Response> => Promise.reject(new TypeError("cut"));

  it("T33, T44: is taken up by the next launch of the same cmi5 registration, holds no credential, and is gone when the LMS has it", async () => {
    const [lms, browser] = [new StrictCmi5Endpoint(), memoryStorage()];
    lms.launch();
    let online = true;
    const { fetch } = lms;
    const line: typeof globalThis.fetch = (...request) => (online ? fetch(...request) : cut());
    const run = await openCmi5Tab(lms, memoryStorage(), defaultSettings, { localStorage: browser, fetch: line });
    online = false;
    run.learner.finishesLessons().takesTest(4);
    await run.environment.settle();
    const { saveState } = run.session;
    assert.ok(saveState.kind === "unsaved" && saveState.keptHere && !saveState.over);
    void run.session.end("leaving");
    const [key = "none"] = copies(browser);
    const kept = `${key} ${browser.getItem(key) ?? ""}`;
    assert.match(kept, /"revision"/);
    for (const secret of ["token", "fetch=", "Basic", "auth"]) assert.ok(!kept.includes(secret), secret);

    online = true;
    lms.launch();
    const next = await openCmi5Tab(lms, memoryStorage(), defaultSettings, { localStorage: browser });
    assert.deepEqual(next.learner.attempt, run.learner.attempt);
    await next.environment.advance(20_000);
    assert.deepEqual([next.session.saveState.kind, copies(browser)], ["saved", []]);
  });

  it("T33: is not taken up where the LMS has emptied the state of the registration", async () => {
    const [lms, browser] = [new StrictCmi5Endpoint(), memoryStorage()];
    lms.launch();
    let online = true;
    const { fetch } = lms;
    const line: typeof globalThis.fetch = (...request) => (online ? fetch(...request) : cut());
    const run = await openCmi5Tab(lms, memoryStorage(), defaultSettings, { localStorage: browser, fetch: line });
    online = false;
    run.learner.finishesLessons();
    await run.environment.settle();
    void run.session.end("leaving");
    assert.equal(copies(browser).length, 1);
    lms.documents.clear();
    lms.launch();
    assert.deepEqual((await openCmi5Tab(lms, memoryStorage(), defaultSettings, { localStorage: browser })).learner.attempt, emptyAttempt);
  });

  it("T33: is taken up by the next launch of the same link of xAPI, whatever the tab has forgotten", async () => {
    const [lrs, browser] = [new StrictTinCanLrs(), memoryStorage()];
    let online = true;
    const { fetch } = lrs;
    const line: typeof globalThis.fetch = (...request) => (online ? fetch(...request) : cut());
    const run = await openXapiTab(lrs, memoryStorage(), defaultSettings, { localStorage: browser, fetch: line });
    online = false;
    run.learner.finishesLessons().takesTest(4);
    await run.environment.settle();
    void run.session.end("leaving");
    const next = await openXapiTab(lrs, memoryStorage(), defaultSettings, { localStorage: browser });
    assert.deepEqual(next.learner.attempt, run.learner.attempt);
  });
});
