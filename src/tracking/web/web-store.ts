import type { CourseId } from "../../model/ids.ts";
import { TrackingError } from "../tracking-error.ts";

/** What stands in the browser. */
export interface KeptState {
  readonly revision: number;
  /** Suspend data. */
  readonly state: string;
  /** Which run through the course it is: another once the learner has started over. */
  readonly run?: string;
}

/** Where a course that reports to nobody keeps the learner's place: this browser, under the course's id; the page's memory where that is forbidden. */
export class WebStore {
  readonly keptIn: "browser" | "memory";
  readonly #storage: Storage | undefined;
  readonly #key: string;
  #known = "";
  #run: string | undefined;
  #emptied = false;

  constructor(storage: Storage | undefined, course: CourseId) {
    this.#storage = storage;
    this.#key = `recourse.web:${course}`;
    this.keptIn = storage === undefined ? "memory" : "browser";
  }

  /** The suspend data as last written; whatever else stands there is given as it is, for the player to say that it cannot be read. */
  read(): string {
    this.#known = this.#held();
    const kept = toKept(this.#known);
    this.#run = kept?.run;
    return kept?.state ?? this.#known;
  }

  /**
   * What another window has written since; undefined where there is nothing of the kind. Throws a `TrackingError` (`refused`) where the learner has
   * started over there: what was deleted is not to come back.
   */
  written(): KeptState | undefined {
    const held = this.#held();
    if (held === this.#known || this.#storage === undefined || this.#emptied) return undefined;
    const kept = toKept(held);
    const begun = this.#known === "" && this.#run === undefined;
    if (kept !== undefined && (begun || kept.run === this.#run)) return kept;
    throw new TrackingError("refused", "In another window of this browser this course was started over");
  }

  /** `run`: what to call a run that begins here. Throws a `TrackingError` (`refused`) where the browser does not take it. */
  write({ revision, state }: KeptState, run: string): void {
    if (this.#emptied || this.#storage === undefined) return;
    this.#run = toKept(this.#held())?.run ?? this.#run ?? run;
    const text = JSON.stringify({ revision, state, run: this.#run });
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

function toKept(text: string): KeptState | undefined {
  try {
    const value = JSON.parse(text) as Partial<KeptState> | null;
    return typeof value?.revision === "number" && typeof value.state === "string" ? (value as KeptState) : undefined;
  } catch {
    return undefined;
  }
}
