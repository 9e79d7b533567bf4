import type { Rule } from "../rule.ts";

/** One reply is the best, and it is at least specific to the situation. Silence is offered once at most. */
export const replies: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const block of content.blocks) {
      if (block.value.kind !== "choose-reply") continue;
      const { options } = block.value;
      const highest = Math.max(...options.map((option) => option.quality));
      const best = options.filter((option) => option.quality === highest).map((option) => option.id);
      if (best.length > 1) {
        const message = `${best.join(", ")} share the highest quality, ${highest}: exactly one option must have it`;
        mistakes.add(block, ["options"], "best-reply", message);
      }
      if (highest < 2) mistakes.add(block, ["options"], "best-reply", `the best option has quality ${highest}: it must be 2 or 3`);
      const silent = options.flatMap((option, index) => (option.silent === true ? [index] : []));
      for (const index of silent.slice(1)) {
        mistakes.add(block, ["options", index, "silent"], "silence", "another option is silent already: one at most");
      }
    }
  },
};
