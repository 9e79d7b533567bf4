import type { ScenarioBlock } from "../model/lesson.ts";
import type { LoadedScenario } from "../model/lookup.ts";
import { choicesAt } from "../model/role-play/choices-at.ts";
import { lettersOf } from "../model/role-play/talk-letters.ts";
import type { TalkRun } from "../model/role-play/talk.ts";
import { itemOf } from "./items.ts";
import type { LearnerAtWork } from "./learner-at-work.ts";
import { oneOf } from "./stream-of.ts";

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
  if (at.would(share.givenUp)) {
    at.launches.does(begins, at.seconds(30));
    says(at, block, loaded, 1, 2);
  }
  let run = 1;
  do {
    at.launches.does(begins, at.seconds(30));
    ends(at, block, loaded, run);
    if (at.would(share.practice)) practises(at, block, loaded);
    run++;
    at.learns();
  } while (run <= mostRuns && at.would(at.learner.persists / 2));
}

/** From half of the last run on. Nobody is told. */
function practises(at: LearnerAtWork, block: ScenarioBlock["id"], loaded: LoadedScenario): void {
  const { letters = "" } = at.runs.at(-1) ?? {};
  const { steps } = loaded.reports.replay(letters, loaded.scenario, loaded.rules);
  const from = steps
    .slice(0, Math.floor(steps.length / 2))
    .map(({ choice }) => lettersOf(choice))
    .join("");
  at.launches.does({ kind: "scenario-started", block, hash: loaded.scenario.hash, from }, at.seconds(10));
  ends(at, block, loaded);
}

/** `run` undefined: practice. */
function ends(at: LearnerAtWork, block: ScenarioBlock["id"], loaded: LoadedScenario, run?: number): void {
  const { scenario, rules, reports } = loaded;
  const { state, letters } = says(at, block, loaded, run);
  const ending = scenario.endings[state.ending ?? -1];
  if (ending === undefined) return;
  const { scaled } = reports.conduct(state, scenario, rules);
  at.launches.does({ kind: "talk-ended", block, ending: ending.kind, scaled }, at.seconds(3));
  const rounded = Math.round(scaled * 1000) / 1000;
  at.runs.push({ scenario: scenario.id, ...(run === undefined ? {} : { run }), letters, ending: ending.kind, scaled: rounded });
}

/** Choice by choice to the end, or so many of them: one of the best where the learner knows what is called for, any where they do not. */
function says(
  at: LearnerAtWork,
  block: ScenarioBlock["id"],
  { scenario, rules, reports }: LoadedScenario,
  run: number | undefined,
  atMost = Infinity,
): TalkRun {
  const replayed = (): TalkRun => {
    const response = at.launches.attempt.responses.get(block);
    return reports.replay(response?.kind === "scenario" ? (response.current?.letters ?? "") : "", scenario, rules);
  };
  let talked = replayed();
  for (let count = 0; count < atMost && talked.state.ending === undefined; count++) {
    const offered = choicesAt(talked.state, scenario, rules).map(lettersOf);
    const item = itemOf.turn(scenario.id, scenario.turns[talked.state.turn]?.id ?? "");
    const { knew, slipped } = at.tries(item, run);
    const [any = "z"] = offered;
    const best = knew && !slipped ? bestOf(`${talked.letters}${any}`) : offered;
    at.launches.does({ kind: "talk-stepped", block, letters: oneOf(best, at.random) ?? any }, at.seconds(20));
    talked = replayed();
  }
  return talked;

  function bestOf(withAny: string): readonly string[] {
    const step = reports.replay(withAny, scenario, rules).steps.at(-1);
    return step === undefined ? [] : reports.turn(step, scenario, rules).best;
  }
}
