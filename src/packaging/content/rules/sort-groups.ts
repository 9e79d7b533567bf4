import type { Rule } from "../rule.ts";

/** Every item of a sort belongs to one of its groups, and every group gets something. */
export const sortGroups: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const block of content.blocks) {
      if (block.value.kind !== "sort") continue;
      const { groups, items } = block.value;
      const ids = groups.map((group) => group.id);
      for (const [index, { group }] of items.entries()) {
        if (ids.includes(group)) continue;
        mistakes.add(block, ["items", index, "group"], "unknown-group", `“${group}” is no group of this block: ${ids.join(", ")}`);
      }
      for (const [index, { id }] of groups.entries()) {
        if (items.some((item) => item.group === id)) continue;
        mistakes.add(block, ["groups", index], "empty-group", `no item belongs to “${id}”: give it one, or take the group out`);
      }
    }
  },
};
