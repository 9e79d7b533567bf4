import type { CourseId } from "../../model/ids.ts";
import { TrackingError } from "../tracking-error.ts";

interface Kept {
  readonly revision: number;
  readonly state: string;
}

/** Where a course that reports to nobody keeps the learner's place: this browser, under the course's id; the page's memory where that is forbidden. */
export class WebStore {
  readonly keptIn: "browser" | "memory";
  readonly #storage: Storage | undefined;
  readonly #key: string;
  #known = "";
  #emptied = false;

  constructor(storage: Storage | undefined, course: CourseId) {
    this.#storage = storage;
    this.#key = `recourse.web:${course}`;
    this.keptIn = storage === undefined ? "memory" : "browser";
  }

  /** The suspend data as last written; whatever else stands there is given as it is, for the player to say that it cannot be read. */
  read(): string {
    this.#known = this.#held();
    return toKept(this.#known)?.state ?? this.#known;
  }

  /** Throws a `TrackingError` (`refused`) where the browser does not take it, or where another window has meanwhile kept something newer. */
  write(revision: number, state: string): void {
    if (this.#emptied || this.#storage === undefined) return;
    const held = this.#held();
    if (held !== this.#known && (toKept(held)?.revision ?? 0) > revision)
      throw new TrackingError("refused", "Another window of this browser has kept a newer state of this course");
    const kept: Kept = { revision, state };
    const text = JSON.stringify(kept);
    try {
      this.#storage.setItem(this.#key, text);
    } catch (cause) {
      throw new TrackingError("refused", `This browser does not keep the state: ${String(cause)}`, { cause });
    }
    this.#known = text;
  }

  /** Forgets the learner's place. Nothing is written after it: the page must be loaded again. */
  empty(): void {
    this.#emptied = true;
    this.#storage?.removeItem(this.#key);
  }

  #held(): string {
    try {
      return this.#storage?.getItem(this.#key) ?? "";
    } catch {
      return "";
    }
  }
}

function toKept(text: string): Kept | undefined {
  try {
    const value = JSON.parse(text) as Partial<Kept> | null;
    return typeof value?.revision === "number" && typeof value.state === "string" ? (value as Kept) : undefined;
  } catch {
    return undefined;
  }
}
