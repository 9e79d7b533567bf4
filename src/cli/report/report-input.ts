import { basename } from "node:path";
import { toReported } from "../../reports/reported.ts";
import type { Tally } from "../../reports/report-question.ts";
import { readStatements } from "../validate/read-statements.ts";
import type { StatementSource } from "../validate/statement-sources.ts";

/** What became of what was read. */
export interface ReadCounts {
  /** Statements of the courses. */
  statements: number;
  /** Statements of other profiles, which reports pass over. */
  other: number;
  wrong: number;
  /** The first of these. */
  readonly places: { readonly file: string; readonly line: number; readonly what: string }[];
}

const mostPlaces = 20;

/** Gives every statement of the sources to the tallies, one by one. In a folder the truth about a simulated cohort is passed over. */
export async function readInto(tallies: readonly Tally[], sources: readonly StatementSource[]): Promise<ReadCounts> {
  const counts: ReadCounts = { statements: 0, other: 0, wrong: 0, places: [] };
  for (const { name, bytes } of sources) {
    if (sources.length > 1 && basename(name) === "truth.ndjson") continue;
    for await (const { line, text } of readStatements(bytes())) {
      const read = reportedIn(text);
      if (read === "other") counts.other += 1;
      else if (typeof read === "string") {
        counts.wrong += 1;
        if (counts.places.length < mostPlaces) counts.places.push({ file: name, line, what: read });
      } else {
        counts.statements += 1;
        for (const tally of tallies) tally.add(read);
      }
    }
  }
  return counts;
}

function reportedIn(text: string) {
  let statement: unknown;
  try {
    statement = JSON.parse(text);
  } catch {
    return "no JSON";
  }
  const read = toReported(statement);
  return read === "unreadable" ? "no statement: actor, verb, object or time is missing" : read;
}
