import * as scormAgain from "scorm-again/scorm2004";
import type { Runtime, RuntimeSettings, ScormApi, ScormDialect } from "./scorm-host.ts";

/** The package names its class in its code, but not in its types. */
const { Scorm2004API: Api } = scormAgain as unknown as { readonly Scorm2004API: new (settings: RuntimeSettings) => Runtime & ScormApi };

/** Third and fourth edition: a course is told the same by both. */
export const scorm2004Dialect: ScormDialect = {
  property: "API_1484_11",
  calls: ["Initialize", "Terminate", "GetValue", "SetValue", "Commit", "GetLastError", "GetErrorString", "GetDiagnostic"],
  set: "SetValue",
  commit: "Commit",
  finish: "Terminate",
  // General commit failure (SCORM 2004 4th RTE 3.1.7.3).
  commitFailure: 391,
  lastError: "GetLastError",
  errorString: "GetErrorString",
  create: (settings) => new Api(settings),
  // 403 at a read says that nothing was set yet, which is no mistake of the course.
  problem: (call, _parameters, code, words) => (code === "0" || (code === "403" && call === "GetValue") ? undefined : `${code} ${words()}`),
};
