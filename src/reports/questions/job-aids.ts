import { Held } from "../held.ts";
import { Enrolments } from "../enrolments.ts";
import { under } from "../keyed.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { lastPart } from "../reported-activity.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";
import { groupBy } from "../../validation/group-by.ts";

const heads = columns(
  ["course", "text"],
  ["job aid", "text"],
  ["name", "text"],
  ["openings", "count"],
  ["learners", "count"],
  ["began", "count"],
  ...shareColumns,
  ["after the end", "count"],
);

interface JobAid {
  readonly course: string;
  readonly name: string;
  /** By id of the statement. */
  readonly openings: Map<string, { readonly who: string; readonly atMs: number }>;
}

export const jobAids: ReportQuestion = {
  id: "job-aids",
  question: "Which job aids are used?",
  why: "A card that is opened again after the course has found its place at work. One that nobody opens can be left out, or shown better.",
  needs: needs.run,
  queries: [
    { verb: "viewed", of: "course" },
    { verb: "initialized", of: "launched" },
    { verb: "completed", of: "launched" },
    { verb: "progressed", of: "course" },
  ],
  computation: [
    "openings: every `viewed` of the card, each statement once. learners: enrolments with one at least; share = learners / enrolments that began, with Wilson’s interval.",
    "after the end: openings later than the enrolment’s `completed`.",
  ],
  caveats: [
    "Printed cards and photographs of them are opened without anybody hearing of it.",
    "Cards opened by themselves, outside of a course, report nothing.",
  ],
  begin(held = new Held()) {
    const enrolments = held.of(Enrolments);
    const aids = new Map<string, JobAid>();
    return {
      add(statement) {
        enrolments.add(statement);
        const { kind, course, object, enrolment, id, atMs } = statement;
        if (kind !== "job-aid-opened" || course === undefined) return;
        under(aids, object.id, () => ({ course, name: object.name, openings: new Map() })).openings.set(id, { who: enrolment, atMs });
      },
      table() {
        const courses = groupBy(enrolments.all, (one) => enrolments.courseOf(one));
        const rows = [...aids].map(([id, { course, name, openings }]) => {
          const people = courses.get(course) ?? [];
          const began = people.filter(({ begunMs }) => begunMs !== undefined).length;
          const ends = new Map(people.map(({ who, completedMs }) => [who, completedMs ?? Infinity]));
          const all = [...openings.values()];
          const learners = new Set(all.map(({ who }) => who)).size;
          const later = all.filter(({ who, atMs }) => atMs > (ends.get(who) ?? Infinity)).length;
          return [
            course,
            lastPart(id),
            name,
            all.length,
            learners,
            began,
            ...(learners <= began ? shareCells(learners, began) : shareCells(0, 0)),
            later,
          ];
        });
        return { columns: heads, rows: sorted(rows, [0, 3, 1], [3]), notes: [] };
      },
    };
  },
};
