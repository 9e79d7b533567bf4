import type { ComparedQuestion } from "./compared-package.ts";
import type { LetteredShape, QuestionShape } from "./package-shapes.ts";

/** What an answer may name, and of a question with parts their order, by which an answer's letters stand. */
export function questionLetters({ kind, options = [], targets = [], gaps = [] }: QuestionShape): ComparedQuestion {
  switch (kind) {
    case "match":
      return { kind, options: ids(targets), parts: ids(options) };
    case "rate":
      return { kind, options: [], parts: ids(options) };
    case "gap":
      return { kind, options: gaps.flatMap((gap) => ids(gap.options ?? [])), parts: ids(gaps) };
    default:
      return { kind, options: ids(options), parts: [] };
  }
}

function ids(items: readonly LetteredShape[]): readonly string[] {
  return items.flatMap(({ id }) => id ?? []);
}
