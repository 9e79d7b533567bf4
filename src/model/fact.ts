import type { TestResult } from "./attempt.ts";
import type { BlockId, JobAidId, LessonId, OptionId, QuestionId } from "./ids.ts";
import type { Answer } from "./question.ts";

/** Something the learner did. Elements dispatch facts, `applyFact` turns them into the next attempt, tracking reports them. */
export type Fact =
  | { readonly kind: "page-shown"; readonly lesson: LessonId; readonly page: BlockId }
  | { readonly kind: "card-revealed"; readonly block: BlockId; readonly card: OptionId }
  | { readonly kind: "reply-chosen"; readonly block: BlockId; readonly option: OptionId }
  | { readonly kind: "line-marked"; readonly block: BlockId; readonly line: OptionId; readonly on: boolean }
  | { readonly kind: "lines-checked"; readonly block: BlockId }
  | { readonly kind: "model-compared"; readonly block: BlockId }
  | { readonly kind: "checklist-ticked"; readonly block: BlockId; readonly item: OptionId; readonly on: boolean }
  | { readonly kind: "job-aid-opened"; readonly jobAid: JobAidId }
  | { readonly kind: "test-opened" }
  | { readonly kind: "test-started"; readonly seed: number; readonly form: readonly QuestionId[] }
  /** `question` undefined: the overview before handing in. */
  | { readonly kind: "question-shown"; readonly question: QuestionId | undefined }
  | { readonly kind: "question-answered"; readonly question: QuestionId; readonly answer: Answer }
  | { readonly kind: "question-flagged"; readonly question: QuestionId; readonly on: boolean }
  | { readonly kind: "test-handed-in"; readonly result: TestResult };

export type FactKind = Fact["kind"];
