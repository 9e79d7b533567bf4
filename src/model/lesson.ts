// Longer than most files on purpose: the kinds of block are one vocabulary, read side by side. Types, and what they have in common; the largest, the scene, in `scene.ts`.
import type { FormId } from "./form.ts";
import type { BlockId, Html, JobAidId, LessonId, OptionId, PersonId, Phase, PolicyId, SeedId } from "./ids.ts";
import type { Room } from "./person.ts";
import type { ScenarioId } from "./role-play/scenario.ts";
import type { SceneBlock } from "./scene.ts";
import type { Shown } from "./shown.ts";

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

export type Block =
  | TextBlock
  | SceneBlock
  | CompareBlock
  | PictureBlock
  | RevealBlock
  | ChooseReplyBlock
  | SpotItBlock
  | SortBlock
  | OrderBlock
  | GapBlock
  | OwnWordsBlock
  | ReflectionBlock
  | ScenarioBlock
  | OwnScenarioBlock
  | JobAidBlock
  | PolicyBlock
  | FormBlock;
export type BlockKind = Block["kind"];

export interface BlockBase {
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

/** Two versions of the same conversation, turn beside turn. The learner marks the turn where they part for good. */
export interface CompareBlock extends BlockBase {
  readonly kind: "compare";
  readonly situation?: Html;
  readonly prompt: string;
  readonly versions: readonly [CompareVersion, CompareVersion];
  readonly turns: readonly CompareTurn[];
}

export interface CompareVersion {
  readonly label: string;
  readonly model: Dialogue["model"];
}

export interface CompareTurn {
  readonly id: OptionId;
  readonly who: string;
  /** What is said in the first and in the second version; the same text where they do not differ. */
  readonly says: readonly [string, string];
  /** The turn that decides it: one in each block. */
  readonly decides?: boolean;
  /** What the difference does. Shown once a turn is marked. */
  readonly why?: Html;
}

/** A drawing or photograph of the package's own. */
export interface PictureBlock extends BlockBase {
  readonly kind: "picture";
  /** File in the package. */
  readonly src: string;
  /** File for the dark scheme, where the first does not serve both. */
  readonly dark?: string;
  /** Pixels, so that nothing jumps when it arrives. */
  readonly width: number;
  readonly height: number;
  /** Says what the picture says, for who does not see it. */
  readonly alt: string;
  readonly caption?: Html;
  /** What is in it at length, where `alt` is too short for that. */
  readonly description?: Html;
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
  /** Who is drawn. Absent: nobody. */
  readonly person?: PersonId;
  /** What they show at their line. Absent: at ease. */
  readonly shown?: Shown;
  readonly room?: Room;
  /** `phone`: the voice is drawn, not the face. Absent: the face. */
  readonly channel?: "face" | "phone";
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
  /** What the customer shows after it. Absent: as at their line. */
  readonly shown?: Shown;
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

/** Items to be put into groups. */
export interface SortBlock extends BlockBase {
  readonly kind: "sort";
  readonly situation?: Html;
  readonly prompt: string;
  readonly groups: readonly { readonly id: OptionId; readonly title: string }[];
  readonly items: readonly SortItem[];
}

export interface SortItem {
  readonly id: OptionId;
  readonly text: string;
  /** The group where it belongs. */
  readonly group: OptionId;
  readonly why: Html;
}

/** Items to be put in order. */
export interface OrderBlock extends BlockBase {
  readonly kind: "order";
  readonly situation?: Html;
  readonly prompt: string;
  /** In the right order; shown in another. */
  readonly items: readonly { readonly id: OptionId; readonly text: string }[];
  /** Why this order. */
  readonly why: Html;
}

/** A conversation in which some of the employee's words are to be chosen. */
export interface GapBlock extends BlockBase {
  readonly kind: "gap";
  readonly customer?: Customer;
  readonly situation: Html;
  readonly prompt: string;
  readonly lines: readonly (SaidLine | GapLine)[];
}

export interface SaidLine {
  readonly who: string;
  readonly says: string;
  /** The employee's. */
  readonly mine?: boolean;
}

/** A line of the employee with a gap. */
export interface GapLine {
  readonly gap: OptionId;
  readonly who: string;
  /** What stands before and after the gap. */
  readonly before?: string;
  readonly after?: string;
  readonly options: readonly { readonly id: OptionId; readonly text: string; readonly right?: boolean; readonly why: Html }[];
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

/** Something to think about and write down for oneself. Kept in this browser alone; nobody must. */
export interface ReflectionBlock extends BlockBase {
  readonly kind: "reflection";
  readonly situation: Html;
  readonly prompt: string;
  /** Shown once something is written: what others have found, or a next question. */
  readonly afterwards?: Html;
}

/** A hard conversation with a simulated customer. What is in it stands in the scenario, which is loaded by itself. */
export interface ScenarioBlock extends BlockBase {
  readonly kind: "scenario";
  readonly scenario: ScenarioId;
  /** What the lesson says before it. */
  readonly text?: Html;
}

/** A hard sentence that the learner knows, written down and practised in a scenario that takes it up. The words are kept in this browser alone. */
export interface OwnScenarioBlock extends BlockBase {
  readonly kind: "own-scenario";
  /** One with `own`. */
  readonly scenario: ScenarioId;
  /** What the lesson says before it. */
  readonly text?: Html;
  /** What may be written about: shown in the empty field. */
  readonly example: string;
}

/** What holds in this company, in its own words or in general ones. */
export interface PolicyBlock extends BlockBase {
  readonly kind: "policy";
  readonly policy: PolicyId;
  /** Whether the text is the company's own. */
  readonly company: boolean;
  readonly html: Html;
}

export interface JobAidBlock extends BlockBase {
  readonly kind: "job-aid";
  readonly jobAid: JobAidId;
  readonly html?: Html;
}

/** A form to count acts on the job in. Nothing depends on it; what is counted never goes into the attempt. */
export interface FormBlock extends BlockBase {
  readonly kind: "form";
  readonly form: FormId;
  /** What the lesson says before it. */
  readonly html?: Html;
}

export function gapsOf(block: GapBlock): readonly GapLine[] {
  return block.lines.filter((line) => "gap" in line);
}

/** Blocks in which the learner does something that counts as practice. */
export function isPractice(kind: BlockKind): boolean {
  return practice.has(kind);
}

const practice: ReadonlySet<BlockKind> = new Set([
  "choose-reply",
  "spot-it",
  "own-words",
  "sort",
  "order",
  "gap",
  "compare",
  "scenario",
  "own-scenario",
]);
