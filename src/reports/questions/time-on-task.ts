import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { Enrolments } from "../enrolments.ts";
import { keyOf, under } from "../keyed.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { secondsIn } from "../seconds-in.ts";
import { median, quantile } from "../statistics/quantile.ts";

const heads = columns(
  ["course", "text"],
  ["completed", "text"],
  ["learners", "count"],
  ["sessions", "count"],
  ["median session", "minutes"],
  ["lower quarter", "minutes"],
  ["median", "minutes"],
  ["upper quarter", "minutes"],
);

export const timeOnTask: ReportQuestion = {
  id: "time-on-task",
  question: "How much time do people spend?",
  why: "It is what a course costs in working time, and the first thing to set beside what it promises.",
  needs: needs.nothing,
  queries: [
    { verb: "terminated", of: "launched" },
    { verb: "completed", of: "launched" },
    { verb: "initialized", of: "launched" },
    { verb: "progressed", of: "course" },
  ],
  computation: [
    "`result.duration` of each `terminated`, in minutes: the time in which the learner was active in that session. median session: over sessions.",
    "Quarters and median: of the sum of an enrolment’s sessions; those who completed and those who did not, apart. learners: enrolments with one such session at least.",
    "Sessions without `terminated` have no duration and are left out; how many there are, see lost sessions.",
  ],
  caveats: ["A crashed browser takes its time with it: sums are a little low.", "How long a lesson took is not reported."],
  begin(held = new Held()) {
    const enrolments = held.of(Enrolments);
    const sessions = new Map<string, { readonly launched: string; readonly who: string; readonly minutes: number }>();
    return {
      add(statement) {
        enrolments.add(statement);
        const { kind, id, session, object, enrolment, duration } = statement;
        const seconds = kind === "terminated" ? secondsIn(duration ?? "") : undefined;
        if (seconds !== undefined) under(sessions, session ?? id, () => ({ launched: object.id, who: enrolment, minutes: seconds / 60 }));
      },
      table() {
        const done = new Set(
          enrolments.all.flatMap(({ launched, who, completedMs }) => (completedMs === undefined ? [] : [keyOf(launched, who)])),
        );
        const all = [...sessions.values()].map((one) => ({
          ...one,
          course: enrolments.courses.of(one.launched),
          completed: done.has(keyOf(one.launched, one.who)) ? "yes" : "no",
        }));
        const rows = [...groupBy(all, ({ course, completed }) => keyOf(course, completed)).values()].map((some) => {
          const sums = [...groupBy(some, ({ launched, who }) => keyOf(launched, who)).values()].map((its) =>
            its.reduce((sum, { minutes }) => sum + minutes, 0),
          );
          const quarters = [0.25, 0.5, 0.75].map((share) => quantile(sums, share));
          return [some[0]?.course, some[0]?.completed, sums.length, some.length, median(some.map(({ minutes }) => minutes)), ...quarters];
        });
        return { columns: heads, rows: sorted(rows, [0, 1], [1]), notes: [] };
      },
    };
  },
};
