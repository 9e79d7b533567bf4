import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PolicyId } from "../../model/ids.ts";
import type { AuthoredBehaviour, AuthoredConflict, AuthoredTalkRules } from "../role-play/authored-rules.ts";
import type { AuthoredScenario } from "../role-play/authored-scenario.ts";
import { findTalkFiles, listScenarios } from "../role-play/talk-files.ts";
import type { AuthoredForm } from "../forms/authored-form.ts";
import { findFormFiles } from "../forms/form-files.ts";
import type { AuthoredTerms } from "../terms/term-forms.ts";
import type { AuthoredCourse } from "./authored-course.ts";
import type {
  AuthoredBlock,
  AuthoredFollowUp,
  AuthoredLesson,
  AuthoredPerson,
  AuthoredQuestion,
  AuthoredSeed,
  AuthoredSource,
} from "./authored.ts";
import type { AuthoredJobAid } from "./authored-job-aid.ts";
import type { SchemaName } from "./content-schemas.ts";
import type { BlockItem, CourseContent, Item, Part } from "./course-content.ts";
import { findCourseFiles, findSharedFiles, type CourseFile } from "./course-files.ts";
import type { FieldPath } from "./field-path.ts";
import { findJobAidFiles, listJobAids } from "./job-aid-files.ts";
import type { MistakeList } from "./mistake-list.ts";
import { readPictures } from "./picture-file.ts";
import { listOf, readFile, soundItem, valueAt, type ReadFile } from "./read-file.ts";

/** Reads every file of a course, the scenarios that its lessons name and the job aids that it lists among them, and holds each against its schema. Mistakes go to the list; what is sound is given back. */
export function readContent(contentDir: string, id: string, mistakes: MistakeList): CourseContent {
  const read = (file: CourseFile): ReadFile => readFile(contentDir, file, mistakes);
  const files = findCourseFiles(contentDir, id, languageOf(contentDir, id), mistakes).map(read);
  const scenarios = files.filter(({ schema }) => schema === "lesson").flatMap(({ content }) => scenariosNamed(content.value));
  const jobAids = files.filter(({ schema }) => schema === "course").flatMap(({ content }) => jobAidsListed(content.value));
  const named = [...findFormFiles(contentDir), ...findJobAidFiles(contentDir, jobAids), ...findTalkFiles(contentDir, scenarios, mistakes)];
  return contentOf(contentDir, id, [...files, ...named.map(read)]);
}

/** The same for job aids alone, with what all content shares. */
export function readJobAids(contentDir: string, ids: readonly string[], mistakes: MistakeList): CourseContent {
  const files = [...findSharedFiles(contentDir, mistakes), ...findJobAidFiles(contentDir, ids)];
  return contentOf(
    contentDir,
    "",
    files.map((file) => readFile(contentDir, file, mistakes)),
  );
}

/** The same for scenarios alone, with what all content shares: of a course there is nothing in it. */
export function readScenarios(contentDir: string, ids: readonly string[], mistakes: MistakeList): CourseContent {
  const shared = findSharedFiles(contentDir, mistakes);
  const files = [...shared, ...findTalkFiles(contentDir, ids, mistakes)].map((file) => readFile(contentDir, file, mistakes));
  return contentOf(contentDir, "", files);
}

function contentOf(contentDir: string, id: string, files: readonly ReadFile[]): CourseContent {
  const missing = new Set<Part>();
  const of = (schema: SchemaName): readonly ReadFile[] => files.filter((file) => file.schema === schema);

  const whole = <T>(schema: SchemaName, part: Part): Item<T>[] => of(schema).flatMap((file) => soundItem<T>(file, [], part, missing));
  const listed = <T>(schema: SchemaName, key: string, part: Part): Item<T>[] =>
    of(schema).flatMap((file) => listOf(file, [key], part, missing).flatMap((path) => soundItem<T>(file, path, part, missing)));
  const within = <T>(name: "terms" | "policies"): Item<T>[] => of(name).flatMap((file) => soundItem<T>(file, [name], name, missing));
  for (const [schema, part] of shared) if (of(schema).length === 0) missing.add(part);

  const course = whole<AuthoredCourse>("course", "course")[0];
  const order = course?.value.lessons ?? [];
  const rank = (lesson: string): number => (order.includes(lesson) ? order.indexOf(lesson) : order.length);
  const lessonFiles = [...of("lesson")].sort((a, b) => rank(a.stem) - rank(b.stem));
  return {
    id,
    course,
    lessons: lessonFiles.flatMap((file) => lessonHead(file, missing)),
    blocks: lessonFiles.flatMap((file) => lessonBlocks(file, missing)),
    banks: of("bank").flatMap((file) => soundItem<string>(file, ["id"], "bank", missing)),
    questions: listed<AuthoredQuestion>("bank", "questions", "questions"),
    jobAids: whole<AuthoredJobAid>("job-aid", "jobAids"),
    followUps: listed<AuthoredFollowUp>("follow-up-messages", "messages", "followUps"),
    forms: whole<AuthoredForm>("form", "forms"),
    seeds: listed<AuthoredSeed>("seeds", "seeds", "seeds"),
    sources: listed<AuthoredSource>("sources", "sources", "sources"),
    people: listed<AuthoredPerson>("people", "people", "people"),
    terms: within<AuthoredTerms>("terms")[0],
    policies: within<Readonly<Record<PolicyId, string>>>("policies")[0],
    messages: whole<Readonly<Record<string, string>>>("messages", "messages")[0],
    scenarios: whole<AuthoredScenario>("scenario", "scenarios"),
    behaviours: listed<AuthoredBehaviour>("behaviours", "behaviours", "behaviours"),
    talkRules: whole<AuthoredTalkRules>("rules", "talkRules")[0],
    conflicts: listed<AuthoredConflict>("conflicts", "conflicts", "conflicts"),
    pictures: id === "" ? [] : readPictures(contentDir, id),
    names: {
      lessons: stems(of("lesson")),
      banks: stems(of("bank")),
      jobAids: listJobAids(contentDir),
      scenarios: listScenarios(contentDir),
    },
    missing,
  };
}

const shared: readonly (readonly [SchemaName, Part])[] = [
  ["course", "course"],
  ["bank", "questions"],
  ["seeds", "seeds"],
  ["sources", "sources"],
  ["people", "people"],
  ["terms", "terms"],
  ["policies", "policies"],
  ["messages", "messages"],
  ["behaviours", "behaviours"],
  ["rules", "talkRules"],
  ["conflicts", "conflicts"],
];

/** The scenarios that a lesson's blocks name, sound or not. */
function scenariosNamed(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const { kind, scenario } = value as { readonly kind?: unknown; readonly scenario?: unknown };
  return (kind === "scenario" || kind === "own-scenario") && typeof scenario === "string"
    ? [scenario]
    : Object.values(value).flatMap(scenariosNamed);
}

/** The job aids that a course's head lists, sound or not. */
function jobAidsListed(value: unknown): readonly string[] {
  const { jobAids } = (value ?? {}) as { readonly jobAids?: unknown };
  return Array.isArray(jobAids) ? jobAids.filter((id) => typeof id === "string") : [];
}

function lessonHead(file: ReadFile, missing: Set<Part>): Item<AuthoredLesson>[] {
  const inHead = file.broken.filter((path) => !(path[0] === "pages" && path[2] === "blocks" && path.length > 3));
  if (inHead.length > 0) {
    missing.add("lessons");
    return [];
  }
  return [{ file: file.content, path: [], value: file.content.value as AuthoredLesson }];
}

function lessonBlocks(file: ReadFile, missing: Set<Part>): BlockItem[] {
  const pages = listOf(file, ["pages"], "blocks", missing);
  const paths = pages.flatMap((page) => listOf(file, [...page, "blocks"], "blocks", missing));
  const optional = (path: FieldPath) => valueAt(file, [...path.slice(0, 2), "optional"]) !== undefined;
  return paths.flatMap((path) =>
    soundItem<AuthoredBlock>(file, path, "blocks", missing).map((item) => ({ ...item, lesson: file.stem, optional: optional(path) })),
  );
}

function stems(files: readonly ReadFile[]): readonly string[] {
  return files.map((file) => file.stem);
}

/** The course's language, read ahead of everything else; English where it cannot be told. */
function languageOf(contentDir: string, id: string): string {
  const file = join(contentDir, id, "course.yaml");
  if (!existsSync(file)) return "en";
  return /^language:\s*["']?([a-zA-Z-]+)/m.exec(readFileSync(file, "utf8"))?.[1] ?? "en";
}
