import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isRecord } from "./statement.ts";
import type { Statement } from "./statement.ts";

/** The statements of a run as NDJSON, in the order in which they were stored: what `recourse validate` reads. Lines are only ever added, so that a crash can break the last one alone. */
export class StatementFile {
  readonly #path: string;
  #kept: readonly Statement[] = [];
  /** A line that broke off is ended before the next one. */
  #open = false;
  #broken: readonly string[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  /** Lines that held no statement when the file was read: their numbers, 1 for the first, and why. They stay in it as they are until it is written anew. */
  get broken(): readonly string[] {
    return this.#broken;
  }

  /** What the file holds; undefined where there is none. Throws what the file system says where it cannot be read. */
  read(): readonly Statement[] | undefined {
    if (!existsSync(this.#path)) return undefined;
    const text = readFileSync(this.#path, "utf8");
    const statements: Statement[] = [];
    const broken: string[] = [];
    for (const [index, line] of text.split("\n").entries()) {
      if (line.trim() === "") continue;
      const read = readLine(line);
      if ("problem" in read) broken.push(`line ${index + 1}: ${read.problem}`);
      else statements.push(read);
    }
    this.#kept = statements;
    this.#broken = broken;
    this.#open = text !== "" && !text.endsWith("\n");
    return statements;
  }

  /** Keeps statements that go on from those kept last, by adding lines; others by writing the file anew. */
  keep(statements: readonly Statement[]): void {
    const goOn = statements.length >= this.#kept.length && this.#kept.at(-1) === statements[this.#kept.length - 1];
    const lines = statements.slice(goOn ? this.#kept.length : 0).map((statement) => `${JSON.stringify(statement)}\n`);
    if (!goOn) {
      writeFileSync(`${this.#path}.new`, lines.join(""));
      renameSync(`${this.#path}.new`, this.#path);
      [this.#open, this.#broken] = [false, []];
    } else if (lines.length > 0 || !existsSync(this.#path)) this.#add(lines);
    this.#kept = statements;
  }

  #add(lines: readonly string[]): void {
    const text = (this.#open ? "\n" : "") + lines.join("");
    // A disk that is full may have taken half of it.
    this.#open = true;
    appendFileSync(this.#path, text);
    this.#open = false;
  }

  remove(): void {
    rmSync(this.#path, { force: true });
  }
}

function readLine(line: string): Statement | { readonly problem: string } {
  try {
    const value: unknown = JSON.parse(line);
    return isStatement(value) ? value : { problem: "it is JSON, but no statement" };
  } catch (cause) {
    return { problem: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Looks at the parts that every page reads. All of it was judged before it was kept. */
function isStatement(value: unknown): value is Statement {
  if (!isRecord(value)) return false;
  const { id, actor, verb, object, timestamp } = value;
  const isWhole = typeof id === "string" && typeof timestamp === "string" && isRecord(actor) && isRecord(object);
  return isWhole && isRecord(verb) && typeof verb["id"] === "string";
}
