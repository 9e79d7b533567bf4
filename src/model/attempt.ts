import type { Confidence } from "./confidence.ts";
import type { BlockId, LessonId, ObjectiveId, OptionId, QuestionId } from "./ids.ts";
import type { Answer } from "./question.ts";
import type { EndingKind } from "./role-play/scenario.ts";

/** The learner's run through a course; may span sessions. Changed by `applyFact` alone. */
export interface Attempt {
  /** Grows by one with each fact that changed something: of two saved states the higher is the newer. */
  readonly revision: number;
  readonly place: Place;
  /** Blocks that stood on a page the learner has opened. */
  readonly seen: ReadonlySet<BlockId>;
  readonly responses: ReadonlyMap<BlockId, BlockResponse>;
  readonly test: TestProgress;
  /** Absent: not begun. */
  readonly precheck?: Precheck;
}

/** Taken once, before the lessons. */
export type Precheck =
  | { readonly kind: "under-way"; readonly run: TestRun }
  /** `asked`: the first test asks others. `shown`: objectives of which every question was right. */
  | { readonly kind: "ended"; readonly asked: ReadonlySet<QuestionId>; readonly shown: ReadonlySet<ObjectiveId> };

/** Where the learner is, so that a relaunch opens there. `page` is the id of the page's first block. */
export type Place =
  | { readonly kind: "home" }
  | { readonly kind: "lesson"; readonly lesson: LessonId; readonly page: BlockId }
  | { readonly kind: "test" }
  | { readonly kind: "precheck" };

export type BlockResponse =
  /** Cards turned over. */
  | { readonly kind: "reveal"; readonly cards: readonly OptionId[] }
  /** Replies tried, in order, each once. The first is what counts in reports. */
  | { readonly kind: "choose-reply"; readonly tried: readonly OptionId[] }
  /** Lines marked now, and as they were when first checked. */
  | { readonly kind: "spot-it"; readonly marked: readonly OptionId[]; readonly first: readonly OptionId[] | undefined }
  /** The learner's words stay in the browser; the state knows what was compared and ticked. */
  | { readonly kind: "own-words"; readonly compared: boolean; readonly ticked: readonly OptionId[] }
  /** The furthest line reached, from 0. */
  | { readonly kind: "scene"; readonly line: number }
  /** Items with their groups now, by item, and as they were when first checked. */
  | { readonly kind: "sort"; readonly placed: readonly Pair[]; readonly first: readonly Pair[] | undefined }
  /** The order now, and as it was when first checked. */
  | { readonly kind: "order"; readonly order: readonly OptionId[]; readonly first: readonly OptionId[] | undefined }
  /** Gaps with the options chosen now, by gap, and as they were when first checked. */
  | { readonly kind: "gap"; readonly chosen: readonly Pair[]; readonly first: readonly Pair[] | undefined }
  /** The words stay in the browser; the state knows that there were some. */
  | { readonly kind: "reflection" }
  /** The turn marked; the first counts in reports. */
  | { readonly kind: "compare"; readonly marked: readonly OptionId[] }
  | ScenarioResponse
  /** A talk with the learner's own customer was played to its end. Nothing of it is kept here. */
  | { readonly kind: "own-scenario" };

/** An item and its group, or a gap and its option. */
export type Pair = readonly [OptionId, OptionId];

/** The runs of a scenario. Practice ("try again from here") is not among them: it stands in `current` while it lasts. */
export interface ScenarioResponse {
  readonly kind: "scenario";
  /** The first nine finished runs, in order. */
  readonly results: readonly RunResult[];
  /** How many runs were finished. */
  readonly runs: number;
  /** How often the first run was given up and begun anew; absent: never. Tells its turns from those of the run that was given up. */
  readonly restarts?: number;
  /** Kept as finished, whatever becomes of the scenario. */
  readonly first?: SavedRun;
  /** The run of best conduct, of equal ones the earliest; absent while that is the first. `number`: which of the finished runs, from 1. */
  readonly best?: SavedRun & { readonly number: number };
  /** The run under way. */
  readonly current?: CurrentRun;
  /** Read in place of playing it, where the scenario has such a way through: done as well. */
  readonly leftOut?: true;
}

export interface RunResult {
  readonly ending: EndingKind;
  /** The conduct, 0 to 1, rounded to three decimals. */
  readonly scaled: number;
}

/** A finished run: it can be played again, choice by choice, while its hash is the scenario's. */
export interface SavedRun extends RunResult {
  readonly hash: number;
  /** Of its choices, from the first on. */
  readonly letters: string;
}

export interface CurrentRun {
  readonly hash: number;
  readonly letters: string;
  readonly practice: boolean;
}

export interface TestProgress {
  /** Tests handed in, oldest first. */
  readonly results: readonly TestResult[];
  /** The form and answers of the last test handed in, for review; undefined while another is being taken. */
  readonly last: TestRun | undefined;
  readonly current: TestRun | undefined;
  /** Lessons to be opened again before the next test; absent where there are none. */
  readonly revisit?: readonly LessonId[];
  /** When the last test was handed in: whole minutes since 2020 began in UTC (`toMinute`). Kept only where a failed test has to be waited after. */
  readonly handedInAt?: number;
}

/** One form being taken, or taken. Options are shuffled by `seed` and the question's id. */
export interface TestRun {
  /** Integer, 0 to 2^30 - 1. */
  readonly seed: number;
  readonly form: readonly QuestionId[];
  /** The question on screen; undefined on the overview before handing in. */
  readonly at: QuestionId | undefined;
  readonly answers: ReadonlyMap<QuestionId, Answer>;
  readonly flagged: ReadonlySet<QuestionId>;
  /** How sure the learner is of answers given, where that is asked and was told. Absent: of none. */
  readonly confidence?: ReadonlyMap<QuestionId, Confidence>;
}

export interface TestResult {
  /** 0 to 1, rounded to six decimals. */
  readonly scaled: number;
  /** Judged once, against the mastery score in force when it was handed in. */
  readonly passed: boolean;
}

/** Results of one handed-in test by objective. */
export interface ObjectiveResult {
  readonly objective: ObjectiveId;
  readonly questions: number;
  /** 0 to 1. */
  readonly scaled: number;
}
