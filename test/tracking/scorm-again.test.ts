import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Scorm12Api } from "../../src/tracking/scorm12/scorm12-api.ts";
import { TrackingError } from "../../src/tracking/tracking-error.ts";
import { memoryStorage } from "./manual-environment.ts";
import { launchScorm12 } from "./scorm12-run.ts";

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
