import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { mean } from "../statistics/mean.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";
import { ScoredRuns } from "../scored-runs.ts";

const heads = columns(
  ["scenario", "text"],
  ["ending", "text"],
  ["first runs", "count"],
  ["of", "count"],
  ...shareColumns,
  ["mean conduct", "score"],
  ["last runs", "count"],
);

export const endings: ReportQuestion = {
  id: "endings",
  question: "How do the conversations end?",
  why: "A score says how somebody talked, an ending what came of it. A scenario that everybody repairs at once teaches nobody.",
  needs: needs.run,
  queries: [{ verb: "scored", of: "course" }],
  computation: [
    "For each scenario and `ending`: first runs (`run-number` 1) that ended so, of all first runs that are over; share with Wilson’s interval.",
    "mean conduct: the mean `score.scaled` of these first runs. last runs: learners whose last run ended so, whichever number it has.",
  ],
  caveats: ["Runs that were left open are in none of it.", "The ending is never in the score: a talk can be conducted well and break off."],
  begin(held = new Held()) {
    const runs = held.of(ScoredRuns);
    return {
      add: (statement) => runs.add(statement),
      table() {
        const rows = [...groupBy(runs.byLearner, ([first]) => first.scenario)].flatMap(([scenario, learners]) => {
          const [firsts, lasts] = [
            learners.flatMap((all) => all.find(({ number }) => number === 1) ?? []),
            learners.map((all) => all.at(-1) ?? all[0]),
          ];
          const kinds = new Set([...firsts, ...lasts].map(({ ending }) => ending));
          return [...kinds].map((ending) => {
            const these = firsts.filter((run) => run.ending === ending);
            const conduct = mean(these.map(({ scaled }) => scaled));
            const last = lasts.filter((run) => run.ending === ending).length;
            return [scenario, ending, these.length, firsts.length, ...shareCells(these.length, firsts.length), conduct, last];
          });
        });
        return { columns: heads, rows: sorted(rows, [0, 2, 1], [2]), notes: [] };
      },
    };
  },
};
