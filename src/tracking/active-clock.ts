/** Without a sign of life for this long, the learner counts as gone: nobody reads one page for longer. */
const idleAfterMs = 600_000;

/** The time that counts as spent in the course: while the page is visible and the learner does something now and then. */
export class ActiveClock {
  #countedMs = 0;
  #sinceMs: number | undefined;
  #lastSignMs = 0;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  start(): void {
    this.#countedMs = 0;
    this.#sinceMs = this.#lastSignMs = this.#now();
  }

  /** The learner did something. */
  sign(): void {
    this.#countedMs = this.activeMs;
    this.#lastSignMs = this.#now();
    if (this.#sinceMs !== undefined) this.#sinceMs = this.#lastSignMs;
  }

  setVisible(visible: boolean): void {
    this.sign();
    this.#sinceMs = visible ? this.#lastSignMs : undefined;
  }

  /** Whole milliseconds. A clock that was set back counts nothing. */
  get activeMs(): number {
    if (this.#sinceMs === undefined) return this.#countedMs;
    const end = Math.min(this.#now(), this.#lastSignMs + idleAfterMs);
    return this.#countedMs + Math.max(0, Math.round(end - this.#sinceMs));
  }

  get isActive(): boolean {
    return this.#sinceMs !== undefined && this.#now() - this.#lastSignMs <= idleAfterMs;
  }
}
