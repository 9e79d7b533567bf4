import type { Html, ObjectiveId, OptionId, Phase, QuestionId, SeedId } from "./ids.ts";

export type QuestionKind = "single" | "multiple" | "order";

/** A question of a mastery test. The key is in the package: a determined learner can read it (docs, "Security"). */
export interface Question {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly objective: ObjectiveId;
  readonly phase: Phase;
  /** Recalls a rule, or judges a situation. */
  readonly level: "knowledge" | "judgement";
  readonly covers: readonly SeedId[];
  readonly stem: Html;
  /** The customer's words that the question is about. */
  readonly says?: string;
  /** `order`: in the right order. `single`, `multiple`: in the author's order; the form shuffles them. */
  readonly options: readonly QuestionOption[];
  /** Why the key is the key. */
  readonly rationale: Html;
}

export interface QuestionOption {
  readonly id: OptionId;
  readonly text: string;
  readonly right?: boolean;
  readonly why: Html;
}

export interface QuestionBank {
  readonly id: string;
  readonly questions: readonly Question[];
}

/** What a learner gave: one letter (`single`), the letters chosen (`multiple`), all letters in the learner's order (`order`). */
export type Answer = readonly OptionId[];

/** How many questions of one kind a form takes for one objective in one phase. The bank holds three times as many. */
export interface BlueprintCell {
  readonly objective: ObjectiveId;
  readonly phase: Phase;
  readonly kind: QuestionKind;
  readonly count: number;
}
