import type { TestResult } from "./attempt.ts";
import type { Confidence } from "./confidence.ts";
import type { Form } from "./form.ts";
import type { FormAnswers } from "./form-answers.ts";
import type { FormGroup } from "./form-group.ts";
import type { BlockId, JobAidId, LessonId, ObjectiveId, OptionId, QuestionId } from "./ids.ts";
import type { Answer } from "./question.ts";
import type { PlanOutcome } from "./plan/revisit.ts";
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
  /** A talk with the learner's own customer has ended. */
  | { readonly kind: "own-scenario-played"; readonly block: BlockId }
  | { readonly kind: "job-aid-opened"; readonly jobAid: JobAidId }
  /** A line of the action plan is made, with its technique and day; told again where one of them changes. Its words stay in the browser. `line` from 1. */
  | { readonly kind: "line-planned"; readonly line: number; readonly technique: BehaviourId; readonly date: string }
  /** A line of the action plan was come back to: its technique as it stood, and what becomes of it; told again where that changes. `line` from 1. */
  | { readonly kind: "line-revisited"; readonly line: number; readonly technique: BehaviourId; readonly outcome: PlanOutcome }
  /** A form was handed in, to be told under the learner's name; the attempt keeps nothing of it. `group`: of a form on the job. */
  | { readonly kind: "form-answered"; readonly form: Form; readonly answers: FormAnswers; readonly group?: FormGroup }
  | { readonly kind: "precheck-started"; readonly seed: number; readonly form: readonly QuestionId[] }
  /** `shown`: objectives of which every question was right. */
  | { readonly kind: "precheck-ended"; readonly shown: readonly ObjectiveId[] }
  | { readonly kind: "test-opened" }
  /** `nowMs`: the time, milliseconds since 1970. Without it nothing is waited for. */
  | { readonly kind: "test-started"; readonly seed: number; readonly form: readonly QuestionId[]; readonly nowMs?: number }
  /** Of the test under way, else of the pre-check. `question` undefined: the overview before handing in. */
  | { readonly kind: "question-shown"; readonly question: QuestionId | undefined }
  | { readonly kind: "question-answered"; readonly question: QuestionId; readonly answer: Answer }
  | { readonly kind: "question-flagged"; readonly question: QuestionId; readonly on: boolean }
  | { readonly kind: "confidence-told"; readonly question: QuestionId; readonly confidence: Confidence }
  /** `revisit`: lessons to be opened again before the next test. `handedInAt`: as `TestProgress` has it. */
  | { readonly kind: "test-handed-in"; readonly result: TestResult; readonly revisit?: readonly LessonId[]; readonly handedInAt?: number };

export type FactKind = Fact["kind"];
