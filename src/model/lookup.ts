import type { BlockId, QuestionId } from "./ids.ts";
import type { Block } from "./lesson.ts";
import type { PlanTechnique } from "./plan/plan.ts";
import type { Question } from "./question.ts";
import type { BehaviourId } from "./role-play/behaviour.ts";
import type { Scenario } from "./role-play/scenario.ts";
import type { TalkReports } from "./role-play/talk-reports.ts";
import type { TalkRules } from "./role-play/talk-rules.ts";

/** What is loaded so far, by id: reports describe a question, a block or a run with it. Undefined: not loaded, or not of this course. */
export interface Lookup {
  question(id: QuestionId): Question | undefined;
  block(id: BlockId): Block | undefined;
  /** Of a block of kind `scenario`. */
  scenario(block: BlockId): LoadedScenario | undefined;
  /** What a line of the action plan may name. */
  technique(id: BehaviourId): PlanTechnique | undefined;
}

export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly rules: TalkRules;
  readonly reports: TalkReports;
}
