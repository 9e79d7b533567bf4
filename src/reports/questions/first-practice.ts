import { groupBy } from "../../validation/group-by.ts";
import { under } from "../keyed.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { lastPart, type ReportedActivity } from "../reported-activity.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";

const heads = columns(
  ["course", "text"],
  ["lesson", "text"],
  ["block", "text"],
  ["name", "text"],
  ["answered", "count"],
  ["right at once", "count"],
  ...shareColumns,
  ["commonest wrong answer", "text"],
  ["given", "count"],
);

interface Practice {
  readonly course: string;
  readonly lesson: string;
  readonly activity: ReportedActivity;
  readonly answers: Map<string, { readonly right: boolean; readonly response: string }>;
}

export const firstPractice: ReportQuestion = {
  id: "first-practice",
  question: "What is right at the first try in practice, and what do people take in its place?",
  why: "It says what people believe before they are told. A practice that nearly all get right at once can go, or be made harder.",
  needs: needs.full,
  queries: [{ verb: "answered", of: "course" }],
  computation: [
    "A practice is reported when it is answered for the first time, so that each enrolment counts once. share = `success` / answered, with Wilson’s interval. Lowest share first within a lesson.",
    "commonest wrong answer: the `response` that most gave of those without `success`; of several the first by alphabet. given: how many gave it.",
  ],
  caveats: [
    "Practices with many parts are seldom right as a whole: compare like with like.",
    "Nothing here is marked: learners are meant to get it wrong.",
  ],
  begin() {
    const practices = new Map<string, Practice>();
    return {
      add({ kind, course, within, object, enrolment, success = false, response = "" }) {
        if (kind !== "practice-answered" || course === undefined || within === undefined) return;
        const make = (): Practice => ({ course, lesson: lastPart(within.id), activity: object, answers: new Map() });
        under(under(practices, object.id, make).answers, enrolment, () => ({ right: success, response }));
      },
      table() {
        const rows = [...practices.values()].map(({ course, lesson, activity, answers }) => {
          const all = [...answers.values()];
          const right = all.filter((one) => one.right).length;
          const wrong = groupBy(
            all.filter((one) => !one.right),
            ({ response }) => response,
          );
          const most = Math.max(0, ...[...wrong.values()].map(({ length }) => length));
          const [commonest] = [...wrong]
            .filter(([, those]) => those.length === most)
            .map(([response]) => response)
            .sort();
          const cells = [commonest === "" ? "(none)" : commonest, commonest === undefined ? undefined : most] as const;
          return [course, lesson, lastPart(activity.id), activity.name, all.length, right, ...shareCells(right, all.length), ...cells];
        });
        return { columns: heads, rows: sorted(rows, [0, 1, 6, 2]), notes: [] };
      },
    };
  },
};
