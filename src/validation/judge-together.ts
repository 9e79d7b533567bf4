import { judgeSessions } from "./cmi5/judge-sessions.ts";
import type { Finding } from "./finding.ts";
import { isRecord } from "./is-record.ts";
import { judgeRegistration } from "./profile/judge-registration.ts";
import type { Profile } from "./profile/profile.ts";

/** A finding about one of several statements, by its place among them. */
export interface PlacedFinding {
  readonly index: number;
  readonly finding: Finding;
}

/** What is wrong with the statements of one registration as a whole: the sessions of cmi5, and the patterns of the profile. What `judgeText` finds is not told again. */
export function judgeTogether(statements: readonly unknown[], profile: Profile): readonly PlacedFinding[] {
  const sessions = judgeSessions(statements).map(({ index, finding: { rule, path, message } }) => ({
    index,
    finding: { rule, path, message },
  }));
  const patterns = judgeRegistration(profile, statements).map((finding) => {
    const index = statements.findIndex((statement) => isRecord(statement) && statement["id"] === finding.path);
    return { index: Math.max(0, index), finding };
  });
  return [...sessions, ...patterns];
}
