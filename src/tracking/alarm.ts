import type { Environment } from "./environment.ts";

/** A timer that is set once until it rings: one that is under way is not brought forward. */
export class Alarm {
  readonly #environment: Pick<Environment, "after">;
  readonly #ring: () => void;
  #cancel: (() => void) | undefined;

  constructor(environment: Pick<Environment, "after">, ring: () => void) {
    this.#environment = environment;
    this.#ring = ring;
  }

  set(ms: number): void {
    this.#cancel ??= this.#environment.after(Math.max(0, ms), () => {
      this.#cancel = undefined;
      this.#ring();
    });
  }

  cancel(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
