import type { BlockItem } from "../course-content.ts";
import type { AuthoredGap } from "../authored.ts";
import type { MistakeList } from "../mistake-list.ts";
import type { Rule } from "../rule.ts";

/** A line of a gap dialogue is said, or it has a gap with one right option; at least one has a gap. */
export const gaps: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const block of content.blocks) {
      if (block.value.kind !== "gap") continue;
      const { lines } = block.value;
      for (const [index, line] of lines.entries()) checkLine(block, index, line, mistakes);
      if (!lines.some((line) => "gap" in line)) mistakes.add(block, ["lines"], "gaps", "no line has a gap: at least one must");
    }
  },
};

function checkLine(block: BlockItem, index: number, line: AuthoredGap["lines"][number], mistakes: MistakeList): void {
  const fields = Object.keys(line);
  const report = (path: readonly string[], message: string): void => mistakes.add(block, ["lines", index, ...path], "gaps", message);
  if (!("gap" in line)) {
    if (!fields.includes("says")) report([], "needs says, or a gap with its options");
    for (const field of ["before", "after", "options"])
      if (fields.includes(field)) report([field], `${field} belongs to a line with a gap: add gap`);
    return;
  }
  for (const field of ["says", "mine"])
    if (fields.includes(field)) report([field], `a line with a gap has no ${field}: use before, after and options`);
  if (!fields.includes("options")) return report([], "a gap needs options");
  const right = line.options.filter((option) => option.right === true).length;
  if (right !== 1) report(["options"], `${right} options are right: exactly one must have right: true`);
}
