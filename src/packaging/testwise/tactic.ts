import type { OptionId } from "../../model/ids.ts";
import type { Answer, Question } from "../../model/question.ts";
import type { Likely } from "./likely.ts";

/** A way of answering questions of one kind without knowing anything. */
export interface Tactic<Kind extends Question = Question> {
  /** For people: what is done. */
  readonly does: string;
  /** What it gives to one question, and how likely. */
  answers(question: Kind, nicest?: OptionId): readonly Likely<Answer>[];
}

export type QuestionOf<Kind extends Question["kind"]> = Extract<Question, { readonly kind: Kind }>;
