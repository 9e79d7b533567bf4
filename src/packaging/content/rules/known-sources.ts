import { learnerTexts } from "../learner-texts.ts";
import { citationPattern, citedIds } from "../markdown.ts";
import { suggestName } from "../nearest-name.ts";
import type { Rule } from "../rule.ts";

/** Every citation names a source of sources.yaml. */
export const knownSources: Rule = {
  needs: ["sources"],
  check(content, mistakes) {
    const known = content.sources.map((source) => source.value.id);
    for (const { item, path, text, field } of learnerTexts(content)) {
      if (field.mode === "plain") continue;
      for (const match of text.matchAll(new RegExp(citationPattern, "g"))) {
        const textLine = text.slice(0, match.index).split("\n").length - 1;
        for (const id of citedIds(match[1] ?? "")) {
          if (known.includes(id)) continue;
          mistakes.add(item, path, "unknown-source", `there is no source “${id}” in sources.yaml${suggestName(id, known)}`, { textLine });
        }
      }
    }
  },
};
