import type { Launch } from "../../model/launch.ts";
import type { Environment } from "../environment.ts";
import type { Note } from "../scorm/entry-values.ts";
import type { Failure, Findings, RoundTrip } from "./findings.ts";

const mostErrors = 10;
/** A host can be wrong about hundreds of elements: the first ones say enough. */
const mostNotes = 50;

/** The one place for what a session has to tell whoever looks after the LMS: what could not be and was left aside, what went wrong last, how long saves take. */
export class Journal {
  readonly #environment: Pick<Environment, "log" | "now">;
  readonly #errors: Failure[] = [];
  readonly #notes: string[] = [];
  #saves = 0;
  #lastSave: RoundTrip | undefined;

  constructor(environment: Pick<Environment, "log" | "now">) {
    this.#environment = environment;
  }

  /** What a host or a launch link says and cannot be. */
  readonly note: Note = (text) => {
    this.#environment.log(`the LMS answers what cannot be: ${text}`);
    if (this.#notes.length < mostNotes) this.#notes.push(text);
  };

  /** Gives the error in words. */
  failed(error: unknown): string {
    const text = error instanceof Error ? error.message : String(error);
    this.#errors.push({ atMs: this.#environment.now(), text });
    if (this.#errors.length > mostErrors) this.#errors.shift();
    return text;
  }

  /** Opens a session. What an earlier try has noted says nothing of this one. */
  async open(open: (note: Note) => Promise<Launch>): Promise<Launch> {
    this.#notes.length = 0;
    try {
      return await open(this.note);
    } catch (error) {
      this.failed(error);
      throw error;
    }
  }

  async save(save: () => Promise<void>): Promise<void> {
    this.#saves++;
    const startMs = this.#environment.now();
    await save();
    const atMs = this.#environment.now();
    this.#lastSave = { atMs, tookMs: atMs - startMs };
  }

  get findings(): Pick<Findings, "saves" | "notes" | "errors"> {
    const [last, notes, errors] = [this.#lastSave, [...this.#notes], [...this.#errors]];
    return { saves: { count: this.#saves, ...(last && { last }) }, notes, errors };
  }
}
