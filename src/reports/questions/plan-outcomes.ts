import { extensionIris } from "../../statements/iris.ts";
import { groupBy } from "../../validation/group-by.ts";
import { keyOf, partsOf } from "../keyed.ts";
import { LastLines } from "../last-lines.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { lastPart } from "../reported-activity.ts";
import { shareCells } from "../statistics/share.ts";
import { textAt } from "../value-at.ts";

const heads = columns(
  ["course", "text"],
  ["technique", "text"],
  ["name", "text"],
  ["lines", "count"],
  ["kept", "count"],
  ["changed", "count"],
  ["dropped", "count"],
  ["share kept", "share"],
  ["from", "share"],
  ["to", "share"],
);

export const planOutcomes: ReportQuestion = {
  id: "plan-outcomes",
  question: "What becomes of the plans?",
  why: "A technique that is planned often and dropped often is wanted, and something stands in its way.",
  needs: needs.run,
  queries: [{ verb: "reviewed", of: "course" }],
  computation: [
    "Courses that come back to a plan. Of each enrolment and line (`plan-line`) what was decided last (`plan-outcome`), by technique; each wave is a course of its own.",
    "share kept = kept / lines, with Wilson’s interval. Most lines first.",
  ],
  caveats: [
    "Those who come back are those who kept going: lines of the others are in none of it.",
    "Kept means that they go on with it, not that it was done.",
  ],
  begin() {
    const lines = new LastLines("line-reviewed");
    return {
      add: (statement) => lines.add(statement),
      table() {
        const rows = [...groupBy(lines.all, ({ course = "", object }) => keyOf(course, object.id))].map(([key, all]) => {
          const [course = "", technique = ""] = partsOf(key);
          const decided = ["kept", "changed", "dropped"].map(
            (outcome) => all.filter(({ extensions }) => textAt(extensions, extensionIris.planOutcome) === outcome).length,
          );
          return [course, lastPart(technique), all[0]?.object.name, all.length, ...decided, ...shareCells(decided[0] ?? 0, all.length)];
        });
        return { columns: heads, rows: sorted(rows, [0, 3, 1], [3]), notes: [] };
      },
    };
  },
};
