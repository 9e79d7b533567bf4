import type { OptionId, QuestionId } from "../../model/ids.ts";
import type { TestRules } from "../../model/course.ts";
import type { BlueprintCell, Question } from "../../model/question.ts";

/** A test as it is judged: its rules, its bank, and what its authors know of the questions and packages do not tell. */
export interface JudgedTest extends Pick<TestRules, "form" | "masteryScore" | "attempts"> {
  readonly questions: readonly Question[];
  /** The option that merely sounds nicest, where the author named one. */
  readonly nicest: ReadonlyMap<QuestionId, OptionId>;
}

/** The questions that a form can draw for a cell. */
export function questionsOf({ objective, phase, kind }: BlueprintCell, questions: readonly Question[]): readonly Question[] {
  return questions.filter((question) => question.objective === objective && question.phase === phase && question.kind === kind);
}
