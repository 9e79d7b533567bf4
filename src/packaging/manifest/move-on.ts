/** What a learner must do for the course to count as done. */
export type CompletionRule = "passed" | "completed" | "completed-and-passed" | "completed-or-passed" | "opened";

export type MoveOn = "Passed" | "Completed" | "CompletedAndPassed" | "CompletedOrPassed" | "NotApplicable";

/** cmi5 13.1.4: the rule by which the LMS satisfies the AU. Always written: its default, `NotApplicable`, satisfies at launch. */
export const moveOnOf: Readonly<Record<CompletionRule, MoveOn>> = {
  passed: "Passed",
  completed: "Completed",
  "completed-and-passed": "CompletedAndPassed",
  "completed-or-passed": "CompletedOrPassed",
  opened: "NotApplicable",
};
