import type { BehaviourReporting } from "../model/settings.ts";
import type { GivenAnswer } from "./answers.ts";

/**
 * Whether an LMS or LRS hears of an answer. The test's always: it is what the learner is judged by. Practice, and the turns of a conversation, only where
 * behaviour is reported in full: a first try in a lesson is there to be wrong, and a SCORM report puts it by name beside the test. A finished run as a
 * whole, unless nothing but the doing is reported.
 */
export function isTold(answer: GivenAnswer, reporting: BehaviourReporting): boolean {
  switch (answer.to) {
    case "question":
      return true;
    case "run":
      return reporting !== "off";
    case "block":
    case "turn":
      return reporting === "full";
  }
}
