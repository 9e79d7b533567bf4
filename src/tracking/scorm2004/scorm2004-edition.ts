import { toScorm2004Interaction } from "../../statements/scorm2004-interaction.ts";
import { toNavigationRequest, toScorm2004 } from "../../statements/scorm2004-projection.ts";
import type { ApiNames } from "../scorm/scorm-calls.ts";
import type { ScormEdition } from "../scorm/scorm-edition.ts";
import { readEntry } from "./read-entry.ts";
import type { Scorm2004Api } from "./scorm2004-api.ts";

const names: ApiNames<keyof Scorm2004Api> = {
  initialize: "Initialize",
  finish: "Terminate",
  get: "GetValue",
  set: "SetValue",
  commit: "Commit",
  lastError: "GetLastError",
  errorString: "GetErrorString",
};

/**
 * SCORM 2004, third and fourth edition alike: at run-time they differ in nothing that is used here. Error codes: 4th RTE 3.1.7.
 * Terminate stores what was set (3.1.3.2), so no Commit stands before it: Cornerstone answers a Commit with null while a page goes.
 */
export const scorm2004Edition: ScormEdition = {
  name: "SCORM 2004",
  key: "scorm2004",
  property: "API_1484_11",
  names,
  probe: "cmi._version",
  mode: "cmi.mode",
  // Already initialized, content instance terminated.
  overCodes: ["103", "104"],
  // Termination after termination.
  finishedCodes: ["113"],
  // Undefined element, unimplemented element.
  unsupportedCodes: ["401", "402"],
  always: ["cmi.exit", "cmi.session_time"],
  optional: ["cmi.score.min", "cmi.score.max", "cmi.progress_measure"],
  commitsBeforeFinish: false,
  readBack: ["suspend_data", "location", "completion_status", "success_status", "score.raw", "score.scaled"].map((name) => `cmi.${name}`),
  readEntry,
  // A session that ends without it drops the learner's state, and some learners leave before the course begins.
  opening: [["cmi.exit", "suspend"]],
  project: (attempt, { outline, lookup, settings }, launch, held, activeMs) =>
    toScorm2004(attempt, outline, launch, { activeMs, held, lookup, rule: settings.completion }),
  interaction: (interaction, { outline, lookup }, nowMs) => toScorm2004Interaction(interaction, lookup, outline.language, nowMs),
  closing: (attempt, { outline, settings }) => [["adl.nav.request", toNavigationRequest(attempt, outline, settings.completion)]],
};
