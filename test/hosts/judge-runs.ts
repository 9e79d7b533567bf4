import { cmi5Verb } from "../../src/validation/cmi5/vocabulary.ts";
import { lrsOf } from "../../src/preview/run.ts";
import { RunStore } from "../../src/preview/run-store.ts";
import { mustFollowPatterns, mustFollowProfile, mustFollowStandards } from "./must-follow-profile.ts";

/**
 * Holds everything that packages have said to a preview against the profile, and what the preview itself has said as an LMS against xAPI and cmi5. Each registration is
 * judged as a whole, unless the course was launched again while it was open. To be called once nothing more comes.
 */
export function judgeRuns(runsDir: string): void {
  for (const { held, sessions } of new RunStore(runsDir, () => 0).all()) {
    const statements = lrsOf(held)?.statements ?? [];
    for (const statement of statements) {
      const verb = cmi5Verb(statement.verb.id);
      const ofLms = verb === "launched" || verb === "abandoned" || verb === "waived" || verb === "satisfied";
      if (ofLms) mustFollowStandards(statement);
      else mustFollowProfile(statement);
    }
    if (!sessions.some(({ state }) => state === "replaced")) mustFollowPatterns(() => statements);
  }
}
