import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { keyOf, partsOf } from "../keyed.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { ScoredRuns } from "../scored-runs.ts";
import { mean } from "../statistics/mean.ts";
import { quantile } from "../statistics/quantile.ts";

const heads = columns(
  ["scenario", "text"],
  ["phase", "text"],
  ["first runs", "count"],
  ["mean", "score"],
  ["lower quarter", "score"],
  ["runs after it", "count"],
  ["mean after it", "score"],
);

export const conductByPhase: ReportQuestion = {
  id: "conduct-by-phase",
  question: "In which phase of a conversation is conduct weakest?",
  why: "It says whether people lose a customer while listening, while apologising, or when they promise and go: each has a lesson of its own.",
  needs: needs.run,
  queries: [{ verb: "scored", of: "course" }],
  computation: [
    "For each scenario and phase of `by-phase`: first runs that have the phase, mean and lower quarter of its `scaled`.",
    "runs after it: the last run of each learner who played again; mean after it: their mean in the phase.",
  ],
  caveats: [
    "A phase in which nothing was called for and nothing went wrong is left out of a run, so that n differs by phase.",
    "Who plays again is not who does not: the two means are of different people.",
  ],
  begin(held = new Held()) {
    const runs = held.of(ScoredRuns);
    return {
      add: (statement) => runs.add(statement),
      table() {
        const parts = runs.byLearner.flatMap((all) => {
          const [last, isLater] = [all.at(-1) ?? all[0], all.length > 1];
          const ofFirst = all
            .filter(({ number }) => number === 1)
            .flatMap(({ scenario, phases }) => phases.map((one) => ({ scenario, ...one, later: false })));
          return [...ofFirst, ...(isLater ? last.phases.map((one) => ({ scenario: last.scenario, ...one, later: true })) : [])];
        });
        const rows = [...groupBy(parts, ({ scenario, phase }) => keyOf(scenario, phase))].map(([key, all]) => {
          const scores = (later: boolean) => all.filter((one) => one.later === later).map(({ scaled }) => scaled);
          const [first, later] = [scores(false), scores(true)];
          return [...partsOf(key), first.length, mean(first), quantile(first, 0.25), later.length, mean(later)];
        });
        return { columns: heads, rows: sorted(rows, [0, 1]), notes: [] };
      },
    };
  },
};
