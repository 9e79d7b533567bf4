import { learnerTexts } from "../learner-texts.ts";
import type { Rule } from "../rule.ts";

const mostWords = 120;

/** One thing at a time: a text block has about 110 words. */
export const longTexts: Rule = {
  needs: [],
  warns: true,
  check(content, mistakes) {
    for (const { item, path, name, text } of learnerTexts(content)) {
      if (name !== "text.text") continue;
      const words = text.trim().split(/\s+/).length;
      if (words > mostWords)
        mistakes.add(item, path, "long-text", `has ${words} words; about 110 are enough for a block: cut, or make two`);
    }
  },
};
