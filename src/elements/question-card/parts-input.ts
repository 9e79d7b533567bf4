import type { OptionId } from "../../model/ids.ts";
import type { Answer } from "../../model/question.ts";

/** What the fields of a question with parts are drawn from. */
export interface PartsInput<Question> {
  readonly question: Question;
  readonly answer: Answer;
  /** Of the form: it shuffles. */
  readonly seed: number;
  /** A letter for a part, or `openPart`. */
  give(part: OptionId, letter: OptionId): void;
}
