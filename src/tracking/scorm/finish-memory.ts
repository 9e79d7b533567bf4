/**
 * Whether this tab has finished the session that the LMS still shows: after Finish some LMSs refuse Initialize, yet answer reads and
 * commits as if the session were open (scorm-again). Without storage it is remembered as long as the page lives.
 */
export class FinishMemory {
  readonly #storage: Storage | undefined;
  readonly #key: string;
  #finished: boolean;

  constructor(storage: Storage | undefined, standard: string, course: string) {
    this.#storage = storage;
    this.#key = `recourse.${standard}.finished ${course}`;
    this.#finished = this.#try((kept) => kept.getItem(this.#key)) !== undefined;
  }

  get finished(): boolean {
    return this.#finished;
  }

  /** A new session: the LMS took Initialize. */
  clear(): void {
    this.#finished = false;
    this.#try((kept) => kept.removeItem(this.#key));
  }

  /** Finish is called. */
  finish(): void {
    this.#finished = true;
    this.#try((kept) => kept.setItem(this.#key, "1"));
  }

  #try<Value>(use: (storage: Storage) => Value): NonNullable<Value> | undefined {
    try {
      return (this.#storage && use(this.#storage)) ?? undefined;
    } catch {
      return undefined;
    }
  }
}
