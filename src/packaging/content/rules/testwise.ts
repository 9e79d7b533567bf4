import { testOf } from "../../testwise/test-of.ts";
import { testwiseReport, weakCells } from "../../testwise/testwise-report.ts";
import { overTheBar } from "../../testwise/testwise-words.ts";
import type { Rule } from "../rule.ts";

/** Nobody passes by cleverness: each strategy of those who know nothing stays within the bar, over all forms and attempts. */
export const testwise: Rule = {
  needs: ["course", "questions", "sources"],
  check(content, mistakes) {
    const { course } = content;
    const test = testOf(content);
    if (course === undefined || test === undefined) return;
    const report = testwiseReport(test, course.value.test?.testwise);
    for (const chance of report.over) {
      const [worst] = weakCells(report, chance);
      const index = test.form.findIndex((cell) => cell === worst?.cell);
      mistakes.add(course, ["test", "form", index], "testwise", overTheBar(report, chance));
    }
  },
};
