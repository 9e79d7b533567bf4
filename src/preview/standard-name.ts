import type { Standard } from "../model/catalogue.ts";

/** What people call a standard. */
export const standardName: Readonly<Record<Standard, string>> = {
  scorm12: "SCORM 1.2",
  "scorm2004-3rd": "SCORM 2004 3rd Edition",
  "scorm2004-4th": "SCORM 2004 4th Edition",
  cmi5: "cmi5",
  xapi: "xAPI (Tin Can)",
  web: "Web page",
};
