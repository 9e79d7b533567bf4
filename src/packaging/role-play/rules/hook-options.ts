import type { Rule } from "../../content/rule.ts";

/** Where a line can catch the learner, two replies at least come by themselves, and a breath opens others. */
export const hookOptions: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const item of content.scenarios) {
      for (const [at, { lines, options }] of item.value.turns.entries()) {
        const line = lines.findIndex(({ hook }) => hook !== undefined);
        if (line < 0) continue;
        const impulsive = options.filter((option) => option.impulsive === true).length;
        const wrong = (message: string): void => mistakes.add(item, ["turns", at, "lines", line, "hook"], "hook-options", message);
        if (impulsive < 2) {
          const there = impulsive === 1 ? "one impulsive option" : "no impulsive option";
          wrong(`catches people, and the turn has ${there}: add impulsive: true to two at least`);
        }
        if (impulsive === options.length) wrong("a breath opens nothing here: one option at least must not be impulsive");
      }
    }
  },
};
