import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { keyOf, partsOf } from "../keyed.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { lastPart } from "../reported-activity.ts";
import { mean } from "../statistics/mean.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";
import { ScoredTests } from "../tests-taken.ts";

const heads = columns(
  ["course", "text"],
  ["objective", "text"],
  ["weakest in", "count"],
  ["failed tests", "count"],
  ...shareColumns,
  ["mean failed", "score"],
  ["mean passed", "score"],
  ["passed tests", "count"],
);

export const failedObjectives: ReportQuestion = {
  id: "failed-objectives",
  question: "What do people fail in?",
  why: "It says which objective costs people the test, which is where a lesson to go back to helps most.",
  needs: needs.nothing,
  queries: [{ verb: "scored", of: "course" }],
  computation: [
    "Every test that was handed in and failed (`success` false), second ones too. weakest in: the failed tests in which no objective scored lower; of several that are lowest together each counts.",
    "share = weakest in / failed tests that have the objective. Since ties count for each, shares add up to more than 1.",
    "mean failed and mean passed: the objective’s mean score in failed and in passed tests.",
  ],
  caveats: [
    "One learner can stand in it with several tests.",
    "The lowest of five numbers is partly chance: with few failed tests any of them may lead.",
  ],
  begin(held = new Held()) {
    const tests = held.of(ScoredTests);
    return {
      add: (statement) => tests.add(statement),
      table() {
        const scores = tests.all.flatMap(({ course, passed, objectives }) => {
          const lowest = Math.min(...objectives.map(({ scaled }) => scaled));
          return objectives.map(({ objective, scaled }) => ({ course, objective, passed, scaled, weakest: scaled === lowest }));
        });
        const rows = [...groupBy(scores, ({ course, objective }) => keyOf(course, objective))].map(([key, all]) => {
          const [course, objective = ""] = partsOf(key);
          const [failed, passed] = [all.filter((one) => !one.passed), all.filter((one) => one.passed)];
          const weakest = failed.filter((one) => one.weakest).length;
          const means = [failed, passed].map((some) => mean(some.map(({ scaled }) => scaled)));
          return [course, lastPart(objective), weakest, failed.length, ...shareCells(weakest, failed.length), ...means, passed.length];
        });
        return { columns: heads, rows: sorted(rows, [0, 2, 1], [2]), notes: [] };
      },
    };
  },
};
