import type { Rule } from "../rule.ts";

/** Every line of a scene says or shows something, by somebody of its cast; one of the cast at most is the employee. */
export const scenes: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const block of content.blocks) {
      if (block.value.kind !== "scene") continue;
      const { cast, lines } = block.value;
      const roles = cast.map((role) => role.id);
      const known = (id: string | undefined, path: readonly (string | number)[]): void => {
        if (id === undefined || roles.includes(id)) return;
        mistakes.add(block, path, "unknown-role", `“${id}” is nobody of the cast: ${roles.join(", ")}`);
      };
      for (const [index, line] of lines.entries()) {
        if (line.says === undefined && line.happens === undefined) {
          mistakes.add(block, ["lines", index], "empty-line", "nobody speaks and nothing happens: add says or happens");
        }
        if (line.says !== undefined && line.who === undefined) {
          mistakes.add(block, ["lines", index, "says"], "unknown-role", `somebody says it: add who (${roles.join(", ")})`);
        }
        known(line.who, ["lines", index, "who"]);
        for (const [at, { who }] of (line.shown ?? []).entries()) known(who, ["lines", index, "shown", at, "who"]);
      }
      for (const index of cast.flatMap((role, at) => (role.mine === true ? [at] : [])).slice(1)) {
        mistakes.add(block, ["cast", index, "mine"], "two-employees", "another of the cast is the employee already: one at most");
      }
    }
  },
};
