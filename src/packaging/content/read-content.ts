import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type {
  AuthoredBlock,
  AuthoredCourse,
  AuthoredJobAid,
  AuthoredLesson,
  AuthoredPerson,
  AuthoredQuestion,
  AuthoredSeed,
  AuthoredSource,
} from "./authored.ts";
import type { PolicyId } from "../../model/ids.ts";
import type { AuthoredTerms } from "../terms/term-forms.ts";
import { ContentFile } from "./content-file.ts";
import { checkSchema, type SchemaName } from "./content-schemas.ts";
import type { BlockItem, CourseContent, Item, Part } from "./course-content.ts";
import { findCourseFiles, type CourseFile } from "./course-files.ts";
import { liesUnder, type FieldPath } from "./field-path.ts";
import type { MistakeList } from "./mistake-list.ts";
import { readPictures } from "./picture-file.ts";
import { schemaWords } from "./schema-words.ts";

/** Reads every file of a course and holds each against its schema. Mistakes go to the list; what is sound is given back. */
export function readContent(contentDir: string, id: string, mistakes: MistakeList): CourseContent {
  const files = findCourseFiles(contentDir, id, languageOf(contentDir, id), mistakes).map((file) => readFile(contentDir, file, mistakes));
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
    seeds: listed<AuthoredSeed>("seeds", "seeds", "seeds"),
    sources: listed<AuthoredSource>("sources", "sources", "sources"),
    people: listed<AuthoredPerson>("people", "people", "people"),
    terms: within<AuthoredTerms>("terms")[0],
    policies: within<Readonly<Record<PolicyId, string>>>("policies")[0],
    messages: whole<Readonly<Record<string, string>>>("messages", "messages")[0],
    pictures: readPictures(contentDir, id),
    names: { lessons: stems(of("lesson")), banks: stems(of("bank")), jobAids: stems(of("job-aid")) },
    missing,
  };
}

interface ReadFile extends CourseFile {
  readonly content: ContentFile;
  /** Where the schema was broken. */
  readonly broken: readonly FieldPath[];
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
];

function readFile(contentDir: string, file: CourseFile, mistakes: MistakeList): ReadFile {
  const content = new ContentFile(file.name, readFileSync(join(contentDir, file.name), "utf8"));
  const schemaPath = posix.relative(posix.dirname(file.name), `schemas/${file.schema}.schema.json`);
  const line = /^# yaml-language-server: \$schema=(?:\.\/)?(\S+)\s*$/.exec(content.firstLine);
  if (line?.[1] !== schemaPath) {
    mistakes.addToFile(file.name, "schema-line", `the first line must be: # yaml-language-server: $schema=${schemaPath}`);
  }
  for (const { code, message, ...at } of content.yamlMistakes) mistakes.addToFile(file.name, code, message, at);
  if (content.yamlMistakes.length > 0) return { ...file, content, broken: [[]] };

  const found = checkSchema(file.schema, content.value).flatMap((error) => schemaWords(error, content.value) ?? []);
  for (const { path, code, message, key } of found) mistakes.add({ file: content, path: [] }, path, code, message, { key });
  return { ...file, content, broken: found.map(({ path }) => path) };
}

function soundItem<T>(file: ReadFile, path: FieldPath, part: Part, missing: Set<Part>): Item<T>[] {
  if (file.broken.some((broken) => liesUnder(broken, path) || liesUnder(path, broken))) {
    missing.add(part);
    return [];
  }
  return [{ file: file.content, path, value: valueAt(file, path) as T }];
}

/** The paths of a list's items; none, and the part named as missing, where there is no such list. */
function listOf(file: ReadFile, path: FieldPath, part: Part, missing: Set<Part>): FieldPath[] {
  const list = valueAt(file, path);
  if (Array.isArray(list)) return list.map((_, index) => [...path, index]);
  missing.add(part);
  return [];
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
  const optional = (path: FieldPath) => valueAt(file, [...path.slice(0, 2), "optional"]) === true;
  return paths.flatMap((path) =>
    soundItem<AuthoredBlock>(file, path, "blocks", missing).map((item) => ({ ...item, lesson: file.stem, optional: optional(path) })),
  );
}

function valueAt(file: ReadFile, path: FieldPath): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step], file.content.value);
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
