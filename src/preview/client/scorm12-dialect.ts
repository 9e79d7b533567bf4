import * as scormAgain from "scorm-again/scorm12";
import { suspendDataLimit } from "../../model/suspend-data.ts";
import type { Runtime, RuntimeSettings, ScormApi, ScormDialect } from "./scorm-host.ts";

/** The package names its class in its code, but not in its types. */
const { Scorm12API: Api } = scormAgain as unknown as { readonly Scorm12API: new (settings: RuntimeSettings) => Runtime & ScormApi };

export const scorm12Dialect: ScormDialect = {
  property: "API",
  calls: [
    "LMSInitialize",
    "LMSFinish",
    "LMSGetValue",
    "LMSSetValue",
    "LMSCommit",
    "LMSGetLastError",
    "LMSGetErrorString",
    "LMSGetDiagnostic",
  ],
  set: "LMSSetValue",
  commit: "LMSCommit",
  finish: "LMSFinish",
  // General exception (SCORM 1.2 RTE 3.3.5): there is no code of its own.
  commitFailure: 101,
  lastError: "LMSGetLastError",
  errorString: "LMSGetErrorString",
  create: (settings) => new Api(settings),
  problem(call, [element, value], code, words) {
    if (code !== "0") return `${code} ${words()}`;
    const length = String(value ?? "").length;
    return call === "LMSSetValue" && element === "cmi.suspend_data" && length > suspendDataLimit
      ? `${length} characters: SCORM 1.2 promises room for ${suspendDataLimit}, this run-time took them all the same`
      : undefined;
  },
};
