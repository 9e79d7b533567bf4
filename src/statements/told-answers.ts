import type { BehaviourReporting } from "../model/settings.ts";
import type { GivenAnswer } from "./answers.ts";

/**
 * Whether an LMS or LRS hears of an answer. The test's always: it is what the learner is judged by. Practice only where behaviour is reported in
 * full: a first try in a lesson is there to be wrong, and a SCORM report puts it by name beside the test.
 */
export function isTold(answer: GivenAnswer, reporting: BehaviourReporting): boolean {
  return answer.to === "question" || reporting === "full";
}
