import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { FirstRunBehaviours } from "../called-for.ts";
import { FirstRuns } from "../first-runs.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";

const heads = columns(
  ["scenario", "text"],
  ["first runs", "count"],
  ["promises", "count"],
  ["broken", "count"],
  ...shareColumns,
  ["runs with one broken", "count"],
  ["not theirs to make", "count"],
  ["time called for", "count"],
  ["no time named", "count"],
);
/** Ids of the library of behaviours, as statements have them. */
const beyond = "promise-beyond-authority";
const namingTime = "promise-with-time";

export const promises: ReportQuestion = {
  id: "promises",
  question: "Which promises are broken in the days after the talk?",
  why: "A promise that is broken later costs more than one that was never made. It says whether to teach promising, or keeping.",
  needs: needs.full,
  queries: [
    { verb: "missed", of: "course" },
    { verb: "showed", of: "course" },
    { verb: "answered", of: "course" },
    { verb: "scored", of: "course" },
  ],
  computation: [
    "First runs that are over. promises: what was promised in them, by `promises` of `scored`; broken: those that were not kept. share = broken / promises, with Wilson’s interval.",
    "runs with one broken: each run once. not theirs to make: runs with a choice that has `promise-beyond-authority`.",
    "time called for, no time named: `showed` and `missed` of the behaviour `promise-with-time`, and `missed` alone.",
  ],
  caveats: [
    "A promise that nobody could have kept breaks by itself, on a day after the talk: it counts as broken.",
    "Who promises nothing breaks nothing: set first runs beside promises.",
  ],
  begin(held = new Held()) {
    const runs = held.of(FirstRuns);
    const called = held.of(FirstRunBehaviours);
    return {
      add(statement) {
        runs.add(statement);
        called.add(statement);
      },
      table() {
        const timed = groupBy(
          called.all.filter(({ behaviour }) => behaviour === namingTime),
          ({ scenario }) => scenario,
        );
        const rows = [...groupBy(runs.finished, ({ scenario }) => scenario)].map(([scenario, all]) => {
          const promised = all.flatMap(({ over }) => over.promises);
          const broken = promised.filter(({ kept }) => !kept).length;
          const having = (id: string) => all.filter(({ turns }) => turns.some(({ behaviours }) => behaviours.includes(id))).length;
          const times = timed.get(scenario) ?? [];
          const unnamed = times.filter(({ quality }) => quality === undefined).length;
          const withBroken = all.filter(({ over }) => over.promises.some(({ kept }) => !kept)).length;
          const shares = shareCells(broken, promised.length);
          return [scenario, all.length, promised.length, broken, ...shares, withBroken, having(beyond), times.length, unnamed];
        });
        return { columns: heads, rows: sorted(rows, [0]), notes: [] };
      },
    };
  },
};
