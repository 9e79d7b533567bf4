import { judgeCmi5 } from "./cmi5/judge-cmi5.ts";
import type { Finding } from "./finding.ts";
import { judgeStatement } from "./profile/judge-statement.ts";
import type { Profile } from "./profile/profile.ts";
import { judgeData } from "./xapi/judge-data.ts";

export interface JudgedText {
  /** As it was read; undefined where the text is no JSON. */
  readonly statement: unknown;
  readonly findings: readonly Finding[];
}

/** Everything that is wrong with the text of one statement by itself: as JSON, by the data rules of xAPI, by cmi5 where it says something by it, and by the profile where it names it. */
export function judgeText(text: string, profile: Profile): JudgedText {
  let statement: unknown;
  try {
    statement = JSON.parse(text);
  } catch (cause) {
    return { statement: undefined, findings: [{ rule: "JSON", path: "", message: reasonOf(cause, text) }] };
  }
  const byCmi5 = judgeCmi5(statement).map(({ rule, path, message }) => ({ rule, path, message }));
  return { statement, findings: [...judgeData(statement), ...byCmi5, ...judgeStatement(profile, statement)] };
}

function reasonOf(cause: unknown, text: string): string {
  if (text === "") return "the list of statements breaks off, or there is none";
  return `no JSON: ${cause instanceof Error ? cause.message : String(cause)}`;
}
