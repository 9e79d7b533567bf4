import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { MistakeList } from "./mistake-list.ts";
import type { SchemaName } from "./content-schemas.ts";
import { pictureName } from "./picture-file.ts";

export interface CourseFile {
  /** Relative to the content folder, with `/`. */
  readonly name: string;
  readonly schema: SchemaName;
  /** The file's name without folder and ending: for a lesson, bank or job aid its id. */
  readonly stem: string;
}

const parts: Readonly<Record<string, SchemaName>> = { lessons: "lesson", banks: "bank" };

/** The YAML files that make a course, its shared files among them. Reports what is missing and what has no place there. */
export function findCourseFiles(contentDir: string, id: string, language: string, mistakes: MistakeList): readonly CourseFile[] {
  const files: CourseFile[] = [
    ...findSharedFiles(contentDir, mistakes),
    ...expected(contentDir, { name: `messages/${language}.yaml`, schema: "messages", stem: language }, mistakes),
    ...expected(contentDir, { name: `${id}/course.yaml`, schema: "course", stem: id }, mistakes),
  ];
  for (const entry of list(join(contentDir, id))) {
    const name = `${id}/${entry.name}`;
    const schema = parts[entry.name];
    if (entry.isDirectory() && schema !== undefined) {
      for (const inner of list(join(contentDir, id, entry.name))) {
        const innerName = `${name}/${inner.name}`;
        if (inner.isFile() && inner.name.endsWith(".yaml"))
          files.push({ name: innerName, schema, stem: inner.name.slice(0, -".yaml".length) });
        else mistakes.addToFile(innerName, "unknown-file", `only ${schema} files, <id>.yaml, stand in ${name}/: move or remove it`);
      }
    } else if (entry.isDirectory() && entry.name === "pictures") {
      for (const inner of list(join(contentDir, name))) {
        if (inner.isFile() && pictureName.test(inner.name)) continue;
        const right = "only .svg, .png, .jpg and .webp files with lower-case names stand in";
        mistakes.addToFile(`${name}/${inner.name}`, "unknown-file", `${right} ${name}/: rename, move or remove it`);
      }
    } else if (entry.isFile() && entry.name === "messages.yaml") {
      files.push({ name, schema: "follow-up-messages", stem: "messages" });
    } else if (!entry.isFile() || (entry.name !== "course.yaml" && entry.name !== "ids.lock")) {
      mistakes.addToFile(
        name,
        "unknown-file",
        `a course holds course.yaml, messages.yaml, ids.lock, lessons/, banks/ and pictures/: move or remove this`,
      );
    }
  }
  return files;
}

/** What all courses and scenarios share, whatever their language. */
export function findSharedFiles(contentDir: string, mistakes: MistakeList): readonly CourseFile[] {
  const names = ["seeds", "sources", "people", "terms", "policies"] as const;
  return names.flatMap((name) => expected(contentDir, { name: `${name}.yaml`, schema: name, stem: name }, mistakes));
}

function expected(contentDir: string, file: CourseFile, mistakes: MistakeList): readonly CourseFile[] {
  if (existsSync(join(contentDir, file.name))) return [file];
  mistakes.addToFile(file.name, "missing-file", `the file is missing: write it (schemas/${file.schema}.schema.json says how)`);
  return [];
}

function list(folder: string) {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)) : [];
}
