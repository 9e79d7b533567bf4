import type { TestRules } from "./course.ts";

/** How many questions a form of the test has. */
export function formLength({ form }: Pick<TestRules, "form">): number {
  return form.reduce((sum, { count }) => sum + count, 0);
}
