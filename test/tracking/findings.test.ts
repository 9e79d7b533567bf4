import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultSettings, type Settings } from "../../src/model/settings.ts";
import { decodeSuspendData } from "../../src/model/suspend-data.ts";
import { createCmi5Session } from "../../src/tracking/cmi5/create-cmi5-session.ts";
import { createScorm12Session } from "../../src/tracking/scorm12/create-scorm12-session.ts";
import { createScorm2004Session } from "../../src/tracking/scorm2004/create-scorm2004-session.ts";
import { createWebSession } from "../../src/tracking/web/create-web-session.ts";
import { WebStore } from "../../src/tracking/web/web-store.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { StrictCmi5Endpoint } from "../hosts/strict-cmi5-endpoint.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";
import { StrictTinCanLrs } from "../hosts/strict-tin-can-lrs.ts";
import { openCmi5Tab } from "./cmi5-run.ts";
import { manualEnvironment, memoryStorage, startMs } from "./manual-environment.ts";
import { windowWith } from "./scorm12-run.ts";
import { SmallLearner } from "./small-learner.ts";
import { smallLookup } from "./small-lookup.ts";
import { TestBrowser } from "./test-browser.ts";
import { openXapiTab } from "./xapi-run.ts";

const { outline } = smallCourse;
const create = { API: createScorm12Session, API_1484_11: createScorm2004Session };

interface Around {
  readonly window?: object;
  readonly localStorage?: Storage;
  readonly settings?: Partial<Settings>;
}

/** Launches the small course; the host's clock is the session's, and can be moved while it is called. */
async function launch(property: keyof typeof create, api: object, around: Around = {}) {
  const window =
    around.window ?? Object.assign(windowWith(api as StrictScorm12Api), { [property]: api, location: new URL("https://lms.example/7/") });
  const clock = { lateMs: 0 };
  const environment = manualEnvironment({ window, localStorage: around.localStorage });
  const late = { ...environment, now: () => environment.now() + clock.lateMs };
  const session = create[property](outline, smallLookup, { ...defaultSettings, ...around.settings }, late);
  const { suspendData } = await session.start();
  const { attempt } = decodeSuspendData(suspendData, outline);
  session.begin(attempt);
  await environment.settle();
  return { session, environment, clock, learner: new SmallLearner(session, attempt) };
}

/** The same API, its calls counted, those for errors too. */
function counted<Api extends object>(api: Api): { readonly api: Api; readonly calls: () => number } {
  let calls = 0;
  const proxy = new Proxy(api, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return (...parameters: readonly unknown[]): unknown => {
        calls++;
        return (value as (...all: readonly unknown[]) => unknown).apply(target, [...parameters]);
      };
    },
  });
  return { api: proxy, calls: () => calls };
}

function frame(parent: object | undefined, opener: object | null = null): Record<string, unknown> {
  const window: Record<string, unknown> = { opener, location: new URL("https://lms.example/7/") };
  return Object.assign(window, { parent: parent ?? window });
}

describe("findings() of a SCORM session", () => {
  it("names the window in which the API was found", async () => {
    const above = (levels: number, top: object): object => (levels === 0 ? top : frame(above(levels - 1, top)));
    for (const [from, parents] of [
      ["self", 0],
      ["self", 1],
      ["self", 3],
      ["opener", 0],
      ["opener", 2],
    ] as const) {
      const home = above(parents, Object.assign(frame(undefined), { API: new StrictScorm12Api() }));
      const { session } = await launch("API", {}, { window: from === "self" ? home : frame(undefined, home) });
      assert.deepEqual(session.findings().host.api, { from, parents });
    }
  });

  it("tells what the LMS answered on entry, and its version", async () => {
    const values = {
      "cmi.learner_name": "Berg, Ada",
      "cmi.mode": "normal",
      "cmi.credit": "no-credit",
      "cmi.scaled_passing_score": "0.65",
      "cmi.max_time_allowed": "PT30M",
      "cmi.time_limit_action": "exit,message",
      "cmi.total_time": "PT10M",
    };
    const { session } = await launch("API_1484_11", new StrictScorm2004Api({ values }));
    const { launch: told, host } = session.findings();
    const timeLimit = { limitMs: 1_800_000, spentMs: 600_000, action: "exit", told: true };
    assert.deepEqual([told?.mode, told?.credit, told?.masteryScore, told?.timeLimit], ["Normal", false, 0.65, timeLimit]);
    assert.equal(host.version, "1.0");
  });

  it("counts every call and every save, and takes the time of the last one", async () => {
    for (const [property, strict, commit] of [
      ["API", new StrictScorm12Api(), "LMSCommit"],
      ["API_1484_11", new StrictScorm2004Api(), "Commit"],
    ] as const) {
      const { api, calls } = counted(strict);
      const { session, learner, environment, clock } = await launch(property, api);
      strict.fault = (name) => {
        if (name === commit) clock.lateMs += 40;
        return undefined;
      };
      await environment.advance(60_000);
      learner.finishesStart();
      await session.save();
      const { host, saves } = session.findings();
      assert.equal(host.calls, calls());
      assert.deepEqual(saves, { count: strict.count(commit), last: { atMs: startMs + 60_040, tookMs: 40 } });
    }
  });

  it("saves at a look, and only asks where nothing is recorded", async () => {
    const recorded = new StrictScorm12Api();
    const { session } = await launch("API", recorded);
    const commits = recorded.count("LMSCommit");
    await session.look();
    assert.equal(recorded.count("LMSCommit"), commits + 1);
    const browsed = new StrictScorm12Api({ values: { "cmi.core.lesson_mode": "browse" } });
    const around = await launch("API", browsed);
    const sets = browsed.count("LMSSetValue");
    await around.session.look();
    assert.deepEqual([browsed.count("LMSCommit"), browsed.count("LMSSetValue")], [0, sets]);
    browsed.fault = () => assert.fail("gone");
    await around.session.look();
    assert.match(around.session.findings().errors.at(-1)?.text ?? "", /threw/);
  });

  it("measures the state that is saved", async () => {
    const api = new StrictScorm12Api();
    const { session, learner } = await launch("API", api);
    learner.finishesLessons();
    await session.save();
    assert.ok((api.stored.get("cmi.suspend_data") ?? "").length > 20);
    assert.equal(session.findings().stateLength, api.stored.get("cmi.suspend_data")?.length);
  });

  it("T43: counts the interactions that the LMS has, and the turns that were left out", async () => {
    const api = new StrictScorm2004Api();
    const settings = { interactions: 9, behaviourReporting: "full" } as const;
    const { session, learner } = await launch("API_1484_11", api, { settings });
    learner.finishesLessons().talks("pc y c a a");
    await session.save();
    const { interactions } = session.findings().host;
    assert.equal(interactions?.count, api.interactions.length);
    const roomier = new StrictScorm2004Api();
    const all = await launch("API_1484_11", roomier, { settings: { behaviourReporting: "full" } });
    all.learner.finishesLessons().talks("pc y c a a");
    await all.session.save();
    assert.ok((interactions?.leftOut ?? 0) > 0);
    assert.equal(interactions?.leftOut, roomier.interactions.length - api.interactions.length);
    assert.equal(all.session.findings().host.interactions?.leftOut, 0);
  });

  it("T35: keeps the last ten failures with their times, element and code", async () => {
    const api = new StrictScorm12Api();
    const { session, learner, environment } = await launch("API", api);
    api.fault = (name, element) => (name === "LMSSetValue" && element === "cmi.suspend_data" ? "false" : undefined);
    learner.finishesStart();
    for (let time = 0; time < 12; time++) {
      await environment.advance(1000);
      await session.save();
    }
    const { errors, saveState } = session.findings();
    assert.equal(saveState.kind, "unsaved");
    assert.deepEqual(
      errors.map(({ atMs }) => atMs),
      Array.from({ length: 10 }, (_, index) => startMs + (index + 3) * 1000),
    );
    for (const { text } of errors) assert.match(text, /^LMSSetValue cmi\.suspend_data answered false: 101 /);
  });

  it("T33: says whether work is kept in this browser, and whether some was taken up", async () => {
    const api = new StrictScorm12Api();
    const localStorage = memoryStorage();
    const { session, learner } = await launch("API", api, { localStorage });
    assert.deepEqual(session.findings().copy, { kept: false, takenUp: false });
    api.fault = (name) => (/Commit|Finish|SetValue/.test(name) ? "false" : undefined);
    learner.finishesStart();
    await session.save();
    assert.deepEqual(session.findings().copy, { kept: true, takenUp: false });
    await session.end("leaving");
    api.fault = undefined;
    const next = await launch("API", api.relaunch(), { localStorage });
    assert.deepEqual(next.session.findings().copy, { kept: false, takenUp: true });
  });

  it("T23: names what the LMS refuses for good, with its code", async () => {
    const api = new StrictScorm2004Api();
    api.fault = (name, element) => (name === "SetValue" && element === "cmi.objectives.0.id" ? "false" : undefined);
    const { session, learner } = await launch("API_1484_11", api);
    learner.finishesLessons().takesTest(4);
    await session.save();
    assert.match(session.findings().host.refused.join("\n"), /^SetValue cmi\.objectives\.0\.id answered false: 101 /);
  });

  it("T30: says why no session was opened, and asks nothing of an LMS that was left", async () => {
    const environment = manualEnvironment({ window: frame(undefined) });
    const session = createScorm12Session(outline, smallLookup, defaultSettings, environment);
    const starting = assert.rejects(session.start());
    await environment.advance(20_000);
    await starting;
    const { launch: told, host, errors } = session.findings();
    assert.deepEqual([told, host.api, host.calls, errors.length], [undefined, undefined, 0, 1]);
    const api = new StrictScorm2004Api();
    const over = await launch("API_1484_11", api);
    await over.session.end("exit");
    const calls = api.log.length;
    await over.session.look();
    assert.equal(over.session.findings().saveState.kind, "ended");
    assert.equal(api.log.length, calls);
  });
});

describe("findings() of a session at an LRS", () => {
  it("counts requests, and has the last answer with its status and the version of xAPI", async () => {
    const lms = new StrictCmi5Endpoint();
    lms.launch({ masteryScore: 0.6 });
    let requests = 0;
    const counting: typeof fetch = async (input, init) => {
      requests++;
      const response = await lms.fetch(input, init);
      response.headers.set("X-Experience-API-Version", "1.0.3");
      return response;
    };
    const { session, environment } = await openCmi5Tab(lms, memoryStorage(), defaultSettings, { fetch: counting });
    await environment.advance(5000);
    await session.look();
    const { host, launch: told, saves } = session.findings();
    assert.deepEqual([host.calls, host.version, host.answer], [requests, "1.0.3", { status: 204, atMs: startMs + 5000, tookMs: 0 }]);
    assert.deepEqual([told?.masteryScore, saves.count], [0.6, 2]);
  });

  it("T9: counts what waits, what was set aside, and says where it waits", async () => {
    const lrs = new StrictTinCanLrs();
    const { session, learner } = await openXapiTab(lrs, memoryStorage(), defaultSettings, new TestBrowser().tab());
    const refusing = (status: number) =>
      (lrs.fault = ({ method, path }) => (method === "POST" && path.endsWith("statements") ? new Response("no", { status }) : undefined));
    refusing(400);
    learner.opensCard();
    await session.save();
    const aside = session.findings().host;
    assert.ok((aside.outbox?.setAside ?? 0) > 0);
    assert.deepEqual([aside.outbox?.waiting, aside.outbox?.keptIn], [0, "browser"]);
    assert.match(aside.refused.join("\n"), /: 400 no$/m);
    refusing(503);
    learner.replies("c");
    await session.save();
    const waits = session.findings();
    assert.ok((waits.host.outbox?.waiting ?? 0) > 0);
    assert.match(waits.errors.at(-1)?.text ?? "", /503/);
    const inMemory = await openXapiTab(new StrictTinCanLrs());
    assert.equal(inMemory.session.findings().host.outbox?.keptIn, "memory");
  });

  it("T30: knows of an LMS that did not answer at the launch, without a session", async () => {
    const lms = new StrictCmi5Endpoint();
    const fetch = () => Promise.reject(new TypeError("cut"));
    const environment = manualEnvironment({ window: { location: { search: lms.launch() } }, fetch });
    const session = createCmi5Session(outline, smallLookup, defaultSettings, environment);
    await assert.rejects(session.start());
    const { host, launch: told, errors } = session.findings();
    assert.deepEqual([told, host.calls, host.outbox], [undefined, 1, undefined]);
    assert.deepEqual(host.answer, { status: undefined, atMs: startMs, tookMs: 0 });
    assert.match(errors[0]?.text ?? "", /no answer$/);
  });

  it("asks once, and records nothing, where somebody only looks around", async () => {
    const lms = new StrictCmi5Endpoint();
    lms.launch({ launchMode: "Browse" });
    const { session } = await openCmi5Tab(lms);
    const { calls } = session.findings().host;
    const posted = lms.statements.length;
    await session.look();
    assert.deepEqual([session.findings().host.calls, lms.statements.length], [calls + 1, posted]);
  });
});

describe("findings() of a session without a host", () => {
  it("says where the place is kept", async () => {
    for (const [storage, keptIn] of [
      [memoryStorage(), "browser"],
      [undefined, "memory"],
    ] as const) {
      const session = createWebSession(outline, new WebStore(storage, outline.id), defaultSettings, manualEnvironment());
      await session.start();
      assert.equal(session.findings().host.keptIn, keptIn);
    }
  });
});
