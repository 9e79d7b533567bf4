import type { BlockId, Html, JobAidId, LessonId, OptionId, Phase, SeedId } from "./ids.ts";

/** A lesson as the player shows it: pages in order, each with one or a few blocks. */
export interface Lesson {
  readonly id: LessonId;
  readonly title: string;
  readonly phase: Phase;
  readonly pages: readonly Page[];
}

export interface Page {
  readonly title: string;
  /** More of the same for who likes: not needed to finish the lesson. */
  readonly optional?: boolean;
  readonly blocks: readonly Block[];
}

export type Block = TextBlock | RevealBlock | ChooseReplyBlock | SpotItBlock | OwnWordsBlock | JobAidBlock;
export type BlockKind = Block["kind"];

interface BlockBase {
  readonly id: BlockId;
  readonly covers: readonly SeedId[];
  /** What the sources only name and Recourse defines: shown with the label "our interpretation". */
  readonly interpretation?: boolean;
}

export interface TextBlock extends BlockBase {
  readonly kind: "text";
  readonly html?: Html;
  /** A conversation to read: a model to follow, or one to learn from. */
  readonly dialogue?: Dialogue;
  /** Short rules to take along. */
  readonly points?: readonly Html[];
}

export interface Dialogue {
  readonly label: string;
  readonly model: "good" | "bad" | "none";
  readonly lines: readonly DialogueLine[];
}

export interface DialogueLine {
  readonly who: string;
  readonly says: string;
  /** What happened here and why. */
  readonly note?: Html;
}

export interface RevealBlock extends BlockBase {
  readonly kind: "reveal";
  readonly prompt: Html;
  readonly cards: readonly { readonly id: OptionId; readonly front: string; readonly back: Html }[];
}

/** Who the learner is talking to, and what can be seen or heard of them: never their state, only the signs of it. */
export interface Customer {
  readonly name: string;
  readonly setting: string;
  readonly shows?: string;
  /** "he", "she" or "they": chooses among the phrases "What he hears", "What she hears", "What they hear". */
  readonly pronoun: "he" | "she" | "they";
}

export interface ChooseReplyBlock extends BlockBase {
  readonly kind: "choose-reply";
  readonly customer: Customer;
  readonly situation: Html;
  /** The customer's line. Empty where the customer is silent. */
  readonly says: string;
  readonly prompt: string;
  readonly options: readonly ReplyOption[];
}

export interface ReplyOption {
  readonly id: OptionId;
  readonly text: string;
  /** Saying nothing: drawn apart from the spoken replies. */
  readonly silent?: boolean;
  /** 0 misses, 1 generic, 2 specific to the situation, 3 cites what this customer has told. One option alone has the highest. */
  readonly quality: 0 | 1 | 2 | 3;
  /** The feedback: what the customer hears in it. */
  readonly hears: Html;
  /** What the customer then says. */
  readonly then?: string;
  /** What the customer then does, told. */
  readonly thenHappens?: string;
}

export interface SpotItBlock extends BlockBase {
  readonly kind: "spot-it";
  readonly situation: Html;
  readonly prompt: string;
  readonly lines: readonly SpotLine[];
}

/** The customer's lines (`mine` absent) set the scene; the employee's own lines (`mine`) can be marked and have feedback. */
export interface SpotLine {
  readonly id: OptionId;
  readonly who: string;
  readonly says: string;
  readonly mine?: boolean;
  readonly wrong?: boolean;
  readonly why?: Html;
}

export interface OwnWordsBlock extends BlockBase {
  readonly kind: "own-words";
  readonly customer?: Customer;
  readonly situation: Html;
  readonly says?: string;
  readonly prompt: string;
  /** A model to compare with: not the only right answer. */
  readonly model: Html;
  readonly checklist: readonly { readonly id: OptionId; readonly text: string }[];
}

export interface JobAidBlock extends BlockBase {
  readonly kind: "job-aid";
  readonly jobAid: JobAidId;
  readonly html?: Html;
}

/** A card to keep at hand on the job. */
export interface JobAid {
  readonly id: JobAidId;
  readonly title: string;
  readonly intro: Html;
  readonly covers: readonly SeedId[];
  readonly items: readonly { readonly title: string; readonly html: Html }[];
}

/** Blocks in which the learner does something that counts as practice. */
export function isPractice(kind: BlockKind): boolean {
  return kind === "choose-reply" || kind === "spot-it" || kind === "own-words";
}
