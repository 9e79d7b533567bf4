import type { VerbName } from "../statements/iris.ts";
import type { Held } from "./held.ts";
import type { Reported } from "./reported.ts";
import type { ReportTable } from "./report-table.ts";

/** One `GET /statements` (xAPI 1.0.3 Communication 2.1.3). */
export interface StatementQuery {
  readonly verb: VerbName;
  /** What `activity` is: the launched activity itself, or whatever belongs to a course or a form (`related_activities`). */
  readonly of: "launched" | "course" | "form";
}

/** Takes statements one by one and holds what an answer needs: it grows with the learners and what they did, not with the texts that say so. What is added twice counts once. */
export interface Tally {
  /** In any order; of what the answer does not need nothing is kept. */
  add(statement: Reported): void;
  table(): ReportTable;
}

/** Something that analysts ask, and how it is answered from statements alone. */
export interface ReportQuestion {
  /** For the command line, such as `last-lesson`. */
  readonly id: string;
  readonly question: string;
  /** What decision the answer serves. */
  readonly why: string;
  /** What has to be switched on for the statements to be there. */
  readonly needs: string;
  readonly queries: readonly StatementQuery[];
  /** What is counted, by what it is divided, which attempts, and what ties and gaps come to. */
  readonly computation: readonly string[];
  readonly caveats: readonly string[];
  /** `held` is shared with the other questions that are asked of the same statements. */
  begin(held?: Held): Tally;
}

/** What `needs` says most. */
export const needs = {
  nothing: "nothing: it is always reported",
  full: "`tracking.behaviourReporting: full`, as packages for cmi5 and xAPI have it unless the company says otherwise",
  run: "`tracking.behaviourReporting: full` or `run`; packages for cmi5 and xAPI have `full` unless the company says otherwise",
} as const;
