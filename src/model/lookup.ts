import type { BlockId, QuestionId } from "./ids.ts";
import type { Block } from "./lesson.ts";
import type { Question } from "./question.ts";

/** What is loaded so far, by id: reports describe a question or a block with it. Undefined: not loaded, or not of this course. */
export interface Lookup {
  question(id: QuestionId): Question | undefined;
  block(id: BlockId): Block | undefined;
}
