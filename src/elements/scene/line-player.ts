import type { ReactiveController, ReactiveControllerHost } from "lit";

export interface LinePlayerParts {
  /** How many lines there are. */
  count(): number;
  /** Keeps a line on stage for its time, then calls `done`; the returned function ends it early. */
  hold(line: number, done: () => void): () => void;
  /** A line comes on stage by the learner's own action: stepped to, or played. */
  arrived(line: number): void;
  /** Played to the end of the last line. */
  ended(): void;
}

/**
 * Which line is on stage, and whether the next follows by itself. Plays only after `play()`; stops where the learner steps, where the page is
 * hidden or left, and after the last line.
 */
export class LinePlayer implements ReactiveController {
  /** From 0; -1 before the first. */
  line = -1;
  playing = false;
  readonly #host: ReactiveControllerHost;
  readonly #parts: LinePlayerParts;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, parts: LinePlayerParts) {
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

  get atEnd(): boolean {
    return this.line === this.#parts.count() - 1;
  }

  /** Puts a line on stage without telling anybody: where the learner was. */
  open(line: number): void {
    this.pause();
    this.line = line;
  }

  /** On from the line on stage; from the start after the last. */
  play(): void {
    if (this.atEnd) this.line = -1;
    this.playing = true;
    if (this.line < 0) this.#next();
    else this.again();
    this.#host.requestUpdate();
  }

  pause(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.playing = false;
    this.#host.requestUpdate();
  }

  step(to: number): void {
    this.pause();
    if (to < 0 || to >= this.#parts.count() || to === this.line) return;
    this.line = to;
    this.#parts.arrived(to);
  }

  /** The line on stage for its full time, where it is playing: it begins, or its speed or voice has changed. */
  again(): void {
    if (!this.playing) return;
    this.#stop?.();
    this.#stop = this.#parts.hold(this.line, this.#next);
  }

  readonly #next = (): void => {
    this.#stop = undefined;
    if (this.atEnd) {
      this.pause();
      this.#parts.ended();
      return;
    }
    this.line += 1;
    this.#host.requestUpdate();
    this.#parts.arrived(this.line);
    this.#stop = this.#parts.hold(this.line, this.#next);
  };

  readonly #onVisibility = (): void => {
    if (document.visibilityState === "hidden" && this.playing) this.pause();
  };
}
