import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { Enrolments } from "../enrolments.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";

const heads = columns(
  ["course", "text"],
  ["began", "count"],
  ["completed", "count"],
  ...shareColumns,
  ["passed", "count"],
  ["failed", "count"],
);

export const completion: ReportQuestion = {
  id: "completion",
  question: "Who finishes?",
  why: "Whether people get through at all comes before everything else. A low share sends you to where they stop.",
  needs: needs.nothing,
  queries: [
    { verb: "initialized", of: "launched" },
    { verb: "completed", of: "launched" },
    { verb: "passed", of: "launched" },
    { verb: "failed", of: "launched" },
    { verb: "progressed", of: "course" },
  ],
  computation: [
    "An enrolment is a learner in a registration. It began with its first `initialized`.",
    "share = enrolments with `completed` / enrolments that began; from and to are Wilson’s interval of 95 %.",
    "passed: enrolments with `passed`. failed: those with `failed` and never `passed`.",
    "Of `progressed` only the course’s name is read, since in cmi5 the launched activity has a name of the LMS’s.",
  ],
  caveats: [
    "Who began last week has not had the time. Ask with `until` for `initialized`, and look at the others later.",
    "What completes a course is the company’s own rule.",
  ],
  begin(held = new Held()) {
    const enrolments = held.of(Enrolments);
    return {
      add: (statement) => enrolments.add(statement),
      table() {
        const courses = groupBy(enrolments.all, (one) => enrolments.courseOf(one));
        const rows = [...courses].map(([course, all]) => {
          const began = all.filter(({ begunMs }) => begunMs !== undefined);
          const completed = began.filter(({ completedMs }) => completedMs !== undefined).length;
          const failed = began.filter((one) => one.failed && !one.passed).length;
          return [
            course,
            began.length,
            completed,
            ...shareCells(completed, began.length),
            began.filter(({ passed }) => passed).length,
            failed,
          ];
        });
        return { columns: heads, rows: sorted(rows, [0]), notes: [] };
      },
    };
  },
};
