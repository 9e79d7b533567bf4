import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultCompletion } from "../../src/model/completion-rule.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import type { Scorm12Api } from "../../src/tracking/scorm12/scorm12-api.ts";
import type { Scorm2004Api } from "../../src/tracking/scorm2004/scorm2004-api.ts";
import { TrackingError } from "../../src/tracking/tracking-error.ts";
import { memoryStorage } from "./manual-environment.ts";
import { launchScorm12 } from "./scorm12-run.ts";
import { launchScorm2004 } from "./scorm2004-run.ts";

interface ScormAgainApi extends Scorm12Api {
  readonly cmi: {
    readonly core: { readonly lesson_status: string; readonly exit: string; readonly score: { readonly raw: string } };
    readonly suspend_data: string;
    readonly interactions: { readonly childArray: readonly object[] };
  };
  loadFromJSON(json: object, element: string): void;
}
type ScormAgain = new (settings: object) => ScormAgainApi;

/** The library reaches for a browser's window while its class is made. */
async function scormAgain(values: object = {}): Promise<ScormAgainApi> {
  const nothing = (): void => {};
  (globalThis as { window?: unknown }).window ??= { addEventListener: nothing, removeEventListener: nothing };
  const { Scorm12API } = (await import("scorm-again/scorm12")) as unknown as { readonly Scorm12API: ScormAgain };
  const api = new Scorm12API({ autocommit: false, logLevel: 5 });
  api.loadFromJSON({ core: { student_id: "s-1", student_name: "Berg, Ada", credit: "credit", lesson_mode: "normal" }, ...values }, "cmi");
  return api;
}

describe("A session in scorm-again, as one LMS", () => {
  it("plays to a pass, is stored and resumed", async () => {
    const api = await scormAgain();
    const { learner, session, environment } = await launchScorm12(api);
    learner.finishesLessons().takesTest(1).takesTest(4, 2);
    await environment.advance(20_000);
    assert.equal(session.saveState.kind, "saved");
    await session.end("exit");
    assert.equal(session.saveState.kind, "ended");
    const { core, suspend_data, interactions } = api.cmi;
    assert.deepEqual([core.lesson_status, core.score.raw, interactions.childArray.length], ["passed", "100", 10]);

    const again = await scormAgain({
      suspend_data,
      core: { student_id: "s-1", lesson_status: "passed", lesson_mode: "normal", credit: "credit" },
    });
    assert.deepEqual((await launchScorm12(again)).learner.attempt, learner.attempt);
  });

  it("takes every turn and the summary of a conversation, and refuses nothing of it", async () => {
    const api = await scormAgain();
    const { learner, session } = await launchScorm12(api);
    learner.talks("pc y c a a").talks("qb z");
    await session.save();
    assert.deepEqual(session.saveState.kind === "saved" ? session.saveState.refused : session.saveState, undefined);
    // Write-only to the course; the LMS itself reads them when it stores.
    const told = JSON.parse(JSON.stringify(api.cmi.interactions.childArray)) as {
      readonly id: string;
      readonly student_response: string;
    }[];
    assert.deepEqual(
      told.map((one) => `${one.id} ${one.student_response}`),
      ["1-t01 p,c", "1-t02 y", "1-t03 c", "1-t04 a", "1-t05 a", "1 100", "2 66.7"].map((one) => `more-talk-r${one}`),
    );
  });

  it("T4: is over after a reload, though the LMS answers reads and commits as before; a relaunch in the same tab goes on", async () => {
    const api = await scormAgain();
    const tab = memoryStorage();
    const { learner, session } = await launchScorm12(api, undefined, tab);
    learner.finishesStart();
    await session.end("leaving");
    assert.equal(api.LMSCommit(""), "true");
    for (let reload = 0; reload < 2; reload++)
      await assert.rejects(launchScorm12(api, undefined, tab), (error) => error instanceof TrackingError && error.code === "session-over");
    const again = await launchScorm12(await scormAgain({ suspend_data: api.cmi.suspend_data }), undefined, tab);
    assert.deepEqual(again.learner.attempt, learner.attempt);
    await launchScorm12(api, undefined, memoryStorage());
  });

  it("T13: is not turned into failed at Finish while attempts are left", async () => {
    const api = await scormAgain({ student_data: { mastery_score: "80" } });
    const { launch, learner, session } = await launchScorm12(api);
    assert.equal(launch.masteryScore, 0.8);
    learner.finishesLessons().takesTest(1);
    await session.end("exit");
    assert.equal(api.cmi.core.lesson_status, "incomplete");
  });
});

interface ScormAgain2004 extends Scorm2004Api {
  readonly cmi: {
    readonly completion_status: string;
    readonly success_status: string;
    readonly score: { readonly scaled: string; readonly raw: string };
    readonly suspend_data: string;
    readonly objectives: { readonly childArray: readonly { readonly id: string; readonly success_status: string }[] };
    readonly interactions: { readonly childArray: readonly { readonly id: string; readonly description: string }[] };
  };
  loadFromFlattenedJSON(json: object): void;
  getFlattenedCMI(): Record<string, unknown>;
}

/** Strict: what it finds wrong is refused, and it judges by the passing score at Terminate. */
async function scormAgain2004(values: Readonly<Record<string, unknown>> = {}): Promise<ScormAgain2004> {
  const nothing = (): void => {};
  (globalThis as { window?: unknown }).window ??= { addEventListener: nothing, removeEventListener: nothing };
  const { Scorm2004API } = (await import("scorm-again/scorm2004")) as unknown as {
    readonly Scorm2004API: new (settings: object) => ScormAgain2004;
  };
  const api = new Scorm2004API({ autocommit: false, logLevel: 5, strict_errors: true });
  const learner = { "cmi.learner_id": "s-1", "cmi.learner_name": "Berg, Ada", "cmi.credit": "credit", "cmi.mode": "normal" };
  const filled = Object.entries({ ...learner, ...values }).filter(([, value]) => typeof value === "string" && value !== "");
  api.loadFromFlattenedJSON(Object.fromEntries(filled));
  return api;
}

describe("A session in scorm-again, as one LMS of SCORM 2004", () => {
  it("plays to a pass, is stored and resumed, and refuses nothing of it", async () => {
    const api = await scormAgain2004();
    const { learner, session, environment } = await launchScorm2004(api);
    learner.finishesLessons().takesTest(1).takesTest(4, 2);
    await environment.advance(20_000);
    assert.deepEqual(session.saveState.kind === "saved" ? session.saveState.refused : session.saveState, undefined);
    await session.end("exit");
    assert.deepEqual(session.saveState, { kind: "ended" });
    const { completion_status, success_status, score, objectives, interactions } = api.cmi;
    assert.deepEqual([completion_status, success_status, score.scaled, score.raw], ["completed", "passed", "1", "100"]);
    assert.deepEqual(
      objectives.childArray.map(({ id, success_status: judged }) => `${id} ${judged}`),
      ["hear passed", "mend passed"],
    );
    assert.equal(interactions.childArray.length, 10);
    assert.ok(interactions.childArray.every(({ description }) => description !== ""));

    const again = await scormAgain2004(api.getFlattenedCMI());
    const second = await launchScorm2004(again);
    assert.deepEqual(second.learner.attempt, learner.attempt);
    second.learner.takesTest(0, 3);
    await second.session.end("exit");
    assert.deepEqual(second.session.saveState, { kind: "ended" });
    assert.deepEqual([again.cmi.success_status, again.cmi.score.scaled, again.cmi.interactions.childArray.length], ["passed", "1", 14]);
  });

  it("takes every turn and the summary of a conversation, and refuses nothing of it", async () => {
    const api = await scormAgain2004();
    const { learner, session } = await launchScorm2004(api);
    learner.talks("pc y c a a").talks("qb z");
    await session.save();
    assert.deepEqual(session.saveState.kind === "saved" ? session.saveState.refused : session.saveState, undefined);
    await session.end("exit");
    assert.deepEqual(api.cmi.interactions.childArray.map(({ id, description }) => `${id} ${description}`).slice(-3), [
      "more-talk-r1-t05 The telephone lies on the table.",
      "more-talk-r1 Nobody came, run 1: repaired",
      "more-talk-r2 Nobody came, run 2: settled",
    ]);
  });

  it("T13: is not turned into failed at Terminate while attempts are left", async () => {
    const api = await scormAgain2004({ "cmi.scaled_passing_score": "0.8" });
    const { launch, learner, session } = await launchScorm2004(api);
    assert.equal(launch.masteryScore, 0.8);
    learner.finishesLessons().takesTest(1);
    await session.end("exit");
    assert.deepEqual([api.cmi.completion_status, api.cmi.success_status], ["completed", "unknown"]);
  });

  it("T12: a pass by pages stays one at Terminate, though a test below the LMS's passing score was handed in", async () => {
    const api = await scormAgain2004({ "cmi.scaled_passing_score": "0.8" });
    const settings = { ...defaultSettings, completion: { ...defaultCompletion, by: "pages" } } as const;
    const { learner, session } = await launchScorm2004(api, { settings });
    learner.finishesLessons().takesTest(1);
    await session.end("exit");
    assert.deepEqual([api.cmi.completion_status, api.cmi.success_status], ["completed", "passed"]);
  });

  it("T4: is over after a reload, and goes on after a crash", async () => {
    const api = await scormAgain2004();
    const tab = memoryStorage();
    const { learner, session } = await launchScorm2004(api, { tab });
    learner.finishesStart();
    await session.save();
    const crashed = await launchScorm2004(api, { tab });
    assert.deepEqual(crashed.learner.attempt, learner.attempt);
    await crashed.session.end("leaving");
    await assert.rejects(launchScorm2004(api, { tab }), (error) => error instanceof TrackingError && error.code === "session-over");
  });
});
