import type { CurrentRun, ScenarioResponse } from "../model/attempt.ts";
import type { BlockId, OptionId } from "../model/ids.ts";
import type { GivenAnswer } from "./answers.ts";

/**
 * What a scenario's runs have to tell: the first run choice by choice as it is made (id: `door-r1-t03`; where it was given up and begun anew, `door-r1.2-t03`), the best
 * run choice by choice (`door-r4-t03`), and each finished run that the state knows as a whole (`door-r2`). Practice is not among them.
 */
export function talkAnswers(block: BlockId, response: ScenarioResponse): GivenAnswer[] {
  const { results, first, best, current, restarts = 0 } = response;
  const begun = first ?? (current?.practice === false && response.runs === 0 ? current : undefined);
  const sums = results.map((result, index): GivenAnswer => ({ id: `${block}-r${index + 1}`, to: "run", block, run: index + 1, result }));
  return [
    ...turnsOf(block, begun, 1, restarts),
    ...sums.slice(0, 1),
    ...turnsOf(block, best, best?.number ?? 0, 0),
    ...sums.slice(1),
    ...(best !== undefined && best.number > results.length
      ? [{ id: `${block}-r${best.number}`, to: "run", block, run: best.number, result: best } as const]
      : []),
  ];
}

function turnsOf(
  block: BlockId,
  run: Pick<CurrentRun, "hash" | "letters"> | undefined,
  number: number,
  restarts: number,
): Extract<GivenAnswer, { to: "turn" }>[] {
  const choices = run?.letters.match(/[yz]|[p-t]?[a-g]/g) ?? [];
  const name = restarts === 0 ? number : `${number}.${restarts + 1}`;
  let letters = "";
  return choices.map((choice, index) => {
    letters += choice;
    const id = `${block}-r${name}-t${String(index + 1).padStart(2, "0")}`;
    return { id, to: "turn", block, run: number, restarts, hash: run?.hash ?? 0, letters, response: [...choice] as OptionId[] };
  });
}
