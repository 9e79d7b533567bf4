import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ContentError } from "./content-error.ts";
import type { CourseContent } from "./course-content.ts";
import { MistakeList } from "./mistake-list.ts";
import { readContent } from "./read-content.ts";
import { uniqueIds } from "./rules/unique-ids.ts";

/** What saved state refers to by number. */
export const lockedKinds = ["lesson", "block", "question", "objective"] as const;
export type LockedKind = (typeof lockedKinds)[number];

/** A line of `ids.lock`: the number that stands for an id in saved state, for ever. Each kind counts up from 1. */
export interface LockEntry {
  readonly kind: LockedKind;
  readonly id: string;
  readonly number: number;
  /** No longer in the content; its number is never given again. */
  readonly retired: boolean;
  /** In the file, from 1. */
  readonly line: number;
}

const header = `# The number that stands for each id in learners' saved state, for ever. Only \`npx recourse ids\` adds lines; none is removed or changed.
# An id that leaves the content keeps its line, with the word retired at its end.
`;

/** Where a course's lock stands, relative to the content folder. */
export function lockFile(course: string): string {
  return `${course}/ids.lock`;
}

/** Reads a course's lock. Lines that are not well formed go to the list and are left out; no file, no entries. */
export function readIdsLock(contentDir: string, course: string, mistakes: MistakeList): readonly LockEntry[] | undefined {
  const path = join(contentDir, lockFile(course));
  if (!existsSync(path)) return undefined;
  const entries: LockEntry[] = [];
  const seen = new Set<string>();
  const last: Record<LockedKind, number> = { lesson: 0, block: 0, question: 0, objective: 0 };
  for (const [index, text] of readFileSync(path, "utf8").split(/\r?\n/).entries()) {
    if (text.trim() === "" || text.startsWith("#")) continue;
    const report = (message: string): void =>
      mistakes.addToFile(lockFile(course), "lock-format", message, { line: index + 1, column: 1, field: text.trim() });
    const match = /^(lesson|block|question|objective) ([a-z][a-z0-9-]*) ([1-9][0-9]*)( retired)?$/.exec(text);
    if (match === null) {
      report("a line reads: kind id number, such as “block hear-gap 12”, with the word retired at its end where the id is gone");
      continue;
    }
    const entry: LockEntry = {
      kind: match[1] as LockedKind,
      id: match[2] ?? "",
      number: Number(match[3]),
      retired: match[4] !== undefined,
      line: index + 1,
    };
    const next = last[entry.kind] + 1;
    if (entry.number !== next) {
      report(`the next ${entry.kind} has number ${next}, not ${entry.number}: lines are never removed, changed or moved; restore the file`);
    }
    if (seen.has(`${entry.kind} ${entry.id}`))
      report(`“${entry.id}” has a number already: remove this line, or give the newer thing another id`);
    seen.add(`${entry.kind} ${entry.id}`);
    last[entry.kind] = Math.max(last[entry.kind], entry.number);
    entries.push(entry);
  }
  return entries;
}

/** The ids of a course that need a number, in the order of the course, each with its place: objectives where there is a pre-check, of which saved state says what was shown. */
export function idsToLock(content: CourseContent) {
  return [
    ...content.lessons.map((item) => ({ kind: "lesson" as const, id: item.value.id, item })),
    ...content.blocks.map((item) => ({ kind: "block" as const, id: item.value.id, item })),
    ...content.questions.map((item) => ({ kind: "question" as const, id: item.value.id, item })),
    ...(content.course?.value.precheck === undefined ? [] : objectivesOf(content)),
  ];
}

/** A number that an objective has stays its own, also where the pre-check is gone. */
export function objectivesOf({ course }: CourseContent) {
  if (course === undefined) return [];
  const { file, value } = course;
  return value.objectives.map(({ id }, index) => ({ kind: "objective" as const, id, item: { file, path: ["objectives", index] } }));
}

/**
 * Gives a number to each id of a course that has none, and writes the lock; other lines stay as they are.
 * Throws a `ContentError` where lessons or banks cannot be read in full, ids stand twice, or the lock is damaged.
 */
export function updateIdsLock(contentDir: string, course: string): { readonly file: string; readonly added: readonly LockEntry[] } {
  const mistakes = new MistakeList();
  const content = readContent(contentDir, course, mistakes);
  const partial = (["lessons", "blocks", "questions"] as const).some((part) => content.missing.has(part));
  const damage = new MistakeList();
  uniqueIds.check(content, damage);
  const entries = readIdsLock(contentDir, course, damage) ?? [];
  const found = [...(partial ? mistakes.sorted() : []), ...damage.sorted()];
  if (found.length > 0) throw new ContentError(found);

  const path = join(contentDir, lockFile(course));
  let text = existsSync(path) ? readFileSync(path, "utf8") : header;
  if (!text.endsWith("\n")) text += "\n";
  const known = new Set(entries.map((entry) => `${entry.kind} ${entry.id}`));
  const count: Record<LockedKind, number> = { lesson: 0, block: 0, question: 0, objective: 0 };
  for (const entry of entries) count[entry.kind] = Math.max(count[entry.kind], entry.number);
  const added: LockEntry[] = [];
  for (const { kind, id } of idsToLock(content)) {
    if (known.has(`${kind} ${id}`)) continue;
    count[kind] += 1;
    text += `${kind} ${id} ${count[kind]}\n`;
    added.push({ kind, id, number: count[kind], retired: false, line: text.split("\n").length - 1 });
  }
  if (added.length > 0) writeFileSync(path, text);
  return { file: lockFile(course), added };
}
