import { Held } from "../held.ts";
import { extensionIris } from "../../statements/iris.ts";
import { Enrolments } from "../enrolments.ts";
import { keyOf, under } from "../keyed.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { lastPart } from "../reported-activity.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";
import { textAt } from "../value-at.ts";

const heads = columns(
  ["course", "text"],
  ["phase", "text"],
  ["last lesson finished", "text"],
  ["finished it", "count"],
  ["stopped after it", "count"],
  ["of", "count"],
  ...shareColumns,
);
const none = "(none)";

interface Lesson {
  readonly phase: string;
  finished: number;
  stopped: number;
}

export const lastLesson: ReportQuestion = {
  id: "last-lesson",
  question: "Where do those stop who do not finish?",
  why: "A lesson after which many stop is the next to be looked at: too long, too hard, or just before something they dread.",
  needs: needs.nothing,
  queries: [
    { verb: "initialized", of: "launched" },
    { verb: "completed", of: "launched" },
    { verb: "progressed", of: "course" },
  ],
  computation: [
    "Of each enrolment that began and has no `completed`: the lesson that was finished last, by timestamp; of two at the same time the one whose id comes later. Who finished none stands under (none).",
    "of: all of these in the course. share = stopped after it / of.",
    "finished it: enrolments that finished the lesson, completed or not.",
  ],
  caveats: [
    "They may still be under way. Ask with `until` well before today.",
    "Which page they left is not reported, only lessons finished.",
  ],
  begin(held = new Held()) {
    const enrolments = held.of(Enrolments);
    const lasts = new Map<string, { atMs: number; lesson: string }>();
    const lessons = new Map<string, Lesson>();
    const finishers = new Set<string>();
    const lessonOf = (course: string, lesson: string, phase: string) =>
      under(lessons, keyOf(course, lesson), () => ({ phase, finished: 0, stopped: 0 }));
    return {
      add(statement) {
        enrolments.add(statement);
        const { kind, course, enrolment, object, atMs, extensions } = statement;
        if (kind !== "lesson-finished" || course === undefined) return;
        const lesson = lastPart(object.id);
        const entry = lessonOf(course, lesson, textAt(extensions, extensionIris.phase) ?? "");
        if (!finishers.has(keyOf(course, lesson, enrolment))) entry.finished += 1;
        finishers.add(keyOf(course, lesson, enrolment));
        const last = under(lasts, keyOf(course, enrolment), () => ({ atMs, lesson }));
        if (atMs > last.atMs || (atMs === last.atMs && lesson > last.lesson)) lasts.set(keyOf(course, enrolment), { atMs, lesson });
      },
      table() {
        const stopped = enrolments.all.filter(({ begunMs, completedMs }) => begunMs !== undefined && completedMs === undefined);
        const counts = new Map<string, number>();
        const table = new Map([...lessons].map(([key, lesson]) => [key, { ...lesson }]));
        for (const one of stopped) {
          const course = enrolments.courseOf(one);
          counts.set(course, (counts.get(course) ?? 0) + 1);
          const lesson = lasts.get(keyOf(course, one.who))?.lesson ?? none;
          under(table, keyOf(course, lesson), () => ({ phase: "", finished: 0, stopped: 0 })).stopped += 1;
        }
        const rows = [...table].map(([key, { phase, finished, stopped: here }]) => {
          const [course = "", lesson = ""] = JSON.parse(key) as string[];
          const of = counts.get(course) ?? 0;
          return [course, phase, lesson, lesson === none ? undefined : finished, here, of, ...shareCells(here, of)];
        });
        return { columns: heads, rows: sorted(rows, [0, 1, 2]), notes: [] };
      },
    };
  },
};
