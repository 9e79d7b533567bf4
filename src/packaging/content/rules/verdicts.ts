import { learnerTexts, type LearnerText } from "../learner-texts.ts";
import type { Rule } from "../rule.ts";

const feedback: ReadonlySet<string> = new Set<LearnerText["name"]>([
  "choose-reply.options[].hears",
  "spot-it.lines[].why",
  "compare.turns[].why",
  "sort.items[].why",
  "order.why",
  "gap.lines[].options[].why",
  "question.options[].why",
  "question.gaps[].options[].why",
  "scenario.turns[].listen.hears",
  "scenario.turns[].options[].hears",
  "behaviour.hears",
  "talk-rules.rules[].because",
]);
const verdict = /^[\s*_]*(?:correct|incorrect|right|wrong|exactly|not quite|good choice|bad choice)[*_]*\s*[.,:;!–—-]/i;
const praise = /\b(?:great|excellent|perfect|amazing|awesome|fantastic|brilliant|well done|good job)\s*!/i;

/** Feedback says what lands. A verdict first would end the reading. */
export const verdicts: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const { item, path, name, text } of learnerTexts(content)) {
      const match = feedback.has(name) ? verdict.exec(text) : null;
      if (match !== null) mistakes.add(item, path, "verdict", `“${match[0].trim()}” is a verdict: begin with what lands`);
    }
  },
};

/** Praise is noise. */
export const praises: Rule = {
  needs: [],
  warns: true,
  check(content, mistakes) {
    for (const { item, path, field, text } of learnerTexts(content)) {
      const match = field.voice === "spoken" ? null : praise.exec(text);
      if (match !== null) mistakes.add(item, path, "praise", `“${match[0]}” is praise: say what it did instead`);
    }
  },
};
