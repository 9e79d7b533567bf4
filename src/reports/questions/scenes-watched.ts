import { under } from "../keyed.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { lastPart } from "../reported-activity.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";

const heads = columns(
  ["course", "text"],
  ["lesson", "text"],
  ["scene", "text"],
  ["name", "text"],
  ["watched to its end", "count"],
  ["of them finished the lesson", "count"],
  ["finished the lesson", "count"],
  ...shareColumns,
);

interface Scene {
  readonly course: string;
  readonly lesson: string;
  readonly name: string;
  readonly watched: Set<string>;
}

export const scenesWatched: ReportQuestion = {
  id: "scenes-watched",
  question: "Which scenes are watched to their end?",
  why: "A scene that people leave half-way is too long, or tells them too early how it ends.",
  needs: needs.run,
  queries: [
    { verb: "viewed", of: "course" },
    { verb: "progressed", of: "course" },
  ],
  computation: [
    "watched to its end: enrolments with `viewed` of the scene.",
    "share = those of them who finished its lesson / enrolments that finished the lesson (`progressed`), with Wilson’s interval. Lowest share first.",
  ],
  caveats: [
    "A scene that nobody watched to its end is not reported at all, and has no row.",
    "Reading the transcript to its end is watching too.",
  ],
  begin() {
    const scenes = new Map<string, Scene>();
    const finished = new Map<string, Set<string>>();
    return {
      add({ kind, course, within, object, enrolment }) {
        if (course === undefined) return;
        if (kind === "lesson-finished") under(finished, object.id, () => new Set()).add(enrolment);
        if (kind !== "scene-watched" || within === undefined) return;
        const make = (): Scene => ({ course, lesson: within.id, name: object.name, watched: new Set() });
        under(scenes, object.id, make).watched.add(enrolment);
      },
      table() {
        const rows = [...scenes].map(([id, { course, lesson, name, watched }]) => {
          const those = finished.get(lesson) ?? new Set<string>();
          const both = [...watched].filter((one) => those.has(one)).length;
          return [course, lastPart(lesson), lastPart(id), name, watched.size, both, those.size, ...shareCells(both, those.size)];
        });
        return { columns: heads, rows: sorted(rows, [0, 7, 1, 2]), notes: [] };
      },
    };
  },
};
