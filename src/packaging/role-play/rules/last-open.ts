import type { Item } from "../../content/course-content.ts";
import type { FieldPath } from "../../content/field-path.ts";
import type { MistakeList } from "../../content/mistake-list.ts";
import type { Rule } from "../../content/rule.ts";
import { epilogueTurns } from "../scenario-parts.ts";

interface Conditioned {
  readonly when?: object;
}

/** Of lines, ways on and endings the first that fits is taken: so the last holds always, and none before it does. */
export const lastOpen: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const item of content.scenarios) {
      const after = epilogueTurns(item.value);
      for (const [at, { id, lines, next }] of item.value.turns.entries()) {
        check(item, ["turns", at, "lines"], lines, "line", mistakes);
        if (next !== undefined) check(item, ["turns", at, "next"], next, "way on", mistakes);
        else if (!after.has(id))
          mistakes.add(item, ["turns", at], "last-open", "has no way on: add next, with end where the talk ends here");
      }
      check(item, ["endings"], item.value.endings, "ending", mistakes);
    }
  },
};

function check(item: Item<unknown>, path: FieldPath, list: readonly Conditioned[], what: string, mistakes: MistakeList): void {
  const open = list.findIndex(({ when = {} }) => Object.keys(when).length === 0);
  const last = list.length - 1;
  if (open < 0) {
    const message = `the last ${what} has a condition too, so that there may be none: take its when out, or add one without`;
    mistakes.add(item, [...path, last], "last-open", message);
  } else if (open < last) {
    const message = `holds always, so that nothing after it is ever taken: give it a when, or move it to the end`;
    mistakes.add(item, [...path, open], "last-open", message);
  }
}
