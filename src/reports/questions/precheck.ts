import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { keyOf, partsOf } from "../keyed.ts";
import { Prechecks, type Precheck } from "../prechecks.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { lastPart } from "../reported-activity.ts";
import { mean } from "../statistics/mean.ts";
import { shareCells } from "../statistics/share.ts";
import { ScoredTests } from "../tests-taken.ts";

const shared = {
  needs: needs.run,
  queries: [
    { verb: "attempted", of: "course" },
    { verb: "progressed", of: "course" },
    { verb: "scored", of: "course" },
  ],
} as const;
const caveats = [
  "Who takes a pre-check thinks that they know something: groups differ before anything is taught.",
  "What was shown may be skipped and need not be: whether a page was skipped is not reported.",
];
const groupHeads = columns(
  ["course", "text"],
  ["pre-check", "text"],
  ["learners", "count"],
  ["mean shown", "mean"],
  ["first tests", "count"],
  ["mean", "score"],
  ["passed", "count"],
  ["share passed", "share"],
  ["from", "share"],
  ["to", "share"],
);

function groupOf(precheck: Precheck | undefined): string {
  if (precheck === undefined) return "1 not taken";
  if (precheck.shown === undefined) return "2 begun only";
  return precheck.shown.length === 0 ? "3 nothing shown" : "4 something shown";
}

export const precheck: ReportQuestion = {
  ...shared,
  id: "precheck",
  question: "Who may skip after the pre-check, and how do they do in the test?",
  why: "If those who were let off fail more often than the others, the pre-check lets too many off.",
  computation: [
    "Enrolments by what became of the pre-check: not taken (no `attempted`, and a test handed in), begun only, ended with nothing shown, ended with one objective or more in `shown-objectives`.",
    "mean shown: objectives per learner who ended it. first tests: `test-number` 1 of the group, their mean `score.scaled`, and share passed with Wilson’s interval.",
  ],
  caveats,
  begin(held = new Held()) {
    const [prechecks, tests] = [held.of(Prechecks), held.of(ScoredTests)];
    return {
      add(statement) {
        prechecks.add(statement);
        tests.add(statement);
      },
      table() {
        const first = new Map(tests.first.map((test) => [keyOf(test.course, test.who), test]));
        const learners = new Set([...first.keys(), ...prechecks.all.map(({ course, who }) => keyOf(course, who))]);
        const all = [...learners].map((key) => {
          const [course = "", who = ""] = partsOf(key);
          const its = prechecks.of(course, who);
          return { course, group: groupOf(its), shown: its?.shown, test: first.get(key) };
        });
        const rows = [...groupBy(all, ({ course, group }) => keyOf(course, group))].map(([key, some]) => {
          const taken = some.flatMap(({ test }) => test ?? []);
          const passed = taken.filter((one) => one.passed).length;
          const shown = mean(some.flatMap((one) => one.shown?.length ?? []));
          const scored = mean(taken.map(({ scaled }) => scaled));
          return [...partsOf(key), some.length, shown, taken.length, scored, passed, ...shareCells(passed, taken.length)];
        });
        return { columns: groupHeads, rows: sorted(rows, [0, 1]), notes: [] };
      },
    };
  },
};

const objectiveHeads = columns(
  ["course", "text"],
  ["objective", "text"],
  ["pre-checks", "count"],
  ["shown", "count"],
  ["share shown", "share"],
  ["from", "share"],
  ["to", "share"],
  ["tests, shown", "count"],
  ["mean, shown", "score"],
  ["tests, not shown", "count"],
  ["mean, not shown", "score"],
);

export const precheckObjectives: ReportQuestion = {
  ...shared,
  id: "precheck-objectives",
  question: "Which objectives are shown beforehand, and are they still known in the test?",
  why: "An objective that most show beforehand need not be taught to this group; one that is shown and then failed has too easy a pre-check.",
  computation: [
    "Pre-checks that ended. share shown = those with the objective in `shown-objectives` / all, with Wilson’s interval. An objective is listed if anybody showed it or was tested in it.",
    "Of their first tests the mean of the objective’s `scaled` in `by-objective`, for those who had shown it and those who had not.",
  ],
  caveats,
  begin(held = new Held()) {
    const [prechecks, tests] = [held.of(Prechecks), held.of(ScoredTests)];
    return {
      add(statement) {
        prechecks.add(statement);
        tests.add(statement);
      },
      table() {
        const rows = [...groupBy(prechecks.all, ({ course }) => course)].flatMap(([course, begun]) => {
          const ended = begun.flatMap(({ who, shown }) => (shown === undefined ? [] : [{ who, shown }]));
          const objectivesOf = new Map(
            tests.first.filter((test) => test.course === course).map(({ who, objectives }) => [who, objectives]),
          );
          const ids = new Set(
            ended.flatMap(({ who, shown }) => [...shown, ...(objectivesOf.get(who) ?? []).map(({ objective }) => objective)]),
          );
          return [...ids].map((id) => {
            const scores = (had: boolean) =>
              ended
                .filter(({ shown }) => shown.includes(id) === had)
                .flatMap(({ who }) => objectivesOf.get(who)?.find(({ objective }) => objective === id)?.scaled ?? []);
            const [having, others] = [scores(true), scores(false)];
            const shown = ended.filter((one) => one.shown.includes(id)).length;
            const tested = [having.length, mean(having), others.length, mean(others)];
            return [course, lastPart(id), ended.length, shown, ...shareCells(shown, ended.length), ...tested];
          });
        });
        return { columns: objectiveHeads, rows: sorted(rows, [0, 1]), notes: [] };
      },
    };
  },
};
