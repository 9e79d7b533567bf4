import type { AuthoredQuestion } from "../authored.ts";
import type { Item } from "../course-content.ts";
import type { MistakeList } from "../mistake-list.ts";
import type { Rule } from "../rule.ts";

/** Match, gap and next: each left side has a target that is there, each gap of the text its options with one key, and the customer speaks last. */
export const questionParts: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const question of content.questions) {
      checkTargets(question, mistakes);
      checkGaps(question, mistakes);
      checkMarks(question, mistakes);
      checkDialogue(question, mistakes);
    }
  },
};

function checkTargets(question: Item<AuthoredQuestion>, mistakes: MistakeList): void {
  const { options = [], targets } = question.value;
  if (targets === undefined) return;
  const ids = targets.map(({ id }) => id);
  for (const [index, { to = "" }] of options.entries()) {
    if (!ids.includes(to))
      mistakes.add(question, ["options", index, "to"], "question-key", `there is no target “${to}”; there are: ${ids.join(", ")}`);
  }
  if (targets.length < options.length) {
    const message = `${targets.length} targets for ${options.length} left sides: at least as many are needed, and one more is good`;
    mistakes.add(question, ["targets"], "question-options", message);
  }
  if (new Set(options.map(({ to }) => to)).size < 2)
    mistakes.add(question, ["options"], "question-key", "every left side belongs to the same target: there is nothing to tell apart");
}

function checkGaps(question: Item<AuthoredQuestion>, mistakes: MistakeList): void {
  for (const [index, { id, options }] of (question.value.gaps ?? []).entries()) {
    const right = options.filter((option) => option.right === true).length;
    if (right === 1) continue;
    const message = `exactly one option of gap ${id} is right (right: true), not ${right}`;
    mistakes.add(question, ["gaps", index, "options"], "question-key", message);
  }
}

/** The marks of the text are the gaps, each once, in the same order. */
function checkMarks(question: Item<AuthoredQuestion>, mistakes: MistakeList): void {
  const { text, gaps = [] } = question.value;
  if (text === undefined) return;
  const report = (path: readonly (string | number)[], message: string): void => mistakes.add(question, path, "gap-marks", message);
  const marks = [...text.matchAll(/\[\[([^\]]*)\]\]/g)].map(([, mark = ""]) => mark);
  for (const [index, { id }] of gaps.entries())
    if (!marks.includes(id))
      report(["gaps", index, "id"], `the text has no gap [[${id}]]: write it where the gap is, or take these options out`);
  for (const [at, mark] of marks.entries()) {
    if (!gaps.some(({ id }) => id === mark)) report(["text"], `the gap [[${mark}]] has no options: add them to gaps`);
    else if (marks.indexOf(mark) < at) report(["text"], `the gap [[${mark}]] stands twice: give the second a letter of its own`);
  }
  const known = marks.filter((mark) => gaps.some(({ id }) => id === mark));
  if (known.join() !== [...known].sort().join()) report(["text"], `the gaps stand as ${known.join(", ")}: letters go a, b, c … in order`);
}

function checkDialogue(question: Item<AuthoredQuestion>, mistakes: MistakeList): void {
  const { dialogue = [] } = question.value;
  if (dialogue.length === 0 || dialogue.at(-1)?.who === "customer") return;
  const message = "the last line is yours: end with one of the customer’s, to which the options reply";
  mistakes.add(question, ["dialogue", dialogue.length - 1, "who"], "dialogue-end", message);
}
