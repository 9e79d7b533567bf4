import type { JudgedStatement } from "./judge-run.ts";
import type { RunStore } from "./run-store.ts";
import type { Statement } from "./statement.ts";
import type { ZipContent } from "./zip-content.ts";

/** What the preview's routes share. Clock and random ids are passed in, so that a test can hold them. */
export interface PreviewState {
  readonly distDir: string;
  readonly zips: ZipContent;
  readonly store: RunStore;
  /** What is wrong with statements that came. */
  readonly judge: (statements: readonly Statement[]) => readonly JudgedStatement[];
  /** Whether that is by the profile too: it may not have been readable. */
  readonly hasProfile: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A random UUID. */
  readonly newId: () => string;
}
