import type { Item } from "../../content/course-content.ts";
import type { MistakeList } from "../../content/mistake-list.ts";
import type { Rule } from "../../content/rule.ts";
import type { AuthoredScenario } from "../authored-scenario.ts";
import { asList } from "../compile-condition.ts";
import { movesIn, wordsOf, type MovePart } from "../scenario-parts.ts";
import { wordless } from "../wordless.ts";

/** What is claimed for a reply stands in its words: 3 says back a beat, with a word of it; 2 has a word of this situation. */
export const qualityClaims: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const item of content.scenarios) {
      for (const part of movesIn(item.value)) {
        if (wordless.has(part.move.behaviour)) continue;
        if (part.move.quality === 3) checkCited(item, part, mistakes);
        else if (part.move.quality === 2) checkSpecific(item, part, mistakes);
      }
    }
  },
};

function checkCited(item: Item<AuthoredScenario>, { move, option, path }: MovePart, mistakes: MistakeList): void {
  const cites = asList(move.cites);
  if (cites.length === 0) {
    const message = `3 means that it says back what this customer has told: add cites, or take 2`;
    mistakes.add(item, [...path, "quality"], "quality-claim", message);
  }
  for (const id of cites) {
    const words = item.value.story.find((beat) => beat.id === id)?.words;
    if (words === undefined || hasWord(wordsOf(option), words)) continue;
    const message = `“${id}” is cited, and none of its words stands in the reply (${words.join(", ")}): say it back, or take 2`;
    mistakes.add(item, [...path, "cites"], "quality-claim", message);
  }
}

function checkSpecific({ value, ...place }: Item<AuthoredScenario>, { option, path }: MovePart, mistakes: MistakeList): void {
  const { story, facts = [], words = [] } = value;
  const known = [...story, ...facts].flatMap((one) => one.words);
  if (hasWord(wordsOf(option), [...known, ...words])) return;
  const message = `2 means that it is said of this situation, and none of the words of story, facts or words stands in the reply: name something, or take 1`;
  mistakes.add(place, [...path, "quality"], "quality-claim", message);
}

/** Whether a word of the text begins so. */
function hasWord(text: string, beginnings: readonly string[]): boolean {
  const plain = flattened(text);
  return beginnings.some((beginning) => {
    const stem = flattened(beginning);
    for (let at = plain.indexOf(stem); at >= 0; at = plain.indexOf(stem, at + 1)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(plain.charAt(at - 1))) return true;
    }
    return false;
  });
}

function flattened(text: string): string {
  return text.toLowerCase().replaceAll("’", "'");
}
