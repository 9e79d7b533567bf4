import type { Rule } from "../../content/rule.ts";

/** Nobody is insulted or threatened without having been told before, and without another way through. */
export const contentWarning: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const item of content.scenarios) {
      const { turns, warning } = item.value;
      if (warning?.instead !== undefined) continue;
      const missing = warning === undefined ? "a warning with text and instead" : "warning.instead";
      for (const [at, { lines }] of turns.entries()) {
        for (const [index, { abuse }] of lines.entries()) {
          if (abuse !== "person" && abuse !== "threat") continue;
          const message = `${abuse === "person" ? "insults the learner" : "threatens somebody"}: add ${missing} to the scenario, so that nobody has to go through it`;
          mistakes.add(item, ["turns", at, "lines", index, "abuse"], "no-warning", message);
        }
      }
    }
  },
};
