import { allTerms } from "../terms/term-forms.ts";
import { withTerms } from "../terms/with-terms.ts";
import { contentRules, laterRules, slotRules } from "./all-rules.ts";
import type { CourseContent } from "./course-content.ts";
import type { MistakeList } from "./mistake-list.ts";
import type { Rule } from "./rule.ts";

/** Holds content against every rule for which enough of it was read, and against `more`; gives it as a learner reads it, in its own terms. */
export function judgeContent(written: CourseContent, more: readonly Rule[], mistakes: MistakeList, warnings: MistakeList): CourseContent {
  const judge = (rules: readonly Rule[], judged: CourseContent): void => {
    for (const rule of rules) {
      if (rule.needs.every((part) => !judged.missing.has(part))) rule.check(judged, rule.warns === true ? warnings : mistakes);
    }
  };
  const content = withTerms(written, allTerms(written.terms?.value ?? {}, {}));
  judge(slotRules, written);
  judge([...contentRules, ...more], content);
  if (mistakes.sorted().length === 0) judge(laterRules, content);
  return content;
}
