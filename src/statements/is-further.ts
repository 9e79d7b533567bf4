import type { Attempt } from "../model/attempt.ts";
import { blockDone } from "../model/progress.ts";

/** Whether a fact has moved anything on which a lesson finished, or an outcome, can hang. A quick look: most facts do not, and to work out either goes through the whole course. */
export function isFurther(before: Attempt, after: Attempt): boolean {
  if (before.seen !== after.seen || before.precheck !== after.precheck || before.test.results !== after.test.results) return true;
  if (before.responses === after.responses) return false;
  return [...after.responses].some(([id, response]) => {
    const block = { id, kind: response.kind };
    return before.responses.get(id) !== response && blockDone(before, block) !== blockDone(after, block);
  });
}
