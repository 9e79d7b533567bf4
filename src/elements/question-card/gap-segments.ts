import type { GapQuestion, QuestionGap } from "../../model/question.ts";

/** The words and the gaps of a text, in its order. A mark that is no gap's is left out. */
export function gapSegments({ text, gaps }: GapQuestion): readonly (string | QuestionGap)[] {
  return text.split(/\[\[(.*?)\]\]/).flatMap((part, index) => (index % 2 === 0 ? part : (gaps.find(({ id }) => id === part) ?? [])));
}
