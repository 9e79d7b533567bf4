import type { Standard } from "../model/catalogue.ts";

/** What people call a standard. */
export const standardName: Readonly<Record<Standard, string>> = { scorm12: "SCORM 1.2", cmi5: "cmi5" };
