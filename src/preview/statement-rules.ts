import type { BrokenRule } from "./cmi5-rules.ts";
import type { Run, Session } from "./run.ts";
import type { Statement } from "./statement.ts";

/** What a standard adds to the rules that every statement keeps. `session`: the one that speaks; undefined for a client that was not launched. */
export interface StatementRules {
  /** Whether id and timestamp are the sender's to give (cmi5 9.1 and 9.7); else the preview gives what is missing (xAPI 1.0.3 Data 2.4.1 and 2.4.7). */
  readonly wantsIdAndTime: boolean;
  /** What a statement breaks; it is then refused, and all that came with it. */
  readonly broken: (statement: Statement, session: Session | undefined, run: Run) => BrokenRule | undefined;
  /** Allowed, and worth telling; shown in the log. */
  readonly remark: (statement: Statement) => string | undefined;
  /** Whether it is said of the launched activity itself, and so may begin and end the session. */
  readonly ofSession: (statement: Statement, session: Session) => boolean;
  /** The run after all were stored: the LMS may have to say something itself. */
  readonly stored: (run: Run, session: Session | undefined, context: { readonly nowMs: number; readonly newId: () => string }) => Run;
}
