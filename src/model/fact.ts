import type { TestResult } from "./attempt.ts";
import type { Form } from "./form.ts";
import type { FormAnswers } from "./form-answers.ts";
import type { BlockId, JobAidId, LessonId, OptionId, QuestionId } from "./ids.ts";
import type { Answer } from "./question.ts";
import type { BehaviourId } from "./role-play/behaviour.ts";
import type { EndingKind } from "./role-play/scenario.ts";

/** Something the learner did. Elements dispatch facts, `applyFact` turns them into the next attempt, tracking reports them. */
export type Fact =
  | { readonly kind: "page-shown"; readonly lesson: LessonId; readonly page: BlockId }
  | { readonly kind: "card-revealed"; readonly block: BlockId; readonly card: OptionId }
  | { readonly kind: "reply-chosen"; readonly block: BlockId; readonly option: OptionId }
  | { readonly kind: "line-marked"; readonly block: BlockId; readonly line: OptionId; readonly on: boolean }
  /** Of spot-it, sort, order and gap: the answer as it stands is to be judged. */
  | { readonly kind: "answer-checked"; readonly block: BlockId }
  /** Of a scene. `line` from 0. */
  | { readonly kind: "line-reached"; readonly block: BlockId; readonly line: number }
  /** `group` undefined: taken out again. */
  | { readonly kind: "item-placed"; readonly block: BlockId; readonly item: OptionId; readonly group: OptionId | undefined }
  | { readonly kind: "items-ordered"; readonly block: BlockId; readonly order: readonly OptionId[] }
  | { readonly kind: "gap-filled"; readonly block: BlockId; readonly gap: OptionId; readonly option: OptionId }
  | { readonly kind: "turn-marked"; readonly block: BlockId; readonly turn: OptionId }
  | { readonly kind: "reflection-written"; readonly block: BlockId }
  | { readonly kind: "model-compared"; readonly block: BlockId }
  | { readonly kind: "checklist-ticked"; readonly block: BlockId; readonly item: OptionId; readonly on: boolean }
  /** A run of a scenario begins. With `from`, the letters that are played already, it is practice: "try again from here", never counted. */
  | { readonly kind: "scenario-started"; readonly block: BlockId; readonly hash: number; readonly from?: string }
  /** One choice, as `lettersOf` gives it. */
  | { readonly kind: "talk-stepped"; readonly block: BlockId; readonly letters: string }
  /** `scaled`: the conduct, 0 to 1. */
  | { readonly kind: "talk-ended"; readonly block: BlockId; readonly ending: EndingKind; readonly scaled: number }
  /** The learner would rather not have this talk, and has read what stands in its place. */
  | { readonly kind: "scenario-left-out"; readonly block: BlockId }
  | { readonly kind: "job-aid-opened"; readonly jobAid: JobAidId }
  /** A line of the action plan is made, with its technique and day; told again where one of them changes. Its words stay in the browser. `line` from 1. */
  | { readonly kind: "line-planned"; readonly line: number; readonly technique: BehaviourId; readonly date: string }
  /** A form was handed in, to be told under the learner's name; nothing of it is kept. */
  | { readonly kind: "form-answered"; readonly form: Form; readonly answers: FormAnswers }
  | { readonly kind: "test-opened" }
  | { readonly kind: "test-started"; readonly seed: number; readonly form: readonly QuestionId[] }
  /** `question` undefined: the overview before handing in. */
  | { readonly kind: "question-shown"; readonly question: QuestionId | undefined }
  | { readonly kind: "question-answered"; readonly question: QuestionId; readonly answer: Answer }
  | { readonly kind: "question-flagged"; readonly question: QuestionId; readonly on: boolean }
  /** `revisit`: lessons to be opened again before the next test. */
  | { readonly kind: "test-handed-in"; readonly result: TestResult; readonly revisit?: readonly LessonId[] };

export type FactKind = Fact["kind"];
