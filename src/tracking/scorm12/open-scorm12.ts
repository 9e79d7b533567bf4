import { TrackingError } from "../tracking-error.ts";
import type { FinishMemory } from "./finish-memory.ts";
import { errorCodes, type Scorm12Calls } from "./scorm12-calls.ts";

/**
 * `LMSInitialize`, once more where it answers false. A reload inside the LMS finds the session over, since the page that went away has finished
 * it (`session-over`); after a crash it is still open: Initialize is refused, but the LMS reads and commits, and the course goes on.
 * Anything else is `refused`.
 */
export function openScorm12(calls: Scorm12Calls, memory: FinishMemory): void {
  if (calls.initialize() || calls.initialize()) return memory.clear();
  const code = calls.lastError();
  if (!memory.finished && isLive(calls)) return;
  const over: readonly string[] = [errorCodes.generalException, errorCodes.alreadyInitialized, errorCodes.terminated];
  const message = `LMSInitialize answered false: ${calls.explain(code)}`;
  throw new TrackingError(memory.finished || over.includes(code) ? "session-over" : "refused", message);
}

/** cmi.core._children is mandatory in every host (SCORM 1.2 RTE 3.4.2.1): whoever has it and takes a commit is open. */
function isLive(calls: Scorm12Calls): boolean {
  return calls.get("cmi.core._children") !== "" && calls.lastError() === errorCodes.none && calls.commit();
}
