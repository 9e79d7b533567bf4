import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { ScoredRuns } from "../scored-runs.ts";
import { mean } from "../statistics/mean.ts";
import { shareCells } from "../statistics/share.ts";

const heads = columns(
  ["scenario", "text"],
  ["learners", "count"],
  ["runs", "count"],
  ["played again", "count"],
  ["share", "share"],
  ["from", "share"],
  ["to", "share"],
  ["first", "score"],
  ["best", "score"],
  ["mean gain", "score"],
  ["began anew", "count"],
);

export const runsAgain: ReportQuestion = {
  id: "runs-again",
  question: "Who plays a conversation again, and does it get better?",
  why: "Practice is where the learning is. If few play again, ask for it; if the second run is no better, the debrief is not read or says nothing.",
  needs: needs.run,
  queries: [{ verb: "scored", of: "course" }],
  computation: [
    "learners: enrolments with a run that is over; runs: all of these, practice from a turning point not among them.",
    "played again: learners with two runs or more; share of learners with Wilson’s interval.",
    "first, best, mean gain: of those who played again, the mean conduct (`score.scaled`) of their lowest-numbered run and of their best one, and the mean difference. Best may be the first: then the gain is 0.",
    "began anew: learners whose first run had been given up at least once (`restarts`).",
  ],
  caveats: ["A best of many is high by chance alone: compare with those who played as often.", "Who plays again is not who does not."],
  begin(held = new Held()) {
    const runs = held.of(ScoredRuns);
    return {
      add: (statement) => runs.add(statement),
      table() {
        const rows = [...groupBy(runs.byLearner, ([first]) => first.scenario)].map(([scenario, learners]) => {
          const again = learners
            .filter(({ length }) => length > 1)
            .map((all) => ({ first: all[0].scaled, best: Math.max(...all.map(({ scaled }) => scaled)) }));
          const anew = learners.filter((all) => all.some(({ restarts }) => restarts > 0)).length;
          const means = [
            mean(again.map(({ first }) => first)),
            mean(again.map(({ best }) => best)),
            mean(again.map(({ first, best }) => best - first)),
          ];
          return [
            scenario,
            learners.length,
            learners.flat().length,
            again.length,
            ...shareCells(again.length, learners.length),
            ...means,
            anew,
          ];
        });
        return { columns: heads, rows: sorted(rows, [0]), notes: [] };
      },
    };
  },
};
