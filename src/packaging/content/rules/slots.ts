import { learnerTexts } from "../learner-texts.ts";
import { suggestName } from "../nearest-name.ts";
import type { Rule } from "../rule.ts";
import { slotNames, strayBrackets, withoutSlots } from "../../terms/slots.ts";
import type { AuthoredTerms } from "../../terms/term-forms.ts";

// Rules about slots: they judge the content as it is written, before any term is filled in.

/** What stands in curly brackets is a slot of `terms.yaml`; in a message of the interface it may be a value too, such as `{name}`. */
export const knownSlots: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const { item, path, text } of learnerTexts(content)) {
      for (const stray of strayBrackets(text)) mistakes.add(item, path, "unknown-slot", slotWords(stray.text), stray);
    }
    const { messages } = content;
    for (const [key, text] of Object.entries(messages?.value ?? {})) {
      const stray = strayBrackets(text).find((bracket) => !/^\{\w+\}$/.test(bracket.text));
      if (stray !== undefined && messages !== undefined) mistakes.add(messages, [key], "unknown-slot", slotWords(stray.text));
    }
  },
};

/** The author says `{customer}`, so that a hotel's learners read guest. People in a story and notes that they quote may say what they like. */
export const bareTerms: Rule = {
  needs: ["terms"],
  check(content, mistakes) {
    const words = termWords(content.terms?.value ?? {});
    for (const { item, path, text, field } of learnerTexts(content)) {
      if (field.voice === "spoken") continue;
      const found = words.exec(withoutSlots(text).replace(/[‘“*][^’”*]*[’”*]/gu, " "));
      if (found === null) continue;
      const textLine = text.slice(0, text.search(words)).split("\n").length - 1;
      mistakes.add(
        item,
        path,
        "bare-term",
        `says “${found[0]}”: write a slot such as {customer}, so that a company’s own word stands there`,
        {
          textLine,
        },
      );
    }
  },
};

function slotWords(bracket: string): string {
  if (bracket.length === 1) return `a curly bracket stands alone (${bracket}): close the slot, or take the bracket out`;
  const name = bracket.slice(1, -1);
  return `there is no slot ${bracket}${suggestName(name, slotNames)}`;
}

/** The word for a customer alone: every company is a company to somebody, and a story may have managers of its own. */
function termWords({ customer }: AuthoredTerms): RegExp {
  return new RegExp(`\\b(?:${customer?.many ?? "customers"}|${customer?.one ?? "customer"})\\b`, "iu");
}
