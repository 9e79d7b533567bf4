import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { ContentFile } from "./content-file.ts";
import { checkSchema } from "./content-schemas.ts";
import type { Item, Part } from "./course-content.ts";
import type { CourseFile } from "./course-files.ts";
import { liesUnder, type FieldPath } from "./field-path.ts";
import type { MistakeList } from "./mistake-list.ts";
import { schemaWords } from "./schema-words.ts";

/** A file of the content that was held against its schema. */
export interface ReadFile extends CourseFile {
  readonly content: ContentFile;
  /** Where the schema was broken. */
  readonly broken: readonly FieldPath[];
}

/** Reads a file and reports what is wrong with its form. */
export function readFile(contentDir: string, file: CourseFile, mistakes: MistakeList): ReadFile {
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

/** The value at a path, where the schema accepted it; none, and its part named as missing, where it did not. */
export function soundItem<T>(file: ReadFile, path: FieldPath, part: Part, missing: Set<Part>): Item<T>[] {
  if (file.broken.some((broken) => liesUnder(broken, path) || liesUnder(path, broken))) {
    missing.add(part);
    return [];
  }
  return [{ file: file.content, path, value: valueAt(file, path) as T }];
}

/** The paths of a list's items; none, and the part named as missing, where there is no such list. */
export function listOf(file: ReadFile, path: FieldPath, part: Part, missing: Set<Part>): FieldPath[] {
  const list = valueAt(file, path);
  if (Array.isArray(list)) return list.map((_, index) => [...path, index]);
  missing.add(part);
  return [];
}

export function valueAt(file: ReadFile, path: FieldPath): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step], file.content.value);
}
