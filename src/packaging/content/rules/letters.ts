import type { Item } from "../course-content.ts";
import type { AuthoredBlock, AuthoredGap, AuthoredQuestion } from "../authored.ts";
import type { FieldPath } from "../field-path.ts";
import type { MistakeList } from "../mistake-list.ts";
import type { Rule } from "../rule.ts";

interface Lettered {
  readonly id: string;
}

/** Options, cards, lines, turns, gaps, groups, targets and items are a, b, c … in the order in which they stand. */
export const letters: Rule = {
  needs: [],
  check(content, mistakes) {
    const check = (item: Item<unknown>, field: string, list: readonly Lettered[]): void => {
      for (const [index, { id }] of list.entries()) checkLetter(item, [field, index, "id"], id, index, mistakes);
    };
    for (const block of content.blocks) {
      const [field, list] = letteredList(block.value);
      check(block, field, list);
      if (block.value.kind === "sort") check(block, "groups", block.value.groups);
      if (block.value.kind === "gap") checkGaps(block, block.value, mistakes);
    }
    for (const question of content.questions) {
      check(question, "options", question.value.options ?? []);
      check(question, "targets", question.value.targets ?? []);
      checkQuestionGaps(question, mistakes);
    }
  },
};

/** Gaps are a, b, c … and so are all options of the block: those of the second gap go on where the first one's end. */
function checkGaps(item: Item<unknown>, { lines }: AuthoredGap, mistakes: MistakeList): void {
  let gaps = 0;
  let options = 0;
  for (const [index, line] of lines.entries()) {
    if (!("gap" in line)) continue;
    checkLetter(item, ["lines", index, "gap"], line.gap, gaps++, mistakes);
    for (const [at, option] of line.options.entries()) {
      checkLetter(item, ["lines", index, "options", at, "id"], option.id, options++, mistakes);
    }
  }
}

/** In a question as in a block. */
function checkQuestionGaps(question: Item<AuthoredQuestion>, mistakes: MistakeList): void {
  let options = 0;
  for (const [index, gap] of (question.value.gaps ?? []).entries()) {
    checkLetter(question, ["gaps", index, "id"], gap.id, index, mistakes);
    for (const [at, option] of gap.options.entries()) {
      checkLetter(question, ["gaps", index, "options", at, "id"], option.id, options++, mistakes);
    }
  }
}

function checkLetter(item: Item<unknown>, path: FieldPath, id: string, index: number, mistakes: MistakeList): void {
  const right = String.fromCharCode("a".charCodeAt(0) + index);
  if (id !== right) mistakes.add(item, path, "letters", `is “${id}”; it must be “${right}”: letters go a, b, c … in order`);
}

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
    case "scene":
      return ["cast", block.cast];
    case "compare":
      return ["turns", block.turns];
    case "sort":
    case "order":
      return ["items", block.items];
    default:
      return ["", []];
  }
}
