import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { FirstRuns } from "../first-runs.ts";
import { needs, type ReportQuestion, type Tally } from "../report-question.ts";
import { columns, sorted, type Cell } from "../report-table.ts";
import { mean } from "../statistics/mean.ts";
import { quantile } from "../statistics/quantile.ts";

type Finished = FirstRuns["finished"];

const shared = {
  needs: needs.full,
  queries: [
    { verb: "answered", of: "course" },
    { verb: "scored", of: "course" },
  ],
} as const;
const computation = [
  "First runs that are over, in the order of their timestamps. step 0: the mean `tension` before the first choice; step k: the mean after the k-th.",
  "runs: those that got as far as that step. Talks end at different steps, so that n falls and the last means are of the long talks.",
];
const caveats = [
  "Where fewer than about ten runs are left, a mean follows one or two talks.",
  "Tension is felt by the rules of the course, not measured on anybody.",
];

function tally(held: Held, group: "conduct" | "ending", groupsOf: (runs: Finished) => readonly (readonly [string, Finished])[]): Tally {
  const runs = held.of(FirstRuns);
  const heads = columns(["scenario", "text"], [group, "text"], ["step", "count"], ["runs", "count"], ["mean tension", "points"]);
  return {
    add: (statement) => runs.add(statement),
    table() {
      const rows = [...groupBy(runs.finished, ({ scenario }) => scenario)].flatMap(([scenario, all]) =>
        groupsOf(all).flatMap(([name, some]) => steps(some).map((row) => [scenario, name, ...row])),
      );
      return { columns: heads, rows: sorted(rows, [0, 1, 2]), notes: [] };
    },
  };
}

function steps(runs: Finished): readonly (readonly Cell[])[] {
  const levels = runs.flatMap(({ turns }) => {
    const [first] = turns;
    return first === undefined ? [] : [[first.before, ...turns.map(({ after }) => after)]];
  });
  const most = Math.max(0, ...levels.map(({ length }) => length));
  return Array.from({ length: most }, (_, step) => {
    const there = levels.flatMap((level) => level[step] ?? []);
    return [step, there.length, mean(there)];
  });
}

/** Thirds of the runs of one scenario by their score. Equal scores are in the same third, the lower one where an edge would part them. */
function thirds(runs: Finished): readonly (readonly [string, Finished])[] {
  const scores = runs.map(({ over }) => over.scaled);
  const [low = 0, high = 0] = [quantile(scores, 1 / 3), quantile(scores, 2 / 3)];
  const nameOf = (score: number) => (score <= low ? "1 lower third" : score <= high ? "2 middle third" : "3 upper third");
  return [...groupBy(runs, ({ over }) => nameOf(over.scaled))];
}

export const tensionByConduct: ReportQuestion = {
  ...shared,
  id: "tension-by-conduct",
  question: "How does the tension run for those who conduct a talk well, and for those who do not?",
  why: "Where the lines part is where conduct decides. If they never part, the scenario does not reward what the course teaches.",
  computation: [
    ...computation,
    "Thirds are of the conduct scores (`score.scaled`) of the scenario’s first runs; equal scores stay together, in the lower third where an edge would part them.",
  ],
  caveats,
  begin: (held = new Held()) => tally(held, "conduct", thirds),
};

export const tensionByEnding: ReportQuestion = {
  ...shared,
  id: "tension-by-ending",
  question: "How does the tension run towards each ending?",
  why: "It says how early a talk that breaks off can be told from one that is repaired: as early as that, somebody could still help.",
  computation: [...computation, "Grouped by `ending`."],
  caveats,
  begin: (held = new Held()) => tally(held, "ending", (runs) => [...groupBy(runs, ({ over }) => over.ending)]),
};
