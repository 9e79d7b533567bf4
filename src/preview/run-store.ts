import { accessSync, constants, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLaunchOptions } from "./launch-options.ts";
import { lrsOf } from "./run.ts";
import type { Run } from "./run.ts";
import { toRunView } from "./run-view.ts";
import { StatementFile } from "./statement-file.ts";
import { isRecord } from "./statement.ts";
import type { Statement } from "./statement.ts";

/** A run's file that is no run: shown as such, never opened, removed on request. */
export interface UnreadableRun {
  readonly id: string;
  readonly problem: string;
}

/**
 * The runs, one JSON file each, and beside it one of NDJSON with the statements that came. A change is on the disk before it is answered; the JSON is written beside and moved, so never by half, and
 * statements are added line by line.
 */
export class RunStore {
  readonly #folder: string;
  readonly #now: () => number;
  readonly #runs = new Map<string, Run>();
  readonly #unreadable = new Map<string, UnreadableRun>();
  readonly #statements = new Map<string, StatementFile>();

  /** Makes the folder where there is none. Throws what the file system says where it cannot be made, read or written to. */
  constructor(folder: string, now: () => number) {
    this.#folder = folder;
    this.#now = now;
    for (const name of namesIn(folder)) {
      const id = name.replace(/\.json$/, "");
      if (!name.endsWith(".json") || !isRunId(id)) continue;
      const read = this.#read(id);
      if ("problem" in read) this.#unreadable.set(id, read);
      else this.#runs.set(id, read);
    }
  }

  find(id: string): Run | undefined {
    return this.#runs.get(id);
  }

  /** Newest change first. */
  all(): readonly Run[] {
    return [...this.#runs.values()].sort((a, b) => b.changedAtMs - a.changedAtMs);
  }

  unreadable(): readonly UnreadableRun[] {
    return [...this.#unreadable.values()];
  }

  /** Lines of a run's statements that could not be read when the preview started: their numbers, and why. */
  brokenLines(id: string): readonly string[] {
    return this.#statements.get(id)?.broken ?? [];
  }

  add(run: Run): Run {
    return this.#keep(run);
  }

  /** Applies a change and keeps the result; the same object back means that nothing changed. Undefined: the run was removed. */
  change(id: string, change: (run: Run) => Run): Run | undefined {
    const now = this.#runs.get(id);
    if (now === undefined) return undefined;
    const next = change(now);
    return next === now ? now : this.#keep({ ...next, revision: now.revision + 1, changedAtMs: this.#now() });
  }

  remove(id: string): void {
    if (!this.#runs.delete(id) && !this.#unreadable.delete(id)) return;
    rmSync(this.#path(id), { force: true });
    this.#fileOf(id).remove();
    this.#statements.delete(id);
  }

  #read(id: string): Run | UnreadableRun {
    const run = readRun(this.#path(id), id);
    const held = "problem" in run ? undefined : lrsOf(run.held);
    if ("problem" in run || held === undefined) return run;
    try {
      const statements = this.#fileOf(id).read();
      // A run of an earlier version has its statements in its own file.
      return statements === undefined ? run : { ...run, held: { ...held, statements } };
    } catch (cause) {
      return { id, problem: cause instanceof Error ? cause.message : String(cause) };
    }
  }

  /** Statements first: a crash between the two leaves one that was not answered, and comes again. */
  #keep(run: Run): Run {
    const path = this.#path(run.id);
    const held = lrsOf(run.held);
    if (held !== undefined) this.#fileOf(run.id).keep(held.statements);
    const rest = held === undefined ? run : { ...run, held: { ...held, statements: [] as readonly Statement[] } };
    writeFileSync(`${path}.new`, JSON.stringify(rest, null, 1));
    renameSync(`${path}.new`, path);
    this.#runs.set(run.id, run);
    return run;
  }

  #fileOf(id: string): StatementFile {
    const file = this.#statements.get(id) ?? new StatementFile(join(this.#folder, `${id}.ndjson`));
    this.#statements.set(id, file);
    return file;
  }

  #path(id: string): string {
    if (!isRunId(id)) throw new Error(`not the id of a run: ${id}`);
    return join(this.#folder, `${id}.json`);
  }
}

function namesIn(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  // Asked now: a folder that is there and cannot be written to would fail at the first run only.
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  return readdirSync(folder).sort();
}

export function isRunId(text: string): boolean {
  return /^[0-9a-f]{16}$/.test(text);
}

function readRun(path: string, id: string): Run | UnreadableRun {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isRun(value, id)) return { id, problem: "the file is JSON, but not a run of this version" };
    // A run that cannot be shown is found out here, not by the page that lists it.
    toRunView(value, { problems: [] });
    return value;
  } catch (cause) {
    return { id, problem: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Looks at the parts that every page reads. The rest was written by this program together with them. */
function isRun(value: unknown, id: string): value is Run {
  if (!isRecord(value)) return false;
  const { held, course } = value;
  return (
    value["format"] === 1 &&
    value["id"] === id &&
    typeof value["revision"] === "number" &&
    typeof value["file"] === "string" &&
    typeof value["changedAtMs"] === "number" &&
    isRecord(course) &&
    typeof course["title"] === "string" &&
    !("problems" in readLaunchOptions(value["options"])) &&
    Array.isArray(value["sessions"]) &&
    value["sessions"].every((session) => isRecord(session) && typeof session["timeMs"] === "number") &&
    Array.isArray(value["log"]) &&
    value["log"].every(isRecord) &&
    isRecord(held) &&
    ((/^scorm(12|2004-3rd|2004-4th)$/.test(String(held["standard"])) && isRecord(held["cmi"])) ||
      held["standard"] === "web" ||
      ((held["standard"] === "cmi5" || held["standard"] === "xapi") && Array.isArray(held["statements"]) && isRecord(held["documents"])))
  );
}
