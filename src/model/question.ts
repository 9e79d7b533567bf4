import type { Html, ObjectiveId, OptionId, Phase, QuestionId, SeedId } from "./ids.ts";

/** A question of a mastery test. The key is in the package: a determined learner can read it (docs, "Security"). */
export type Question = ChoiceQuestion | NextQuestion | OrderQuestion | MatchQuestion | RateQuestion | GapQuestion;

export type QuestionKind = Question["kind"];

/** What questions of every kind have. Options, replies, left sides and targets stand in the author's order; the form shuffles them. */
interface Asked {
  readonly id: QuestionId;
  readonly objective: ObjectiveId;
  readonly phase: Phase;
  /** Recalls a rule, or judges a situation. */
  readonly level: "knowledge" | "judgement";
  readonly covers: readonly SeedId[];
  readonly stem: Html;
  /** The customer's words that the question is about. */
  readonly says?: string;
  /** Why the key is the key. */
  readonly rationale: Html;
}

/** `single`: one option is right. `multiple`: two or more are, one or more are not. */
export interface ChoiceQuestion extends Asked {
  readonly kind: "single" | "multiple";
  readonly options: readonly QuestionOption[];
}

/** What would you say next? One option is right. */
export interface NextQuestion extends Asked {
  readonly kind: "next";
  /** The conversation so far, 2 to 6 lines, the last the customer's. */
  readonly dialogue: readonly DialogueLine[];
  readonly options: readonly QuestionOption[];
}

/** To be put in order: the options stand in the right one. */
export interface OrderQuestion extends Asked {
  readonly kind: "order";
  readonly options: readonly QuestionOption[];
}

/** Each left side belongs to a target; two may belong to the same, and a target may be left over. */
export interface MatchQuestion extends Asked {
  readonly kind: "match";
  readonly options: readonly LeftSide[];
  readonly targets: readonly Target[];
}

/** How well does each reply work? On a scale of four steps. */
export interface RateQuestion extends Asked {
  readonly kind: "rate";
  readonly options: readonly RatedReply[];
}

/** What goes into each gap of a text? */
export interface GapQuestion extends Asked {
  readonly kind: "gap";
  /** Plain text with a mark for each gap, `[[a]]`. */
  readonly text: string;
  /** In the order of the text. */
  readonly gaps: readonly QuestionGap[];
}

/** Any option of any kind: what it says and why it is what it is. */
export interface ExplainedOption {
  readonly id: OptionId;
  readonly text: string;
  readonly why: Html;
}

export interface QuestionOption extends ExplainedOption {
  readonly right?: boolean;
}

export interface LeftSide extends ExplainedOption {
  /** The target it belongs to. */
  readonly to: OptionId;
}

export interface Target {
  readonly id: OptionId;
  readonly text: string;
}

export interface RatedReply extends ExplainedOption {
  readonly effect: Effect;
}

/** 1 makes it worse, 2 does little, 3 helps, 4 works very well. */
export type Effect = 1 | 2 | 3 | 4;

export interface QuestionGap {
  readonly id: OptionId;
  /** One is right. */
  readonly options: readonly QuestionOption[];
}

export interface DialogueLine {
  readonly who: "customer" | "you";
  readonly text: string;
}

export interface QuestionBank {
  readonly id: string;
  readonly questions: readonly Question[];
}

/**
 * What a learner gave. `single`, `next`: one letter; `multiple`: the letters chosen; `order`: all letters in the learner's order.
 * `match`, `rate`, `gap`: a letter for each part in the author's order (a left side's target; `a` to `d` for a reply's 1 to 4; a gap's option),
 * `openPart` where there is none yet. Empty: nothing given.
 */
export type Answer = readonly OptionId[];

/** Stands in an answer for a part that is still open. */
export const openPart = "-" as OptionId;

/** How many questions of one kind a form takes for one objective in one phase. The bank holds three times as many. */
export interface BlueprintCell {
  readonly objective: ObjectiveId;
  readonly phase: Phase;
  readonly kind: QuestionKind;
  readonly count: number;
}
