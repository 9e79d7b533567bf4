import type { AuthoredQuestion } from "../authored.ts";
import type { Item } from "../course-content.ts";
import type { MistakeList } from "../mistake-list.ts";
import type { Rule } from "../rule.ts";
import { hasOneKey } from "../single-best.ts";

const optionCounts = { single: [4, 4], next: [4, 4], multiple: [5, 5], order: [4, 5] } as const;

/** Each kind of question has the number of options and the kind of key that its scoring reckons with. */
export const questionKeys: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const question of content.questions) {
      checkCount(question, mistakes);
      checkKey(question, mistakes);
      checkNicest(question, mistakes);
    }
  },
};

/** Of those whose number the schema leaves open. */
function checkCount(question: Item<AuthoredQuestion>, mistakes: MistakeList): void {
  const { kind, options = [] } = question.value;
  if (!isCounted(kind)) return;
  const [least, most] = optionCounts[kind];
  if (options.length >= least && options.length <= most) return;
  const right = least === most ? `${least}` : `${least} or ${most}`;
  mistakes.add(question, ["options"], "question-options", `a question of kind ${kind} has ${right} options, not ${options.length}`);
}

function isCounted(kind: string): kind is keyof typeof optionCounts {
  return Object.hasOwn(optionCounts, kind);
}

function checkKey(question: Item<AuthoredQuestion>, mistakes: MistakeList): void {
  const { kind, options = [] } = question.value;
  const report = (message: string): void => mistakes.add(question, ["options"], "question-key", message);
  const right = options.filter((option) => option.right === true).map((option) => option.id);
  if (hasOneKey(question.value) && right.length !== 1)
    report(`exactly one option of a ${kind} question is right (right: true), not ${right.length}`);
  if (kind === "multiple" && (right.length < 2 || right.length >= options.length)) {
    report(`2 to ${options.length - 1} options of a multiple question are right (right: true), not ${right.length}`);
  }
  if (kind === "rate" && new Set(options.map(({ effect }) => effect)).size < 2)
    report("every reply has the same effect: there is nothing to tell apart");
  if (kind !== "order") return;
  for (const [index, option] of options.entries()) {
    if (option.right === undefined) continue;
    mistakes.add(
      question,
      ["options", index, "right"],
      "question-key",
      "an order question has no right: its options stand in the right order",
    );
  }
}

/** The nicest sounding option of a question with one key, or reply to be rated. */
function checkNicest(question: Item<AuthoredQuestion>, mistakes: MistakeList): void {
  const { kind, options = [], nicest } = question.value;
  const ids = options.map((option) => option.id);
  const has = hasOneKey(question.value) || kind === "rate";
  if (has && nicest === undefined) {
    mistakes.add(question, ["nicest"], "nicest", `a ${kind} question names the option that merely sounds nicest (nicest: b)`);
  }
  if (nicest === undefined) return;
  if (!has) mistakes.add(question, ["nicest"], "nicest", "only single, next and rate questions have nicest: take it out");
  else if (!ids.includes(nicest))
    mistakes.add(question, ["nicest"], "nicest", `there is no option “${nicest}”; there are: ${ids.join(", ")}`);
}
