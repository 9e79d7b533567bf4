import { TrackingError } from "../tracking-error.ts";
import type { FinishMemory } from "./finish-memory.ts";
import { noError, type ScormCalls } from "./scorm-calls.ts";
import type { ScormEdition } from "./scorm-edition.ts";

/**
 * Initialize, once more where it answers false. A reload inside the LMS finds the session over, since the page that went away has finished
 * it (`session-over`); after a crash it is still open: Initialize is refused, but the LMS reads and commits, and the course goes on.
 * Anything else is `refused`.
 */
export function openScorm(calls: ScormCalls, { names, probe, overCodes }: ScormEdition, memory: FinishMemory): void {
  if (calls.initialize() || calls.initialize()) return memory.clear();
  const code = calls.lastError();
  if (!memory.finished && isLive(calls, probe)) return;
  const message = `${names.initialize} answered false: ${calls.explain(code)}`;
  throw new TrackingError(memory.finished || overCodes.includes(code) ? "session-over" : "refused", message);
}

/** Whoever has what every host has, and takes a commit, is open. */
function isLive(calls: ScormCalls, probe: string): boolean {
  return calls.get(probe) !== "" && calls.lastError() === noError && calls.commit();
}
