import type { Item } from "../../content/course-content.ts";
import type { FieldPath } from "../../content/field-path.ts";
import type { MistakeList } from "../../content/mistake-list.ts";
import type { Rule } from "../../content/rule.ts";
import { conditionsIn } from "../scenario-parts.ts";

/** A range goes from its lower to its higher end: 60..40 is never so. */
export const turnedRanges: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const item of content.scenarios) for (const { when, path } of conditionsIn(item.value)) check(item, when, path, mistakes);
    const { talkRules } = content;
    for (const [index, { when = {} }] of (talkRules?.value.rules ?? []).entries()) {
      if (talkRules !== undefined) check(talkRules, when, ["rules", index, "when"], mistakes);
    }
  },
};

function check(item: Item<unknown>, when: object, path: FieldPath, mistakes: MistakeList): void {
  for (const [field, value] of Object.entries(when) as [string, unknown][]) {
    const [, low, high] = /^(\d+)\.\.(\d+)$/.exec(typeof value === "string" ? value : "") ?? [];
    if (low === undefined || Number(low) <= Number(high)) continue;
    mistakes.add(item, [...path, field], "turned-range", `is never so: write ${high ?? ""}..${low}`);
  }
}
