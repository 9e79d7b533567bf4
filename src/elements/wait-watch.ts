import type { ReactiveController, ReactiveControllerHost } from "lit";

/** What an element has to be given to know when a wait is over. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  after(ms: number, run: () => void): () => void;
}

/** Of who is given none: every wait is over. */
export const noClock: Clock = { now: () => Infinity, after: () => () => undefined };

/** Looked at least so often: no timer runs on while a computer sleeps. */
const longestMs = 60_000;

/** Draws its host again when what is waited for has come. */
export class WaitWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #cancel: (() => void) | undefined;
  #waited = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the wait came to its end while the page was open. */
  get over(): boolean {
    return this.#waited && this.#cancel === undefined;
  }

  /** Told at each render; `endsMs` undefined: nothing is waited for. */
  until(endsMs: number | undefined, clock: Clock): void {
    this.#stop();
    if (endsMs === undefined) return;
    this.#waited = true;
    this.#cancel = clock.after(Math.min(longestMs, endsMs - clock.now()), () => this.#host.requestUpdate());
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
