import type { Statement } from "../../statements/statement.ts";

/** A statement that waits for the LRS, or that it will never take, as the browser keeps it. Holds no credential. */
export interface KeptStatement {
  /** Whose it is: endpoint, learner, registration and activity. */
  readonly box: string;
  /** The session that said it. */
  readonly session: string;
  /** Its place in that session. */
  readonly number: number;
  /** When it was kept. */
  readonly atMs: number;
  readonly statement: Statement;
  /** What an earlier page or session may have delivered without hearing of it: a refusal may mean that the LMS has it, and is looked into. */
  readonly rebuilt?: true;
  /** Why the LRS will never take it: set aside, for support to see. */
  readonly refused?: string;
  /** The last of a page that went away: how many before it had no room in the last request. */
  readonly dropped?: number;
}
