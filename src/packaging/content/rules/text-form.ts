import { learnerTexts, type LearnerText } from "../learner-texts.ts";
import { markdownMistakes } from "../markdown-mistakes.ts";
import type { MistakeList } from "../mistake-list.ts";
import type { Rule } from "../rule.ts";

/** Markdown fields hold the Markdown that content may use and no HTML; plain fields hold neither. */
export const textForm: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const text of learnerTexts(content)) {
      const { mode } = text.field;
      if (mode === "plain") checkPlain(text, mistakes);
      else
        for (const { code, message, textLine } of markdownMistakes(text.text, mode))
          mistakes.add(text.item, text.path, code, message, { textLine });
    }
  },
};

function checkPlain({ item, path, text }: LearnerText, mistakes: MistakeList): void {
  const tag = /<\/?[a-z!][^>]*>/i.exec(text);
  if (tag !== null) mistakes.add(item, path, "raw-html", `HTML (${tag[0]}) is not used in content: this field is plain text`);
  const mark = /\*\*\S|(?<![\w*])\*[^\s*][^*]*\*(?![\w*])|(?<!\w)_[^\s_][^_]*_(?!\w)|\[@|\]\(|`/.exec(text);
  if (mark === null) return;
  const advice = mark[0] === "[@" ? "move the claim with its citation to a Markdown field" : "take the marks out";
  mistakes.add(item, path, "markdown-in-plain", `this field is plain text, and ${mark[0]} would be shown as it stands: ${advice}`);
}
