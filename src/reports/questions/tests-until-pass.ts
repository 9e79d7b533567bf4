import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { keyOf } from "../keyed.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { mean } from "../statistics/mean.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";
import { ScoredTests } from "../tests-taken.ts";

const heads = columns(
  ["course", "text"],
  ["test", "count"],
  ["taken", "count"],
  ["mean", "score"],
  ["passed", "count"],
  ...shareColumns,
  ["passed so far", "count"],
  ["of", "count"],
);

export const testsUntilPass: ReportQuestion = {
  id: "tests-until-pass",
  question: "How many tests does it take to pass?",
  why: "It says whether another test helps those who failed the first, and how many tests are worth offering.",
  needs: needs.nothing,
  queries: [{ verb: "scored", of: "course" }],
  computation: [
    "For each `test-number`: enrolments that handed that test in, their mean score, how many passed it (`success`), and share = passed / taken.",
    "passed so far: enrolments that passed this test or an earlier one, of all with at least one test.",
  ],
  caveats: ["Who takes a second test is not who took the first: rows are of different people, and a rise may be theirs alone."],
  begin(held = new Held()) {
    const tests = held.of(ScoredTests);
    return {
      add: (statement) => tests.add(statement),
      table() {
        const rows = [...groupBy(tests.all, ({ course }) => course)].flatMap(([course, all]) => {
          const enrolments = new Set(all.map(({ who }) => who)).size;
          const byNumber = groupBy(all, ({ number }) => number);
          return [...byNumber].map(([number, taken]) => {
            const passed = taken.filter((one) => one.passed).length;
            const soFar = new Set(all.filter((one) => one.passed && one.number <= number).map(({ who }) => keyOf(who))).size;
            return [
              course,
              number,
              taken.length,
              mean(taken.map(({ scaled }) => scaled)),
              passed,
              ...shareCells(passed, taken.length),
              soFar,
              enrolments,
            ];
          });
        });
        return { columns: heads, rows: sorted(rows, [0, 1]), notes: [] };
      },
    };
  },
};
