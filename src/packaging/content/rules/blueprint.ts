import { isInCell, nameOfCell, questionsIn } from "../blueprint-cell.ts";
import type { Rule } from "../rule.ts";

const timesTheForm = 3;
const leastForAResult = 3;
/** They are long. */
const mostRated = 4;

/** The bank holds three times each cell of the form and nothing outside of it; each objective has questions enough for a result. */
export const blueprint: Rule = {
  needs: ["course", "questions"],
  check(content, mistakes) {
    const { course } = content;
    if (course?.value.test === undefined) return;
    const { form, questions } = course.value.test;
    for (const [index, cell] of form.entries()) {
      const twin = form.findIndex((other) => isInCell(other, cell));
      if (twin < index)
        mistakes.add(course, ["test", "form", index], "form-sum", `this cell stands in the form already (form[${twin}]): add the counts`);
      const held = content.questions.filter((question) => isInCell(cell, question.value)).length;
      const needed = timesTheForm * cell.count;
      if (held >= needed) continue;
      const message = `the bank holds ${held} questions for ${nameOfCell(cell)}; a count of ${cell.count} needs ${needed}`;
      mistakes.add(course, ["test", "form", index, "count"], "cell-too-small", message);
    }
    const objectives = course.value.objectives.map(({ id }) => id);
    for (const question of content.questions) {
      if (!objectives.includes(question.value.objective)) continue;
      if (form.some((cell) => isInCell(cell, question.value))) continue;
      const message = `no cell of the test's form takes ${nameOfCell(question.value)}: no learner would ever meet this question`;
      mistakes.add(question, [], "outside-form", message);
    }
    for (const [index, { id }] of course.value.objectives.entries()) {
      const count = questionsIn(form.filter((cell) => cell.objective === id));
      if (count >= leastForAResult) continue;
      const message = `a form has ${count} questions for “${id}”; it takes at least ${leastForAResult} to report a result`;
      mistakes.add(course, ["objectives", index], "objective-too-small", message);
    }
    const rated = questionsIn(form.filter(({ kind }) => kind === "rate"));
    if (rated > mostRated)
      mistakes.add(
        course,
        ["test", "form"],
        "too-many-rated",
        `a form has ${rated} rate questions, at most ${mostRated} may be: they are long`,
      );
    if (questionsIn(form) !== questions) {
      mistakes.add(course, ["test", "questions"], "form-sum", `is ${questions}; the counts of the form add up to ${questionsIn(form)}`);
    }
  },
};
