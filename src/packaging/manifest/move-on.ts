import type { CompletionRule } from "../../model/completion-rule.ts";

/** `CompletedAndPassed` is not among them: by test and pages, `passed` waits for the pages and alone says both, to LMSs too that look at one verb. */
export type MoveOn = "Passed" | "Completed";

/** cmi5 13.1.4: the rule by which the LMS satisfies the AU. Always written: the default, `NotApplicable`, satisfies at launch. */
export function moveOnFor({ by }: Pick<CompletionRule, "by">): MoveOn {
  return by === "pages" ? "Completed" : "Passed";
}
