import { isInCell, nameOfCell, questionsIn } from "../blueprint-cell.ts";
import type { Rule } from "../rule.ts";

/** One right answer may be luck. */
const leastToShow = 2;

/**
 * The pre-check asks from the cells of the test, at least two questions an objective, and leaves a full form of other questions: of each cell the bank holds as many
 * as pre-check and test take together, so that the first test need not ask anything again.
 */
export const precheck: Rule = {
  needs: ["course", "questions"],
  check(content, mistakes) {
    const { course } = content;
    if (course?.value.precheck === undefined) return;
    const { form, minutes } = course.value.precheck;
    const report = (path: readonly (string | number)[], message: string): void =>
      mistakes.add(course, ["precheck", ...path], "precheck", message);
    const { test } = course.value;
    if (test === undefined) return report([], "a course without a test has no bank to take a pre-check from: take it out");
    for (const [index, cell] of form.entries()) {
      if (form.findIndex((other) => isInCell(other, cell)) < index)
        report(["form", index], "this cell stands in the pre-check already: add the counts");
      const tested = test.form.find((other) => isInCell(other, cell));
      if (tested === undefined) {
        report(["form", index], `the test has no cell ${nameOfCell(cell)}: a pre-check takes its questions from those of the test`);
        continue;
      }
      const held = content.questions.filter((question) => isInCell(cell, question.value)).length;
      const needed = cell.count + tested.count;
      if (held < needed)
        report(
          ["form", index, "count"],
          `the bank holds ${held} questions for ${nameOfCell(cell)}; ${cell.count} here and ${tested.count} more in the test need ${needed}`,
        );
    }
    for (const objective of new Set(form.map((cell) => cell.objective))) {
      const asked = questionsIn(form.filter((cell) => cell.objective === objective));
      if (asked < leastToShow)
        report(["form"], `asks ${asked} question for “${objective}”; it takes at least ${leastToShow} to show that somebody knows it`);
    }
    const questions = questionsIn(form);
    if (2 * minutes < questions || minutes > questions)
      report(["minutes"], `is ${minutes}; ${questions} questions take ${Math.ceil(questions / 2)} to ${questions} minutes`);
  },
};
