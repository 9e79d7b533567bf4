import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { CourseId } from "../../../src/model/ids.ts";
import { ContentError, describeMistake, type ContentMistake } from "../../../src/packaging/content/content-error.ts";
import { loadCourse } from "../../../src/packaging/content/load-course.ts";
import { checkScenario } from "../../../src/packaging/role-play/check-scenario.ts";

export const fixtures = fileURLToPath(new URL("../../fixtures/content", import.meta.url));
export const goodContent = join(fixtures, "good");
export const sample = "sample" as CourseId;

/** A case of `test/fixtures/content/broken`: edits to the good content, and every mistake they make, as `code file:line:column field: message`. */
export interface BrokenCase {
  readonly edits: readonly Edit[];
  /** Judged alone, played as well, in place of the course. */
  readonly scenario?: string;
  readonly mistakes?: readonly string[];
  readonly warnings?: readonly string[];
}

type Edit =
  | { readonly file: string; readonly replace: string; readonly with: string }
  | { readonly file: string; readonly write: string }
  /** Filled up with line breaks to so many bytes. */
  | { readonly file: string; readonly grow: number }
  | { readonly file: string; readonly remove: true };

export function brokenCases(): readonly { readonly name: string; readonly wrong: BrokenCase }[] {
  const folder = join(fixtures, "broken");
  return readdirSync(folder)
    .sort()
    .map((file) => ({ name: file.replace(/\.yaml$/, ""), wrong: parse(readFileSync(join(folder, file), "utf8")) as BrokenCase }));
}

/** Runs `use` on a copy of the good content with these edits made; the copy is gone afterwards. */
export function withEdits<T>(edits: readonly Edit[], use: (contentDir: string) => T): T {
  const contentDir = mkdtempSync(join(tmpdir(), "recourse-content-"));
  try {
    cpSync(goodContent, contentDir, { recursive: true });
    for (const edit of edits) makeEdit(contentDir, edit);
    return use(contentDir);
  } finally {
    rmSync(contentDir, { recursive: true });
  }
}

/** What loading the course, or checking the scenario, gives, in the form of a case. */
export function judge(contentDir: string, scenario?: string): BrokenCase {
  const describe = (mistakes: readonly ContentMistake[]): readonly string[] => mistakes.map((one) => `${one.code} ${describeMistake(one)}`);
  if (scenario !== undefined) {
    const { mistakes, warnings } = checkScenario(contentDir, scenario);
    return { edits: [], mistakes: describe(mistakes), warnings: describe(warnings) };
  }
  try {
    return { edits: [], mistakes: [], warnings: describe(loadCourse(contentDir, sample).warnings) };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { edits: [], mistakes: describe(error.mistakes), warnings: [] };
  }
}

function makeEdit(contentDir: string, edit: Edit): void {
  const path = join(contentDir, edit.file);
  if ("write" in edit) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, edit.write);
  } else if ("grow" in edit) {
    writeFileSync(path, readFileSync(path, "utf8").padEnd(edit.grow, "\n"));
  } else if ("remove" in edit) {
    rmSync(path);
  } else {
    const before = readFileSync(path, "utf8");
    if (!before.includes(edit.replace)) throw new Error(`${edit.file} does not hold: ${edit.replace}`);
    writeFileSync(
      path,
      before.replace(edit.replace, () => edit.with),
    );
  }
}
