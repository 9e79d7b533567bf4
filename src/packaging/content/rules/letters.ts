import type { Item } from "../course-content.ts";
import type { AuthoredBlock } from "../authored.ts";
import type { Rule } from "../rule.ts";

interface Lettered {
  readonly id: string;
}

/** Options, cards, lines and items of a checklist are a, b, c … in the order in which they stand. */
export const letters: Rule = {
  needs: [],
  check(content, mistakes) {
    const check = (item: Item<unknown>, field: string, list: readonly Lettered[]): void => {
      for (const [index, { id }] of list.entries()) {
        const right = String.fromCharCode("a".charCodeAt(0) + index);
        if (id === right) continue;
        mistakes.add(item, [field, index, "id"], "letters", `is “${id}”; it must be “${right}”: letters go a, b, c … in order`);
      }
    };
    for (const block of content.blocks) {
      const [field, list] = letteredList(block.value);
      check(block, field, list);
    }
    for (const question of content.questions) check(question, "options", question.value.options);
  },
};

function letteredList(block: AuthoredBlock): readonly [string, readonly Lettered[]] {
  switch (block.kind) {
    case "reveal":
      return ["cards", block.cards];
    case "choose-reply":
      return ["options", block.options];
    case "spot-it":
      return ["lines", block.lines];
    case "own-words":
      return ["checklist", block.checklist];
    case "text":
    case "job-aid":
      return ["", []];
  }
}
