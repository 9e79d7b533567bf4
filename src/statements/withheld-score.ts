import type { CompletionRule } from "../model/completion-rule.ts";
import { reachesMastery } from "../model/score-test.ts";

/**
 * Whether a raw score, 0 to 100, is kept from an LMS that holds a mastery score, 0 to 1: by both it makes a verdict of its own, whatever the
 * course has said. So the score waits until success is final, and one below the mark is never given beside `passed`: where pages alone count,
 * where the mark was raised since, where the last score is wanted. Full marks for the pages cannot fail anybody.
 */
export function isWithheld(raw: number, success: string, masteryScore: number | undefined, rule: CompletionRule | undefined): boolean {
  if (masteryScore === undefined || rule?.scoreOnCompletion === true) return false;
  return success === "unknown" || (success === "passed" && !reachesMastery(raw / 100, masteryScore));
}
