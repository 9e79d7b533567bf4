import type { ScenarioBlock } from "../model/lesson.ts";
import type { LoadedScenario } from "../model/lookup.ts";
import { lettersOf } from "../model/role-play/talk-letters.ts";
import type { TalkRun } from "../model/role-play/talk.ts";
import { calledFor } from "./called-for.ts";
import { itemOf } from "./items.ts";
import type { LearnerAtWork } from "./learner-at-work.ts";
import { playedRun } from "./played-run.ts";
import { skillOf } from "./skills.ts";
import { oneOf } from "./stream-of.ts";
import type { PlayedRun } from "./truth.ts";

const share = { leftOut: 0.05, givenUp: 0.06, practice: 0.1 } as const;
const mostRuns = 4;

/** The runs of a scenario: once, and again for whom that is in. Now and then the first is given up, or a part is practised. */
export function talk(at: LearnerAtWork, { id: block }: ScenarioBlock): void {
  const loaded = at.lookup.scenario(block);
  if (loaded === undefined) return;
  const { scenario } = loaded;
  if (scenario.warning !== undefined && at.would(share.leftOut)) {
    at.launches.does({ kind: "scenario-left-out", block }, at.seconds(40));
    return;
  }
  const begins = { kind: "scenario-started", block, hash: scenario.hash } as const;
  const isGivenUp = at.would(share.givenUp);
  if (isGivenUp) {
    at.launches.does(begins, at.seconds(30));
    says(at, block, loaded, 1, 2);
  }
  let run = 1;
  do {
    at.launches.does(begins, at.seconds(30));
    ends(at, block, loaded, { run, ...(isGivenUp && run === 1 ? { restarts: 1 } : {}) });
    if (at.would(share.practice)) practises(at, block, loaded);
    run++;
    at.learns();
  } while (run <= mostRuns && at.would(at.learner.persists / 2));
}

/** From half of the last run on. Nobody is told. */
function practises(at: LearnerAtWork, block: ScenarioBlock["id"], loaded: LoadedScenario): void {
  const { letters = "" } = at.notes.runs.at(-1) ?? {};
  const { steps } = loaded.reports.replay(letters, loaded.scenario, loaded.rules);
  const from = steps
    .slice(0, Math.floor(steps.length / 2))
    .map(({ choice }) => lettersOf(choice))
    .join("");
  at.launches.does({ kind: "scenario-started", block, hash: loaded.scenario.hash, from }, at.seconds(10));
  ends(at, block, loaded);
}

/** `counted` without `run`: practice. */
function ends(
  at: LearnerAtWork,
  block: ScenarioBlock["id"],
  loaded: LoadedScenario,
  counted: Pick<PlayedRun, "run" | "restarts"> = {},
): void {
  const { scenario, rules, reports } = loaded;
  const talked = says(at, block, loaded, counted.run);
  const played = playedRun(talked, loaded, counted);
  if (played === undefined) return;
  const { scaled } = reports.conduct(talked.state, scenario, rules);
  at.launches.does({ kind: "talk-ended", block, ending: played.ending, scaled }, at.seconds(3));
  at.notes.runs.push(played);
}

/** Choice by choice to the end, or so many of them: one of the best where the learner knows what is called for, any where they do not. */
function says(at: LearnerAtWork, block: ScenarioBlock["id"], loaded: LoadedScenario, run: number | undefined, atMost = Infinity): TalkRun {
  const { scenario, rules, reports } = loaded;
  const replayed = (): TalkRun => {
    const response = at.launches.attempt.responses.get(block);
    return reports.replay(response?.kind === "scenario" ? (response.current?.letters ?? "") : "", scenario, rules);
  };
  let talked = replayed();
  for (let count = 0; count < atMost && talked.state.ending === undefined; count++) {
    const { offered, best, technique } = calledFor(talked, loaded);
    const item = itemOf.turn(scenario.id, scenario.turns[talked.state.turn]?.id ?? "");
    const skills = [...(technique === undefined ? [] : [skillOf.technique(technique)]), skillOf.trade(scenario.trade)];
    const { knew, slipped } = at.tries(item, skills, run);
    at.launches.does({ kind: "talk-stepped", block, letters: oneOf(knew && !slipped ? best : offered, at.random) ?? "z" }, at.seconds(20));
    talked = replayed();
  }
  return talked;
}
