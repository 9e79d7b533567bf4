import type { FieldPath } from "../content/field-path.ts";
import type { AuthoredScenario, AuthoredTalkTurn } from "./authored-scenario.ts";

/** How turns lead to each other, whatever the conditions. */
export interface TurnGraph {
  /** Names of the turns to which a way leads, from the first turn, from anywhere, or after the talk. */
  readonly reached: ReadonlySet<string>;
  /** Ways that lead back, with the turns on the round: from the one that they lead to, to it again. */
  readonly loops: readonly { readonly path: FieldPath; readonly round: readonly string[] }[];
}

export function turnGraph(scenario: AuthoredScenario): TurnGraph {
  const { turns, anywhere = [], epilogue = [] } = scenario;
  const reached = new Set<string>();
  const loops: { path: FieldPath; round: readonly string[] }[] = [];
  const walk = (id: string, behind: readonly string[]): void => {
    const at = turns.findIndex((turn) => turn.id === id);
    const turn = turns[at];
    if (turn === undefined || reached.has(id)) return;
    reached.add(id);
    const before = [...behind, id];
    for (const { to, path } of waysFrom(turn)) {
      const loop = before.indexOf(to);
      if (loop < 0) walk(to, before);
      else loops.push({ path: ["turns", at, ...path], round: [...before.slice(loop), to] });
    }
  };
  const roots = [...turns.slice(0, 1).map(({ id }) => id), ...anywhere.map(({ to }) => to), ...epilogue.map(({ turn }) => turn)];
  for (const root of roots) walk(root, []);
  return { reached, loops };
}

function waysFrom({ next = [], options }: AuthoredTalkTurn): readonly { readonly to: string; readonly path: FieldPath }[] {
  const own = options.flatMap(({ to }, index) => (to === undefined ? [] : [{ to, path: ["options", index, "to"] }]));
  return [...next.map(({ to }, index) => ({ to, path: ["next", index, "to"] })), ...own];
}
