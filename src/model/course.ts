import type { Form } from "./form.ts";
import type { BlockId, CourseId, Html, JobAidId, LessonId, ObjectiveId, PersonId, Phase, QuestionId, SourceId } from "./ids.ts";
import type { JobAid } from "./job-aid.ts";
import type { BlockKind, Customer, Lesson } from "./lesson.ts";
import type { Person, Room } from "./person.ts";
import type { PlanOffer } from "./plan/plan.ts";
import type { BlueprintCell, QuestionBank } from "./question.ts";
import type { Scenario } from "./role-play/scenario.ts";
import type { TalkRules } from "./role-play/talk-rules.ts";
import type { Shown } from "./shown.ts";
import type { Shape } from "./wardrobe/shape.ts";

/** A whole course, checked: what `loadCourse` gives and what packages are made of. */
export interface Course {
  readonly outline: CourseOutline;
  readonly lessons: readonly Lesson[];
  /** The questions of its test; there where there is one. */
  readonly bank?: QuestionBank;
  readonly jobAids: readonly JobAid[];
  /** The forms there are, as this course asks them; a package holds those that it needs. */
  readonly forms?: readonly Form[];
  readonly plan: PlanOffer;
  readonly sources: readonly Source[];
  /** The conversations that its lessons have, each once. */
  readonly scenarios?: readonly Scenario[];
  /** What they are played by; there where there is a scenario. */
  readonly talkRules?: TalkRules;
  /** The drawn people whom its lessons show. */
  readonly people?: readonly Person[];
  /** The rooms they are in. */
  readonly rooms?: Readonly<Partial<Record<Room, readonly Shape[]>>>;
  /** Pictures and films that its lessons show. */
  readonly media?: readonly PackagedFile[];
}

/** A file that goes into the package as it is. */
export interface PackagedFile {
  /** In the package. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the player needs before any lesson is loaded: the route, the numbers for saved state, the test's rules. */
export interface CourseOutline {
  readonly id: CourseId;
  readonly version: string;
  /** Of a course that is taken more than once: which time this is. */
  readonly wave?: Wave;
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly headline: string;
  readonly cover?: Cover;
  readonly description: Html;
  /** The description in plain text, for manifests and the catalogue. */
  readonly summary: string;
  readonly audience: string;
  readonly teaches: readonly string[];
  /** Whole minutes. `optional`: of the pages that nobody must see; `lessons` is without them. */
  readonly minutes: { readonly lessons: number; readonly optional: number; readonly test?: number };
  readonly objectives: readonly Objective[];
  readonly lessons: readonly LessonOutline[];
  /** `revisit`: the action plan that was made in another course is opened again, line by line. Absent: a plan is made here. */
  readonly plan?: "revisit";
  /** The guided minute is not among them: it has no page. */
  readonly jobAids: readonly { readonly id: JobAidId; readonly title: string }[];
  /** Absent in a course without a test: it is done by its pages, and nothing is judged. */
  readonly test?: TestRules;
  /** Absent where the course has none, or the company does without it. */
  readonly precheck?: PrecheckRules;
  /** From `ids.lock`: the number that stands for an id in saved state, for ever. */
  readonly numbers: IdNumbers;
}

/** Days since another course, of which this one asks what came. */
export type Wave = 30 | 90;

/** Who is drawn on the course's first page. */
export interface Cover {
  readonly person: PersonId;
  readonly pronoun: Customer["pronoun"];
  readonly shown: Shown;
  readonly room?: Room;
}

export interface LessonOutline {
  readonly id: LessonId;
  readonly title: string;
  readonly summary: string;
  /** 1 to 6 where the lesson is a step of the course's own model. */
  readonly step?: number;
  readonly phase: Phase;
  readonly minutes: number;
  readonly pages: readonly PageOutline[];
  /** The objectives that name it: who has shown all of them may skip to its practice. Absent where none does, or the course has no pre-check. */
  readonly objectives?: readonly ObjectiveId[];
}

/** A page is known by its first block. */
export interface PageOutline {
  readonly title: string;
  readonly optional?: boolean;
  readonly blocks: readonly { readonly id: BlockId; readonly kind: BlockKind }[];
}

export interface Objective {
  readonly id: ObjectiveId;
  readonly title: string;
  /** Where to go back to. */
  readonly lessons: readonly LessonId[];
}

export interface TestRules {
  readonly bank: string;
  /** The pass mark of the course or the company, 0 to 1; the LMS's wins. */
  readonly masteryScore: number;
  /** How many times the test may be handed in. */
  readonly attempts: number;
  readonly form: readonly BlueprintCell[];
  /** `after-lessons`: opens when every lesson is finished. `always`: open from the start. */
  readonly opens: "after-lessons" | "always";
  /** Whose pass mark it is; the course's own where absent. */
  readonly masteryFrom?: "course" | "company";
  /** False: who has passed cannot take it again. True where absent. */
  readonly retakeAfterPass?: boolean;
  /** After a failed test the lessons of its weak parts have to be opened again before the next. False where absent. */
  readonly remediation?: boolean;
  /** Each answer is asked how sure one is of it. False where absent. */
  readonly confidence?: boolean;
  /** Hours, 0 to 168, that a failed test keeps the next one closed. 0 where absent. */
  readonly waitHours?: number;
}

/** Questions of the test's bank, before the lessons: who has shown an objective may skip to its practice. */
export interface PrecheckRules {
  /** Whole minutes. */
  readonly minutes: number;
  readonly form: readonly BlueprintCell[];
}

export interface IdNumbers {
  readonly lessons: Readonly<Record<LessonId, number>>;
  readonly blocks: Readonly<Record<BlockId, number>>;
  readonly questions: Readonly<Record<QuestionId, number>>;
  /** Absent where the course has no pre-check: nothing else in saved state names them. */
  readonly objectives?: Readonly<Record<ObjectiveId, number>>;
}

export interface Source {
  readonly id: SourceId;
  readonly short: string;
  readonly citation: string;
  readonly finding: string;
  readonly doi?: string;
}
