import type { Cover, Wave } from "../../model/course.ts";
import type { Phase } from "../../model/ids.ts";
import type { Room } from "../../model/person.ts";
import type { QuestionKind } from "../../model/question.ts";
import type { Shown } from "../../model/shown.ts";

// The head of a course as it stands in its file, once the schema has accepted it: Markdown is still text, ids are still strings.

export interface AuthoredCourse {
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly source: string;
  readonly owns?: readonly string[];
  readonly waves?: readonly AuthoredWave[];
  readonly title: string;
  readonly headline: string;
  readonly cover?: AuthoredCover;
  readonly description: string;
  readonly audience: string;
  readonly teaches: readonly string[];
  readonly minutes: { readonly lessons: number; readonly optional?: number; readonly test?: number };
  readonly objectives: readonly { readonly id: string; readonly title: string; readonly lessons: readonly string[] }[];
  readonly lessons: readonly string[];
  readonly jobAids: readonly string[];
  readonly techniques?: readonly string[];
  readonly plan?: "revisit";
  readonly test?: AuthoredTest;
  readonly precheck?: { readonly minutes: number; readonly form: readonly AuthoredCell[] };
}

export interface AuthoredWave {
  readonly days: Wave;
  readonly title: string;
  readonly lessons?: readonly string[];
  readonly description?: string;
  readonly teaches?: readonly string[];
}

export interface AuthoredCover {
  readonly person: string;
  readonly pronoun: Cover["pronoun"];
  readonly shown: Shown;
  readonly room?: Room;
}

export interface AuthoredTest {
  readonly bank: string;
  readonly masteryScore: number;
  readonly attempts: number;
  readonly opens: "after-lessons" | "always";
  readonly questions: number;
  readonly testwise?: number;
  readonly margin?: number;
  readonly form: readonly AuthoredCell[];
}

export interface AuthoredCell {
  readonly objective: string;
  readonly phase: Phase;
  readonly kind: QuestionKind;
  readonly count: number;
}
