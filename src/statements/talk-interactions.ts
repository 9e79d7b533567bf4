import type { OptionId } from "../model/ids.ts";
import type { Lookup } from "../model/lookup.ts";
import type { GivenAnswer } from "./answers.ts";
import type { JudgedAnswer, RunSummary } from "./interactions.ts";
import { toQualityScore } from "./quality-score.ts";

/** SCORM 2004 4th RTE 4.2.9.1: room for ten patterns is promised. */
const mostPatterns = 10;

/** Undefined where the scenario is not loaded, or has changed since the run was begun: what cannot be played again cannot be judged again. */
export function ofTurn(answer: Extract<GivenAnswer, { to: "turn" }>, lookup: Lookup): JudgedAnswer | undefined {
  const loaded = lookup.scenario(answer.block);
  if (loaded === undefined || loaded.scenario.hash !== answer.hash) return undefined;
  const { scenario, rules, reports } = loaded;
  const { id, letters, response } = answer;
  const run = reports.replay(letters, scenario, rules);
  const step = run.steps.at(-1);
  if (step === undefined || run.letters !== letters) return undefined;
  const turn = reports.turn(step, scenario, rules);
  const correct = turn.best.slice(0, mostPatterns).map((best) => [...best] as OptionId[]);
  const right = turn.best.includes(turn.letters);
  return { id, type: "choice", correct, response, right, score: toQualityScore(turn.quality), turn, answer };
}

export function ofRun(answer: Extract<GivenAnswer, { to: "run" }>, lookup: Lookup): RunSummary {
  const { ending, scaled } = answer.result;
  const summary = `run ${answer.run}: ${ending.replaceAll("-", " ")}`;
  const title = lookup.scenario(answer.block)?.scenario.title;
  const description = title === undefined ? summary : `${title}, ${summary}`;
  return { id: answer.id, type: "numeric", value: Math.round(scaled * 1000) / 10, description, answer };
}
