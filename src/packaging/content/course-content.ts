import type { AuthoredCourse } from "./authored-course.ts";
import type {
  AuthoredBlock,
  AuthoredFollowUp,
  AuthoredPerson,
  AuthoredLesson,
  AuthoredQuestion,
  AuthoredSeed,
  AuthoredSource,
} from "./authored.ts";
import type { AuthoredJobAid } from "./authored-job-aid.ts";
import type { PolicyId } from "../../model/ids.ts";
import type { AuthoredBehaviour, AuthoredConflict, AuthoredTalkRules } from "../role-play/authored-rules.ts";
import type { AuthoredScenario } from "../role-play/authored-scenario.ts";
import type { AuthoredForm } from "../forms/authored-form.ts";
import type { AuthoredTerms } from "../terms/term-forms.ts";
import type { Place } from "./mistake-list.ts";
import type { PictureFile } from "./picture-file.ts";

/** A value of a content file that its schema has accepted, and where it stands. */
export interface Item<T> extends Place {
  readonly value: T;
}

export interface BlockItem extends Item<AuthoredBlock> {
  readonly lesson: string;
  /** On a page that nobody must see, in one wave at least. */
  readonly optional: boolean;
}

/** What a rule may need to be there in full before it can judge. */
export type Part =
  | "course"
  | "lessons"
  | "blocks"
  | "bank"
  | "questions"
  | "jobAids"
  | "followUps"
  | "forms"
  | "seeds"
  | "sources"
  | "people"
  | "terms"
  | "policies"
  | "messages"
  | "scenarios"
  | "behaviours"
  | "talkRules"
  | "conflicts";

/**
 * A course as authored, with everything that its schemas accepted. What they refused is left out and named in `missing`,
 * so that the rules still judge the rest, and all mistakes come at once.
 */
export interface CourseContent {
  readonly id: string;
  readonly course: Item<AuthoredCourse> | undefined;
  /** In the order of the course, others after them. The head of each is sound; its pages may hold blocks that are not. */
  readonly lessons: readonly Item<AuthoredLesson>[];
  readonly blocks: readonly BlockItem[];
  /** The banks' ids and where each stands. */
  readonly banks: readonly Item<string>[];
  readonly questions: readonly Item<AuthoredQuestion>[];
  /** Those that the course lists. */
  readonly jobAids: readonly Item<AuthoredJobAid>[];
  /** What is sent after the learner; none where the course has no messages.yaml. */
  readonly followUps: readonly Item<AuthoredFollowUp>[];
  /** All forms of the folder: they belong to no course. */
  readonly forms: readonly Item<AuthoredForm>[];
  readonly seeds: readonly Item<AuthoredSeed>[];
  readonly sources: readonly Item<AuthoredSource>[];
  readonly people: readonly Item<AuthoredPerson>[];
  /** The words that a company may replace. */
  readonly terms: Item<AuthoredTerms> | undefined;
  /** What holds where a company says nothing of its own, in Markdown. */
  readonly policies: Item<Readonly<Record<PolicyId, string>>> | undefined;
  readonly messages: Item<Readonly<Record<string, string>>> | undefined;
  /** Those that its lessons name; each is there as a whole or not at all. */
  readonly scenarios: readonly Item<AuthoredScenario>[];
  /** Read where there are some: scenarios and plans name them. */
  readonly behaviours: readonly Item<AuthoredBehaviour>[];
  readonly talkRules: Item<AuthoredTalkRules> | undefined;
  /** What the sources disagree on and how it was settled, for what rules stand for. */
  readonly conflicts: readonly Item<AuthoredConflict>[];
  readonly pictures: readonly PictureFile[];
  /** By file name, whether the file is sound or not: what references may name. */
  readonly names: Readonly<Record<"lessons" | "banks" | "jobAids" | "scenarios", readonly string[]>>;
  readonly missing: ReadonlySet<Part>;
}
