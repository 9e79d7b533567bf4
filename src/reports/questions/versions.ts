import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { Enrolments } from "../enrolments.ts";
import { keyOf, partsOf } from "../keyed.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { deviation, mean } from "../statistics/mean.ts";
import { shareCells } from "../statistics/share.ts";
import { ScoredTests } from "../tests-taken.ts";

const heads = columns(
  ["course", "text"],
  ["version", "text"],
  ["began", "count"],
  ["completed", "count"],
  ["share", "share"],
  ["from", "share"],
  ["to", "share"],
  ["first tests", "count"],
  ["mean", "score"],
  ["deviation", "score"],
  ["passed", "count"],
  ["share passed", "share"],
  ["passed from", "share"],
  ["passed to", "share"],
);

export const versions: ReportQuestion = {
  id: "versions",
  question: "Is the new version better than the one before?",
  why: "It says whether a change to a course did what it was made for, or cost something elsewhere.",
  needs: needs.nothing,
  queries: [
    { verb: "initialized", of: "launched" },
    { verb: "completed", of: "launched" },
    { verb: "scored", of: "course" },
    { verb: "progressed", of: "course" },
  ],
  computation: [
    "By `context.revision`. An enrolment counts with the version in which it began (its first `initialized`); share = completed / began.",
    "first tests: those with `test-number` 1 under that version; mean and deviation (n - 1) of `score.scaled`; share passed = `success` / first tests. Intervals are Wilson’s.",
    "Where two intervals do not overlap the versions differ by more than chance; where they do, nothing has been shown.",
  ],
  caveats: [
    "Versions follow each other in time: people, season and managers differ too.",
    "An LMS that names a revision of its own in the launch overrides the course’s.",
  ],
  begin(held = new Held()) {
    const enrolments = held.of(Enrolments);
    const tests = held.of(ScoredTests);
    return {
      add(statement) {
        enrolments.add(statement);
        tests.add(statement);
      },
      table() {
        const began = enrolments.all.filter(({ begunMs }) => begunMs !== undefined);
        const byVersion = groupBy(began, (one) => keyOf(enrolments.courseOf(one), one.revision));
        const testsBy = groupBy(tests.first, ({ course, revision }) => keyOf(course, revision));
        const rows = [...new Set([...byVersion.keys(), ...testsBy.keys()])].map((key) => {
          const [all, taken] = [byVersion.get(key) ?? [], testsBy.get(key) ?? []];
          const completed = all.filter(({ completedMs }) => completedMs !== undefined).length;
          const scores = taken.map(({ scaled }) => scaled);
          const passed = taken.filter((one) => one.passed).length;
          const tested = [taken.length, mean(scores), deviation(scores), passed, ...shareCells(passed, taken.length)];
          return [...partsOf(key), all.length, completed, ...shareCells(completed, all.length), ...tested];
        });
        return { columns: heads, rows: sorted(rows, [0, 1]), notes: [] };
      },
    };
  },
};
