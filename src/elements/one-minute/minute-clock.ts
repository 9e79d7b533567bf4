import type { ReactiveController, ReactiveControllerHost } from "lit";

export interface MinuteClockParts {
  /** How long each step stands, in seconds. */
  seconds(): readonly number[];
  /** A step begins; as many as there are: the minute is over. */
  arrived(step: number): void;
  /** Calls back after so many milliseconds; gives what prevents it. */
  after(ms: number, run: () => void): () => void;
}

/** Which step of a guided minute stands, and how many of its seconds are left. Runs only after `go()`; stops where the page is hidden or left. */
export class MinuteClock implements ReactiveController {
  /** From 0; -1 before the first, as many as there are after the last. */
  step = -1;
  /** Whole seconds of the step. */
  left = 0;
  running = false;
  readonly #host: ReactiveControllerHost;
  readonly #parts: MinuteClockParts;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, parts: MinuteClockParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("visibilitychange", this.#onVisibility);
  }

  hostDisconnected(): void {
    document.removeEventListener("visibilitychange", this.#onVisibility);
    this.pause();
  }

  get over(): boolean {
    return this.step >= this.#parts.seconds().length;
  }

  /** On from where it stands; from the first step before it and after the last. */
  go(): void {
    this.running = true;
    if (this.step < 0 || this.over) this.#begin(0);
    else this.#wait();
    this.#host.requestUpdate();
  }

  pause(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.running = false;
    this.#host.requestUpdate();
  }

  /** To the next step, whether it runs or not. */
  skip(): void {
    this.#stop?.();
    this.#begin(this.step + 1);
  }

  #begin(step: number): void {
    this.step = step;
    this.left = this.#parts.seconds()[step] ?? 0;
    if (this.over) this.pause();
    this.#parts.arrived(step);
    if (this.running) this.#wait();
    this.#host.requestUpdate();
  }

  #wait(): void {
    this.#stop = this.#parts.after(1000, () => {
      this.left -= 1;
      if (this.left <= 0) return this.#begin(this.step + 1);
      this.#wait();
      this.#host.requestUpdate();
    });
  }

  readonly #onVisibility = (): void => {
    if (document.visibilityState === "hidden" && this.running) this.pause();
  };
}
