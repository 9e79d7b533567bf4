import { startMs } from "../tracking/manual-environment.ts";

interface Timer {
  readonly atMs: number;
  readonly run: () => void;
  readonly owner: object;
}

/** The time of a walk: one for all pages and hosts in it, so that what they do has an order. It moves when the walk says so. */
export class WalkClock {
  #nowMs = startMs;
  #timers: Timer[] = [];
  #stirred = 0;
  /** Turns without a stir after which nothing more is to come; a database in the page takes some that nobody sees. */
  patience = 3;

  get nowMs(): number {
    return this.#nowMs;
  }

  /** A moment passes in which nothing is due. */
  tick(): void {
    this.#nowMs++;
  }

  /** `owner`: who is gone takes its timers along. */
  after(ms: number, run: () => void, owner: object = this): () => void {
    const timer = { atMs: this.#nowMs + Math.max(0, ms), run, owner };
    this.#timers.push(timer);
    return () => void (this.#timers = this.#timers.filter((other) => other !== timer));
  }

  drop(owner: object): void {
    this.#timers = this.#timers.filter((timer) => timer.owner !== owner);
  }

  /** Something was asked or answered: what follows from it may take more turns. */
  stir(): void {
    this.#stirred++;
  }

  /** Lets promises settle until nothing is asked or answered any more; no time passes. */
  async settle(): Promise<void> {
    for (let quiet = 0, before = this.#stirred; quiet < this.patience; before = this.#stirred) {
      await new Promise<void>((done) => setImmediate(done));
      quiet = this.#stirred === before ? quiet + 1 : 0;
    }
  }

  /** Runs what is due meanwhile, in order. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    for (;;) {
      const next = this.#timers.reduce<Timer | undefined>(
        (first, timer) => (timer.atMs <= untilMs && (first === undefined || timer.atMs < first.atMs) ? timer : first),
        undefined,
      );
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.run();
      await this.settle();
    }
    this.#nowMs = untilMs;
  }
}
