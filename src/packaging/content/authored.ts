import type { Phase, PolicyId } from "../../model/ids.ts";
import type { Wave } from "../../model/course.ts";
import type { CompareVersion, Customer, Dialogue, SaidLine } from "../../model/lesson.ts";
import type { Person } from "../../model/person.ts";
import type { DialogueLine, Effect, QuestionKind } from "../../model/question.ts";
import type { Shown } from "../../model/shown.ts";

// Longer than most files on purpose, as model/lesson.ts, beside which it is read.
// Content as it stands in the files, once a schema has accepted it: Markdown is still text, ids are still strings.

export interface AuthoredLesson {
  readonly id: string;
  readonly step?: number;
  readonly phase: Phase;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly optionalMinutes?: number;
  readonly pages: readonly AuthoredPage[];
}

export interface AuthoredPage {
  readonly title: string;
  readonly optional?: boolean | { readonly wave: Wave };
  readonly blocks: readonly AuthoredBlock[];
}

interface AuthoredBlockBase {
  readonly id: string;
  readonly covers: readonly string[];
  readonly interpretation?: boolean;
}

export interface AuthoredText extends AuthoredBlockBase {
  readonly kind: "text";
  readonly text?: string;
  readonly dialogue?: {
    readonly label: string;
    readonly model: Dialogue["model"];
    readonly lines: readonly { readonly who: string; readonly says: string; readonly note?: string }[];
  };
  readonly points?: readonly string[];
}

export interface AuthoredReveal extends AuthoredBlockBase {
  readonly kind: "reveal";
  readonly prompt: string;
  readonly cards: readonly { readonly id: string; readonly front: string; readonly back: string }[];
}

export interface AuthoredChooseReply extends AuthoredBlockBase {
  readonly kind: "choose-reply";
  readonly customer: Customer;
  readonly situation: string;
  readonly says: string;
  readonly prompt: string;
  readonly options: readonly AuthoredReply[];
}

export interface AuthoredReply {
  readonly id: string;
  readonly text: string;
  readonly silent?: boolean;
  readonly quality: 0 | 1 | 2 | 3;
  readonly hears: string;
  readonly shown?: Shown;
  readonly then?: string;
  readonly thenHappens?: string;
}

export interface AuthoredSpotIt extends AuthoredBlockBase {
  readonly kind: "spot-it";
  readonly situation: string;
  readonly prompt: string;
  readonly lines: readonly AuthoredSpotLine[];
}

export interface AuthoredSpotLine {
  readonly id: string;
  readonly who: string;
  readonly says: string;
  readonly mine?: boolean;
  readonly wrong?: boolean;
  readonly why?: string;
}

export interface AuthoredOwnWords extends AuthoredBlockBase {
  readonly kind: "own-words";
  readonly customer?: Customer;
  readonly situation: string;
  readonly says?: string;
  readonly prompt: string;
  readonly model: string;
  readonly checklist: readonly { readonly id: string; readonly text: string }[];
}

export interface AuthoredJobAidBlock extends AuthoredBlockBase {
  readonly kind: "job-aid";
  readonly jobAid: string;
  readonly text?: string;
}

export interface AuthoredScene extends AuthoredBlockBase {
  readonly kind: "scene";
  readonly label: string;
  readonly situation?: string;
  readonly model: Dialogue["model"];
  readonly cast: readonly AuthoredRole[];
  readonly lines: readonly AuthoredSceneLine[];
}

export interface AuthoredRole {
  readonly id: string;
  readonly name: string;
  readonly person: string;
  readonly pronoun: Customer["pronoun"];
  readonly mine?: boolean;
  readonly shown?: Shown;
}

export interface AuthoredSceneLine {
  readonly who?: string;
  readonly says?: string;
  readonly happens?: string;
  readonly note?: string;
  readonly shown?: readonly { readonly who: string; readonly shown: Shown }[];
}

export interface AuthoredCompare extends AuthoredBlockBase {
  readonly kind: "compare";
  readonly situation?: string;
  readonly prompt: string;
  readonly versions: readonly [CompareVersion, CompareVersion];
  readonly turns: readonly AuthoredTurn[];
}

export interface AuthoredTurn {
  readonly id: string;
  readonly who: string;
  readonly says: readonly [string, string];
  readonly decides?: boolean;
  readonly why?: string;
}

export interface AuthoredPicture extends AuthoredBlockBase {
  readonly kind: "picture";
  /** Files of the course's `pictures/`. */
  readonly file: string;
  readonly dark?: string;
  readonly alt: string;
  readonly caption?: string;
  readonly description?: string;
}

export interface AuthoredSort extends AuthoredBlockBase {
  readonly kind: "sort";
  readonly situation?: string;
  readonly prompt: string;
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly items: readonly { readonly id: string; readonly text: string; readonly group: string; readonly why: string }[];
}

export interface AuthoredOrder extends AuthoredBlockBase {
  readonly kind: "order";
  readonly situation?: string;
  readonly prompt: string;
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly why: string;
}

export interface AuthoredGap extends AuthoredBlockBase {
  readonly kind: "gap";
  readonly customer?: Customer;
  readonly situation: string;
  readonly prompt: string;
  readonly lines: readonly (SaidLine | AuthoredGapLine)[];
}

export interface AuthoredGapLine {
  readonly gap: string;
  readonly who: string;
  readonly before?: string;
  readonly after?: string;
  readonly options: readonly { readonly id: string; readonly text: string; readonly right?: boolean; readonly why: string }[];
}

export interface AuthoredReflection extends AuthoredBlockBase {
  readonly kind: "reflection";
  readonly situation: string;
  readonly prompt: string;
  readonly afterwards?: string;
}

export interface AuthoredScenarioBlock extends AuthoredBlockBase {
  readonly kind: "scenario";
  readonly scenario: string;
  readonly text?: string;
}

export interface AuthoredFormBlock extends AuthoredBlockBase {
  readonly kind: "form";
  readonly form: string;
  readonly text?: string;
}

export interface AuthoredOwnScenario extends AuthoredBlockBase {
  readonly kind: "own-scenario";
  readonly scenario: string;
  readonly text?: string;
  readonly example: string;
}

export interface AuthoredPolicyBlock extends AuthoredBlockBase {
  readonly kind: "policy";
  readonly policy: PolicyId;
}

export type AuthoredBlock =
  | AuthoredText
  | AuthoredScene
  | AuthoredCompare
  | AuthoredPicture
  | AuthoredReveal
  | AuthoredChooseReply
  | AuthoredSpotIt
  | AuthoredSort
  | AuthoredOrder
  | AuthoredGap
  | AuthoredOwnWords
  | AuthoredReflection
  | AuthoredScenarioBlock
  | AuthoredOwnScenario
  | AuthoredJobAidBlock
  | AuthoredPolicyBlock
  | AuthoredFormBlock;

export interface AuthoredQuestion {
  readonly id: string;
  readonly objective: string;
  readonly phase: Phase;
  readonly kind: QuestionKind;
  readonly level: "knowledge" | "judgement";
  readonly covers: readonly string[];
  readonly difficulty: number;
  readonly nicest?: string;
  readonly stem: string;
  readonly says?: string;
  /** `next` only. */
  readonly dialogue?: readonly DialogueLine[];
  /** Absent in `gap` only. */
  readonly options?: readonly AuthoredQuestionOption[];
  /** `match` only. */
  readonly targets?: readonly { readonly id: string; readonly text: string }[];
  /** `gap` only: with a mark for each gap, `[[a]]`. */
  readonly text?: string;
  /** `gap` only. */
  readonly gaps?: readonly AuthoredQuestionGap[];
  readonly rationale: string;
}

export interface AuthoredQuestionOption {
  readonly id: string;
  readonly text: string;
  readonly right?: boolean;
  /** `rate` only. */
  readonly effect?: Effect;
  /** `match` only: the target it belongs to. */
  readonly to?: string;
  readonly why: string;
}

export interface AuthoredQuestionGap {
  readonly id: string;
  readonly options: readonly AuthoredQuestionOption[];
}

export interface AuthoredSeed {
  readonly id: string;
  readonly what: string;
  readonly needs: readonly ("taught" | "practised" | "tested" | "provided")[];
}

export type AuthoredPerson = Omit<Person, "layers">;

export interface AuthoredSource {
  readonly id: string;
  readonly short: string;
  readonly citation: string;
  readonly finding: string;
  readonly doi?: string;
}

export interface AuthoredFollowUp {
  readonly day: number;
  readonly objective: string;
  readonly behaviours: readonly string[];
  readonly question: string;
  readonly cue: string;
}
