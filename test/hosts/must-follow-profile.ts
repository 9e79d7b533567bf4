import { judgeCmi5 } from "../../src/validation/cmi5/judge-cmi5.ts";
import { judgeStatement } from "../../src/validation/profile/judge-statement.ts";
import { matchingTemplates, versionsClaimed } from "../../src/validation/profile/matching-templates.ts";
import { judgeData } from "../../src/validation/xapi/judge-data.ts";
import { recourseProfile } from "../validation/profile/recourse-profile.ts";

const found = new Map<string, unknown>();

/**
 * A statement that reaches a host of these tests and is none that the profile describes fails the test's file, whatever that is about: when the process ends, since a
 * sender takes an error for a line that was cut.
 */
export function mustFollowProfile(statement: unknown): void {
  const stray = strayFrom(statement);
  if (stray.length === 0) return;
  if (found.size === 0) process.once("exit", failFile);
  found.set(stray.join("; "), statement);
}

function failFile(): void {
  for (const [stray, statement] of found) console.error(`Not as the profile says: ${stray}\n${JSON.stringify(statement, undefined, 1)}`);
  process.exitCode = 1;
}

/** What keeps a statement that has reached a host from being a sound one that the profile describes: the rules of xAPI and of cmi5, a version named, one template, all of its rules. */
function strayFrom(statement: unknown): readonly string[] {
  const judged = [...judgeData(statement), ...judgeCmi5(statement), ...judgeStatement(recourseProfile, statement)];
  const found = judged.map(({ rule, path, message }) => `${rule}: ${path} ${message}`);
  const versions = versionsClaimed(recourseProfile, statement).length;
  const templates = matchingTemplates(recourseProfile, statement).length;
  return versions === 1 && templates === 1 ? found : [...found, `${versions} versions named, ${templates} templates matched`];
}
