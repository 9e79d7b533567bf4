import { TrackingError } from "../tracking-error.ts";
import { errorCodes, type Scorm12Calls } from "./scorm12-calls.ts";

/**
 * `LMSInitialize`, once more where it answers false. A reload inside the LMS finds the session open (Initialize is refused, values can still be
 * read: go on) or over (`session-over`). Anything else is `refused`.
 */
export function openScorm12(calls: Scorm12Calls): void {
  if (calls.initialize() || calls.initialize()) return;
  const code = calls.lastError();
  if (isLive(calls)) return;
  const over: readonly string[] = [errorCodes.generalException, errorCodes.alreadyInitialized, errorCodes.terminated];
  const message = `LMSInitialize answered false: ${calls.explain(code)}`;
  throw new TrackingError(over.includes(code) ? "session-over" : "refused", message);
}

/** cmi.core._children is mandatory in every host (SCORM 1.2 RTE 3.4.2.1): whoever has it is open. */
function isLive(calls: Scorm12Calls): boolean {
  return calls.get("cmi.core._children") !== "" && calls.lastError() === errorCodes.none;
}
