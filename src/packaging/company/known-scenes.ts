import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { listCourses } from "../content/load-course.ts";

/** The ids of every scene of every course. Lessons that cannot be read have a say of their own. */
export function knownScenes(contentDir: string): readonly string[] {
  return listCourses(contentDir).flatMap((course) => {
    const folder = join(contentDir, course, "lessons");
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yaml")) : [];
    return files.sort().flatMap((name) => scenesIn(readYaml(join(folder, name))));
  });
}

function scenesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const { id, kind } = value as { readonly id?: unknown; readonly kind?: unknown };
  return kind === "scene" && typeof id === "string" ? [id] : Object.values(value).flatMap(scenesIn);
}

function readYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
