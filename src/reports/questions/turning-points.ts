import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { FirstRuns, type PlayedTurn } from "../first-runs.ts";
import { keyOf } from "../keyed.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted, type Cell } from "../report-table.ts";
import { mean } from "../statistics/mean.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";

const heads = columns(
  ["scenario", "text"],
  ["phase", "text"],
  ["turn", "text"],
  ["passed through", "count"],
  ["mean change", "points"],
  ["largest fall here", "count"],
  ["runs", "count"],
  ...shareColumns,
  ["first below start here", "count"],
);
const never = "(never)";

export const turningPoints: ReportQuestion = {
  id: "turning-points",
  question: "Where do people turn the customer?",
  why: "The turn at which most customers calm down is the one to show in a debrief, and the one to fear losing when a scenario is rewritten.",
  needs: needs.full,
  queries: [
    { verb: "answered", of: "course" },
    { verb: "scored", of: "course" },
  ],
  computation: [
    "First runs that are over, in the order of their timestamps. Where a first run was given up and begun anew, the one that was finished.",
    "mean change: `tension` after less before, over all choices made at the turn.",
    "largest fall here: runs in which the tension fell most at this turn; the earlier one of two that are equal. share = that / runs, with Wilson’s interval. Runs in which it never fell stand under (never).",
    "first below start here: runs in which the tension after this turn was for the first time lower than before the first turn.",
  ],
  caveats: [
    "Tension is what the simulated customer feels by the rules of the course, not what anybody measured.",
    "A turn on a way that few take has few runs.",
  ],
  begin(held = new Held()) {
    const runs = held.of(FirstRuns);
    return {
      add: (statement) => runs.add(statement),
      table() {
        const rows = [...groupBy(runs.finished, ({ scenario }) => scenario)].flatMap(([scenario, all]) => {
          const played = all.map(({ turns }) => ({ turns, fall: largestFall(turns), below: firstBelow(turns) }));
          const places = groupBy(
            played.flatMap((run) => run.turns),
            ({ phase, turn }) => keyOf(phase, turn),
          );
          const row = (
            phase: string,
            turn: string,
            choices: readonly PlayedTurn[],
            isHere: (one: PlayedTurn | undefined) => boolean,
          ): Cell[] => {
            const falls = played.filter(({ fall }) => isHere(fall)).length;
            const first = played.filter(({ below }) => isHere(below)).length;
            const change = mean(choices.map(({ before, after }) => after - before));
            return [scenario, phase, turn, choices.length || undefined, change, falls, all.length, ...shareCells(falls, all.length), first];
          };
          const ofTurns = [...places.values()].map((choices) => {
            const { phase = "", turn = "" } = choices[0] ?? {};
            return row(phase, turn, choices, (one) => one?.turn === turn && one.phase === phase);
          });
          return [...ofTurns, row("", never, [], (one) => one === undefined)];
        });
        return { columns: heads, rows: sorted(rows, [0, 5, 1, 2], [5]), notes: [] };
      },
    };
  },
};

function largestFall(turns: readonly PlayedTurn[]): PlayedTurn | undefined {
  const change = ({ before, after }: PlayedTurn) => after - before;
  return turns.reduce<PlayedTurn | undefined>(
    (lowest, one) => (change(one) < (lowest === undefined ? 0 : change(lowest)) ? one : lowest),
    undefined,
  );
}

function firstBelow([first, ...rest]: readonly PlayedTurn[]): PlayedTurn | undefined {
  return first && [first, ...rest].find(({ after }) => after < first.before);
}
