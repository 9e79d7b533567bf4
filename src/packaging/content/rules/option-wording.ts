import type { Item } from "../course-content.ts";
import type { FieldPath } from "../field-path.ts";
import type { Rule } from "../rule.ts";

const pointer =
  /\b(?:all|none|both|any|neither|either|each|two)(?: of)? (?:the )?(?:above|options|answers)\b|\ball of (?:these|them)\b|\bnone of these\b/i;

/** No option speaks of the others: they are shuffled, and it tests wit, not judgement. */
export const optionWording: Rule = {
  needs: [],
  check(content, mistakes) {
    const check = (item: Item<unknown>, options: readonly { readonly text: string }[], path: FieldPath = []): void => {
      for (const [index, { text }] of options.entries()) {
        const match = pointer.exec(text);
        if (match === null) continue;
        mistakes.add(
          item,
          [...path, "options", index, "text"],
          "all-of-the-above",
          `“${match[0]}” speaks of the other options: say what this one does`,
        );
      }
    };
    for (const block of content.blocks) if (block.value.kind === "choose-reply") check(block, block.value.options);
    for (const question of content.questions) {
      check(question, question.value.options ?? []);
      for (const [index, gap] of (question.value.gaps ?? []).entries()) check(question, gap.options, ["gaps", index]);
    }
  },
};
