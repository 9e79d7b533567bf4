import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { keyOf, partsOf } from "../keyed.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { lastPart } from "../reported-activity.ts";
import { deviation, mean } from "../statistics/mean.ts";
import { quantile } from "../statistics/quantile.ts";
import { ScoredTests } from "../tests-taken.ts";

const heads = columns(
  ["course", "text"],
  ["objective", "text"],
  ["name", "text"],
  ["tests", "count"],
  ["mean", "score"],
  ["deviation", "score"],
  ["lower quarter", "score"],
  ["median", "score"],
);

export const objectiveScores: ReportQuestion = {
  id: "objective-scores",
  question: "How do people do in each objective?",
  why: "It says which part of a course teaches least, and so where its next hour of work belongs.",
  needs: needs.nothing,
  queries: [{ verb: "scored", of: "course" }],
  computation: [
    "Of each enrolment the first test alone (`test-number` 1): later ones are of those who failed, and after going back.",
    "For each objective of `by-objective`: n tests, mean, deviation of a sample (n - 1), lower quarter and median of its `scaled`. Lowest mean first.",
  ],
  caveats: [
    "An objective has few questions in a test, often three: one learner’s score in it says little, a mean of fifty does.",
    "Objectives are not equally hard. Compare one with itself over time or between versions.",
  ],
  begin(held = new Held()) {
    const tests = held.of(ScoredTests);
    return {
      add: (statement) => tests.add(statement),
      table() {
        const scores = tests.first.flatMap(({ course, objectives }) => objectives.map((one) => ({ course, ...one })));
        const rows = [...groupBy(scores, ({ course, objective }) => keyOf(course, objective))].map(([key, all]) => {
          const [course, objective = ""] = partsOf(key);
          const shares = all.map(({ scaled }) => scaled);
          return [
            course,
            lastPart(objective),
            all[0]?.name,
            all.length,
            mean(shares),
            deviation(shares),
            quantile(shares, 0.25),
            quantile(shares, 0.5),
          ];
        });
        return { columns: heads, rows: sorted(rows, [0, 4, 1]), notes: [] };
      },
    };
  },
};
