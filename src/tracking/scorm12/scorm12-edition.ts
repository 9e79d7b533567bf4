import { toScorm12Interaction } from "../../statements/scorm12-interaction.ts";
import { toScorm12 } from "../../statements/scorm12-projection.ts";
import type { ApiNames } from "../scorm/scorm-calls.ts";
import type { ScormEdition } from "../scorm/scorm-edition.ts";
import { readEntry } from "./read-entry.ts";
import type { Scorm12Api } from "./scorm12-api.ts";

const names: ApiNames<keyof Scorm12Api> = {
  initialize: "LMSInitialize",
  finish: "LMSFinish",
  get: "LMSGetValue",
  set: "LMSSetValue",
  commit: "LMSCommit",
  lastError: "LMSGetLastError",
  errorString: "LMSGetErrorString",
};

/** SCORM 1.2. Error codes: RTE 3.3.5. */
export const scorm12Edition: ScormEdition = {
  name: "SCORM 1.2",
  key: "scorm12",
  property: "API",
  names,
  // Mandatory in every host (RTE 3.4.2.1).
  probe: "cmi.core._children",
  mode: "cmi.core.lesson_mode",
  // General exception, which many answer, then two of SCORM 2004 that some do.
  overCodes: ["101", "103", "104"],
  // Not initialized: after a Finish that was done and denied, or a session that the LMS gave up.
  finishedCodes: ["301"],
  // Not implemented.
  unsupportedCodes: ["401"],
  always: ["cmi.core.exit", "cmi.core.session_time"],
  // RTE 3.4.2.1
  optional: ["cmi.core.score.min", "cmi.core.score.max"],
  commitsBeforeFinish: true,
  readBack: ["cmi.suspend_data", "cmi.core.lesson_location", "cmi.core.lesson_status", "cmi.core.score.raw"],
  readEntry,
  // An LMS asks whoever leaves before the course begins for an exit option where none was set (Saba).
  opening: [["cmi.core.exit", "suspend"]],
  project: (attempt, { outline, settings }, launch, held, activeMs) => {
    const raw = held.get("cmi.core.score.raw")?.trim() ?? "";
    return toScorm12(attempt, outline, launch, {
      activeMs,
      heldStatus: held.get("cmi.core.lesson_status") ?? "",
      heldRaw: raw === "" || Number.isNaN(Number(raw)) ? undefined : Number(raw),
      rule: settings.completion,
    });
  },
  interaction: (interaction, _course, nowMs) => toScorm12Interaction(interaction, toClock(nowMs)),
  closing: () => [],
};

/** The learner's time of day, `HH:MM:SS` (RTE 3.4.2.7, CMITime). */
function toClock(nowMs: number): string {
  const date = new Date(nowMs);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":");
}
