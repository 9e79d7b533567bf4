import { judgeCmi5 } from "../../src/validation/cmi5/judge-cmi5.ts";
import type { Finding } from "../../src/validation/finding.ts";
import { judgeTogether } from "../../src/validation/judge-together.ts";
import { judgeStatement } from "../../src/validation/profile/judge-statement.ts";
import { matchingTemplates, versionsClaimed } from "../../src/validation/profile/matching-templates.ts";
import { judgeData } from "../../src/validation/xapi/judge-data.ts";
import { recourseProfile } from "../validation/profile/recourse-profile.ts";

const found = new Map<string, unknown>();
const registrations = new Set<() => readonly unknown[]>();
let awaited = false;

/**
 * A statement that a test of this project makes or receives and that is none that the profile describes fails the test's file, whatever that is about: when the process
 * ends, since a sender takes an error for a line that was cut. `givenBack`: paths of what the LMS has said itself, where a test has it say what no standard allows.
 */
export function mustFollowProfile(statement: unknown, givenBack?: RegExp): void {
  awaitEnd();
  const stray = strayFrom(statement, givenBack);
  if (stray.length > 0) found.set(stray.join("; "), statement);
}

/** The same of what no package says: of an LMS, which has no profile. */
export function mustFollowStandards(statement: unknown): void {
  awaitEnd();
  const stray = wordsOf([...judgeData(statement), ...judgeCmi5(statement)]);
  if (stray.length > 0) found.set(stray.join("; "), statement);
}

/**
 * What has been said in one registration until the process ends has to follow the sessions of cmi5 and a pattern of the profile as a whole. `said` is asked then, and gives
 * nothing where sessions overlap: that is the one thing that the patterns have no room for.
 */
export function mustFollowPatterns(said: () => readonly unknown[]): void {
  awaitEnd();
  registrations.add(said);
}

/** What keeps the statements of a registration, in the order in which they were stored, from following cmi5's sessions and the profile's patterns. */
export function strayTogether(statements: readonly unknown[]): readonly string[] {
  return judgeTogether(statements, recourseProfile).map(({ finding: { rule, message } }) => `${rule}: ${message}`);
}

function awaitEnd(): void {
  if (!awaited) process.once("exit", judgeAtEnd);
  awaited = true;
}

function judgeAtEnd(): void {
  for (const said of registrations) {
    const statements = said();
    const stray = strayTogether(statements);
    if (stray.length > 0) found.set(stray.join("; "), statements);
  }
  for (const [stray, statement] of found) console.error(`Not as the profile says: ${stray}\n${JSON.stringify(statement, undefined, 1)}`);
  if (found.size > 0) process.exitCode = 1;
}

/** What keeps a statement from being a sound one that the profile describes: the rules of xAPI and of cmi5, a version named, one template, all of its rules. */
function strayFrom(statement: unknown, givenBack?: RegExp): readonly string[] {
  const judged = [...judgeData(statement), ...judgeCmi5(statement), ...judgeStatement(recourseProfile, statement)];
  const broken = wordsOf(judged.filter(({ path }) => givenBack?.test(path) !== true));
  const versions = versionsClaimed(recourseProfile, statement).length;
  const templates = matchingTemplates(recourseProfile, statement).length;
  return versions === 1 && templates === 1 ? broken : [...broken, `${versions} versions named, ${templates} templates matched`];
}

function wordsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, path, message }) => `${rule}: ${path} ${message}`);
}
