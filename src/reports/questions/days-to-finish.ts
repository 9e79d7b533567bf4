import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { Enrolments } from "../enrolments.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { quantile } from "../statistics/quantile.ts";

const dayMs = 86_400_000;
const heads = columns(["course", "text"], ["completed", "count"], ["lower quarter", "days"], ["median", "days"], ["upper quarter", "days"]);

export const daysToFinish: ReportQuestion = {
  id: "days-to-finish",
  question: "How many days lie between the first opening and the end?",
  why: "It says when reminders make sense, and from when on an enrolment without an end may count as stopped.",
  needs: needs.nothing,
  queries: [
    { verb: "initialized", of: "launched" },
    { verb: "completed", of: "launched" },
    { verb: "progressed", of: "course" },
  ],
  computation: [
    "Of each enrolment with `initialized` and `completed`: the first `completed` less the first `initialized`, in days of 24 hours.",
    "Quarters and median lie between neighbouring values in proportion. Who has not completed is in none of them.",
    "Of `progressed` only the course’s name is read.",
  ],
  caveats: [
    "Those who finish late are missing as long as they have not: the newest enrolments look faster than they are.",
    "It is time that passed, not time at work.",
  ],
  begin(held = new Held()) {
    const enrolments = held.of(Enrolments);
    return {
      add: (statement) => enrolments.add(statement),
      table() {
        const rows = [...groupBy(enrolments.all, (one) => enrolments.courseOf(one))].flatMap(([course, all]) => {
          const days = all.flatMap(({ begunMs, completedMs }) =>
            begunMs === undefined || completedMs === undefined ? [] : [(completedMs - begunMs) / dayMs],
          );
          return days.length === 0 ? [] : [[course, days.length, ...[0.25, 0.5, 0.75].map((share) => quantile(days, share))]];
        });
        return { columns: heads, rows: sorted(rows, [0]), notes: [] };
      },
    };
  },
};
