import type { AuthoredQuestion } from "../authored.ts";
import { learnerTexts, type LearnerText } from "../learner-texts.ts";
import { citationPattern } from "../markdown.ts";
import type { Rule } from "../rule.ts";

const claim =
  /\d[\d.,]*\s?(?:%|per\s?cent\b)|\b(?:percent|per cent|percentages?|study|studies|research|researchers?|evidence|surveys?|surveyed|meta-analys[ei]s|on average)\b/i;

/**
 * What sounds like a finding carries its source in the same paragraph or item of a list. People in stories may say what they like; in the test,
 * stem and options rest on a source in the option's feedback or the rationale.
 */
export const claims: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const text of learnerTexts(content)) {
      if (text.field.voice === "spoken" || (text.field.voice === "option" && citedNearby(text))) continue;
      for (const paragraph of paragraphs(text)) {
        const match = claim.exec(paragraph.text);
        if (match === null || citationPattern.test(paragraph.text)) continue;
        const textLine = paragraph.line + paragraph.text.slice(0, match.index).split("\n").length - 1;
        mistakes.add(text.item, text.path, "claim-without-source", `“${match[0]}” sounds like a finding: ${advice(text)}`, { textLine });
      }
    }
  },
};

function advice({ field }: LearnerText): string {
  if (field.voice === "option") return "cite its source, [@id], in the option's feedback or the rationale, or say it without figures";
  return field.mode === "plain"
    ? "this field cannot carry a source; move the claim to a Markdown field and cite it there, or reword"
    : "cite its source in the same paragraph, [@id] of sources.yaml, or reword";
}

function citedNearby({ item, path }: LearnerText): boolean {
  const question = item.value as AuthoredQuestion;
  const options = path[0] === "gaps" ? question.gaps?.[Number(path[1])]?.options : path[0] === "options" ? question.options : [];
  const option = options?.[Number(path.filter((step) => typeof step === "number").at(-1))];
  return [question.stem, question.rationale, option?.why ?? ""].some((text) => citationPattern.test(text));
}

function paragraphs({ field, text }: LearnerText): readonly { readonly text: string; readonly line: number }[] {
  if (field.mode !== "paragraphs") return [{ text, line: 0 }];
  const found: { text: string; line: number }[] = [];
  let line = 0;
  for (const part of text.split(/(\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t]))/)) {
    if (part.trim() !== "") found.push({ text: part, line });
    line += part.split("\n").length - 1;
  }
  return found;
}
