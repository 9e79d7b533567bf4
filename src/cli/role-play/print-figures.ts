import type { Exploration } from "../../model/role-play/explore-talk.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { Played } from "../../model/role-play/search-conduct.ts";
import { table } from "../table.ts";

/** What exploring a scenario found, for its author. */
export function printFigures(scenario: Scenario, found: Exploration): string[] {
  const { title, trade, setting, difficulty, own, start, turns, endings, best } = scenario;
  const way = ({ scaled, letters, ending, turns: count }: Played): string =>
    `${percent(scaled)}, ${count} turns, ending ${endings[ending]?.id ?? "?"}: ${letters}`;
  return [
    `${title} (${[trade, setting, ...(own === undefined ? [] : [start.feeling])].join(", ")}, difficulty ${difficulty})`,
    ...table([
      ["turns", `${turns.length} in the file, ${found.turns.size} reached in play; a talk takes ${found.shortest} to ${found.longest}`],
      ["states", `${found.states} reachable${found.complete ? "" : " and more: not all were visited"}`],
      ["fewest replies", `${found.fewest.replies} offered at once, at ${turns[found.fewest.turn]?.id ?? "?"}`],
      ["best conduct", way(found.best)],
      ["worst conduct", way(found.worst)],
    ]),
    "endings, with their share where everybody chooses at random",
    ...table(
      endings.map(({ id, kind }, at) => {
        const { share = 0, reached = false } = found.endings[at] ?? {};
        return [`  ${id}`, kind, reached ? percent(share) : "never reached", at === best ? "declared best" : ""];
      }),
    ),
    `options nobody would choose: ${found.neverChosen.join(", ") || "none"}`,
  ];
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
