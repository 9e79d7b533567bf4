import type { Standard } from "../../model/catalogue.ts";
import type { ComparedPackage } from "./compared-package.ts";
import { breaks, changes, type Finding } from "./finding.ts";

export const standardNames: Readonly<Record<Standard, string>> = {
  scorm12: "SCORM 1.2",
  "scorm2004-3rd": "SCORM 2004 3rd Edition",
  "scorm2004-4th": "SCORM 2004 4th Edition",
  cmi5: "cmi5",
  xapi: "xAPI",
  web: "the web, without an LMS",
};

/** Whether an LMS takes the second package for a new version of the first. SAP SuccessFactors tells courses apart by the first 15 characters of the manifest's identifier. */
export function compareIdentity(older: ComparedPackage, newer: ComparedPackage): readonly Finding[] {
  if (older.standard !== newer.standard) {
    const [from, to] = [standardNames[older.standard], standardNames[newer.standard]];
    return [breaks(`The first is for ${from}, the second for ${to}: an LMS takes it for another course, and everybody begins anew.`)];
  }
  return [...older.identifiers].flatMap(([name, was]): readonly Finding[] => {
    const is = newer.identifiers.get(name);
    if (is === was) return [];
    const moved = `The identifier of the ${name} was ${was} and is ${is ?? "gone"}`;
    if (name === "manifest" && is?.slice(0, 15) === was.slice(0, 15))
      return [
        changes(
          `${moved}: its first 15 characters are the same, which is what SuccessFactors looks at; other LMSs may take it for another course.`,
        ),
      ];
    return [breaks(`${moved}: an LMS takes the package for another course, and everybody begins anew.`)];
  });
}

/** Whether the second version can read what the first has saved, and the first what the second has. */
export function compareForms(older: ComparedPackage, newer: ComparedPackage): readonly Finding[] {
  const [was, is] = [older.state.form, newer.state.form];
  if (!newer.state.reads.includes(was)) {
    const reads = is < was ? "that version is older" : "that form is no longer read";
    return [
      breaks(
        `State is saved in form ${was}, and the second package reads ${newer.state.reads.join(", ")} (${reads}): learners are asked to begin anew.`,
      ),
    ];
  }
  if (older.state.reads.includes(is)) return [];
  return [
    changes(
      `State is saved in form ${is} from now on (it was ${was}): there is no way back to the first package for who has opened the second.`,
    ),
  ];
}
