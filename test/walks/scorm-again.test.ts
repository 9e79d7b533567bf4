import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { seededRandom } from "../../src/model/random.ts";
import type { Scorm12Api } from "../../src/tracking/scorm12/scorm12-api.ts";
import type { Scorm2004Api } from "../../src/tracking/scorm2004/scorm2004-api.ts";
import { scormAgain12, scormAgain2004, type ScormAgain } from "../hosts/scorm-again.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";
import { launchScorm12, type Run } from "../tracking/scorm12-run.ts";
import { launchScorm2004 } from "../tracking/scorm2004-run.ts";
import { learnerAct } from "./learner-act.ts";

const walks = 50;
const launches = 3;

/** One launch: some acts, time, and the learner's own exit. Gives what could not be saved. */
async function play({ learner, session, environment }: Run, random: () => number): Promise<string | undefined> {
  for (let acts = 1 + Math.floor(random() * 5); acts > 0; acts--) {
    learnerAct(learner, random).act();
    if (random() < 0.5) await environment.advance(Math.floor(random() * 60_000));
  }
  await session.save();
  const saved = session.saveState;
  await session.end("exit");
  assert.equal(session.saveState.kind, "ended");
  return saved.kind === "saved" ? saved.refused : JSON.stringify(saved);
}

/** Of what the host holds, what counts for the learner and can be compared. */
function shown(values: Readonly<Record<string, unknown>>, elements: readonly string[]): readonly string[] {
  return elements.map((element) => `${element}: ${String(values[element] ?? "")}`);
}

const elements12 = ["cmi.suspend_data", "cmi.core.lesson_location", "cmi.core.lesson_status", "cmi.core.score.raw"];
const elements2004 = ["suspend_data", "location", "completion_status", "success_status", "score.scaled", "progress_measure"].map(
  (name) => `cmi.${name}`,
);

describe("50 random sessions without faults, in scorm-again and in the strict hosts", () => {
  it("T23: end up with the same in SCORM 1.2, and nothing is refused", async () => {
    for (let seed = 1; seed <= walks; seed++) {
      const [ours, theirs] = [seededRandom(seed), seededRandom(seed)];
      const strict = new StrictScorm12Api();
      let again: ScormAgain<Scorm12Api> | undefined;
      for (let launch = 0; launch < launches; launch++) {
        const kept = again?.kept() ?? {};
        again = await scormAgain12(
          Object.fromEntries(Object.entries(kept).filter(([element]) => !element.startsWith("cmi.interactions."))),
        );
        const refused = [await play(await launchScorm12(strict.relaunch()), ours), await play(await launchScorm12(again.api), theirs)];
        assert.deepEqual(refused, [undefined, undefined], `seed ${seed}`);
        assert.deepEqual(shown(again.kept(), elements12), shown(Object.fromEntries(strict.stored), elements12), `seed ${seed}`);
      }
    }
  });

  it("T24: end up with the same in SCORM 2004, and nothing is refused", async () => {
    for (let seed = 1; seed <= walks; seed++) {
      const [ours, theirs] = [seededRandom(seed), seededRandom(seed)];
      const strict = new StrictScorm2004Api();
      let again: ScormAgain<Scorm2004Api> | undefined;
      for (let launch = 0; launch < launches; launch++) {
        again = await scormAgain2004(again?.kept() ?? {});
        const refused = [await play(await launchScorm2004(strict.relaunch()), ours), await play(await launchScorm2004(again.api), theirs)];
        assert.deepEqual(refused, [undefined, undefined], `seed ${seed}`);
        assert.deepEqual(shown(again.kept(), elements2004), shown(Object.fromEntries(strict.stored), elements2004), `seed ${seed}`);
      }
    }
  });
});
