import type { BrokenRule } from "./cmi5-rules.ts";
import type { Run, Session } from "./run.ts";
import type { Statement } from "./statement.ts";

/** What a standard adds to the rules that every statement keeps. */
export interface StatementRules {
  /** What a statement that was sent in `session` breaks; it is then refused, and all that came with it. */
  readonly broken: (statement: Statement, session: Session, run: Run) => BrokenRule | undefined;
  /** Allowed, and worth telling; shown in the log. */
  readonly remark: (statement: Statement) => string | undefined;
  /** Whether it is said of the launched activity itself, and so may begin and end the session. */
  readonly ofSession: (statement: Statement, session: Session) => boolean;
  /** The run after all were stored: the LMS may have to say something itself. */
  readonly stored: (run: Run, session: Session, context: { readonly nowMs: number; readonly newId: () => string }) => Run;
}
