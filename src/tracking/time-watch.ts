import type { TimeLimit } from "../model/launch.ts";
import type { Environment } from "./environment.ts";

/** Where the learner's time stands; each is told once, and only where the learner is to know it, but for an end. */
export interface TimeNews {
  /** `near`: four fifths are used. `last`: two minutes, or a tenth of a short time, are left. `over`: at the limit. */
  readonly kind: "near" | "last" | "over";
  readonly usedMs: number;
  readonly limit: TimeLimit;
}

const lastMs = 120_000;
/** Looked at least so often: the timer of a browser takes no wait of more than 24 days. */
const longestMs = 3_600_000;

/**
 * Watches the time that an LMS allows. Only active time is used up, so that no clock can say when: it is looked at again whenever it might be
 * time. `end` is called at a limit that ends the session.
 */
export class TimeWatch {
  readonly #environment: Pick<Environment, "after">;
  readonly #activeMs: () => number;
  readonly #end: () => void;
  readonly #listeners = new Set<(news: TimeNews) => void>();
  #news: TimeNews | undefined;
  #cancel: (() => void) | undefined;

  constructor(environment: Pick<Environment, "after">, activeMs: () => number, end: () => void) {
    this.#environment = environment;
    this.#activeMs = activeMs;
    this.#end = end;
  }

  /** Where there is a limit. */
  start(limit: TimeLimit | undefined): void {
    if (limit === undefined) return;
    const marks = toMarks(limit);
    const usedMs = limit.spentMs + this.#activeMs();
    const next = marks.find(({ atMs }) => usedMs < atMs);
    if (next !== undefined) {
      this.#cancel = this.#environment.after(Math.min(longestMs, Math.max(1000, next.atMs - usedMs)), () => this.start(limit));
    }
    const reached = marks.filter(({ atMs }) => usedMs >= atMs).at(-1);
    if (reached === undefined || reached.kind === this.#news?.kind) return;
    this.#news = { kind: reached.kind, usedMs, limit };
    for (const listener of [...this.#listeners]) listener(this.#news);
    if (reached.kind === "over" && limit.action === "exit") this.#end();
  }

  cancel(): void {
    this.#cancel?.();
  }

  listen(listener: (news: TimeNews) => void): () => void {
    this.#listeners.add(listener);
    if (this.#news !== undefined) listener(this.#news);
    return () => this.#listeners.delete(listener);
  }
}

function toMarks({ limitMs, action, told }: TimeLimit): readonly { readonly kind: TimeNews["kind"]; readonly atMs: number }[] {
  const near = { kind: "near", atMs: limitMs * 0.8 } as const;
  const last = { kind: "last", atMs: limitMs - Math.min(lastMs, limitMs / 10) } as const;
  const over = { kind: "over", atMs: limitMs } as const;
  return told ? [near, last, over] : action === "exit" ? [over] : [];
}
