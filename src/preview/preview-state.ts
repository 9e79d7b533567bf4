import type { RunStore } from "./run-store.ts";
import type { ZipContent } from "./zip-content.ts";

/** What the preview's routes share. Clock and random ids are passed in, so that a test can hold them. */
export interface PreviewState {
  readonly distDir: string;
  readonly zips: ZipContent;
  readonly store: RunStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A random UUID. */
  readonly newId: () => string;
}
