import { extensionIris } from "../../statements/iris.ts";
import { groupBy } from "../../validation/group-by.ts";
import { keyOf, partsOf } from "../keyed.ts";
import { LastLines } from "../last-lines.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { lastPart } from "../reported-activity.ts";
import { median } from "../statistics/quantile.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";
import { textAt } from "../value-at.ts";

const dayMs = 86_400_000;
const heads = columns(
  ["course", "text"],
  ["technique", "text"],
  ["name", "text"],
  ["lines", "count"],
  ["learners", "count"],
  ["with a plan", "count"],
  ...shareColumns,
  ["days until start", "days"],
);

export const planLines: ReportQuestion = {
  id: "plan-lines",
  question: "What do people plan to do?",
  why: "It says which technique people believe in enough to try, and so what those who lead can ask after.",
  needs: needs.run,
  queries: [{ verb: "planned", of: "course" }],
  computation: [
    "Of each enrolment and line (`plan-line`) what was saved last. lines: of the technique; learners: enrolments with one of them or more.",
    "share = learners / enrolments with any line, with Wilson’s interval. Most lines first.",
    "days until start: the median of `planned-start-time` less the day (UTC) of the statement.",
  ],
  caveats: [
    "A line that was emptied later is still told: statements are not taken back.",
    "What people plan is not what they do: see what became of it.",
  ],
  begin() {
    const lines = new LastLines("line-planned");
    return {
      add: (statement) => lines.add(statement),
      table() {
        const planners = new Map([...groupBy(lines.all, ({ course = "" }) => course)].map(([course, all]) => [course, learnersOf(all)]));
        const rows = [...groupBy(lines.all, ({ course = "", object }) => keyOf(course, object.id))].map(([key, all]) => {
          const [course = "", technique = ""] = partsOf(key);
          const of = planners.get(course) ?? 0;
          const waits = all.flatMap(({ atMs, extensions }) => {
            const startMs = Date.parse(textAt(extensions, extensionIris.plannedStart) ?? "");
            return Number.isNaN(startMs) ? [] : [Math.round(startMs / dayMs) - Math.floor(atMs / dayMs)];
          });
          const learners = learnersOf(all);
          return [course, lastPart(technique), all[0]?.object.name, all.length, learners, of, ...shareCells(learners, of), median(waits)];
        });
        return { columns: heads, rows: sorted(rows, [0, 3, 1], [3]), notes: [] };
      },
    };
  },
};

function learnersOf(all: readonly { readonly enrolment: string }[]): number {
  return new Set(all.map(({ enrolment }) => enrolment)).size;
}
