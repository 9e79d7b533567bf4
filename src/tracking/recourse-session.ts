import type { Attempt } from "../model/attempt.ts";
import type { CourseOutline } from "../model/course.ts";
import type { Fact } from "../model/fact.ts";
import type { Launch } from "../model/launch.ts";
import { outcomeOf } from "../model/outcome.ts";
import type { Settings } from "../model/settings.ts";
import { ActiveClock } from "./active-clock.ts";
import type { Adapter, Snapshot } from "./adapter.ts";
import type { Environment } from "./environment.ts";
import { retryDelay } from "./retry-delay.ts";
import { SaveStateBoard } from "./save-state-board.ts";
import type { SaveState, TrackingSession } from "./tracking-session.ts";

/** How long *Save and exit* waits before its second try. */
const exitRetryMs = 2000;

/**
 * The one implementation of the port: decides when the host hears of something, while the adapter decides how. One write at a time, in order;
 * facts are gathered for `commitEveryMs`, but a test handed in, a changed status, a hidden page and the exit are written at once.
 */
export class RecourseSession implements TrackingSession {
  readonly #adapter: Adapter;
  readonly #outline: CourseOutline;
  readonly #settings: Settings;
  readonly #environment: Environment;
  readonly #clock: ActiveClock;
  readonly #board = new SaveStateBoard();
  #phase: "new" | "started" | "begun" | "closing" | "over" = "new";
  #recorded = false;
  #attempt: Attempt | undefined;
  #running: Promise<boolean> | undefined;
  #dirty = false;
  #failures = 0;
  #unsavedSinceMs: number | undefined;
  #lastWriteMs = -Infinity;
  #cancelNext: (() => void) | undefined;
  #cancelHeartbeat: (() => void) | undefined;

  constructor(adapter: Adapter, outline: CourseOutline, settings: Settings, environment: Environment) {
    this.#adapter = adapter;
    this.#outline = outline;
    this.#settings = settings;
    this.#environment = environment;
    this.#clock = new ActiveClock(() => environment.now());
  }

  get saveState(): SaveState {
    return this.#board.state;
  }

  onSaveState(listener: (state: SaveState) => void): () => void {
    return this.#board.listen(listener);
  }

  async start(): Promise<Launch> {
    const launch = await this.#adapter.open();
    this.#recorded = launch.mode === "Normal";
    this.#phase = "started";
    this.#clock.start();
    return launch;
  }

  begin(attempt: Attempt): void {
    if (this.#phase !== "started") return;
    this.#phase = "begun";
    this.#attempt = attempt;
    this.#adapter.begin(this.#snapshot(attempt));
    if (!this.#recorded) this.#board.show({ kind: "not-recorded" });
    void this.#write();
    this.#scheduleHeartbeat();
  }

  track(fact: Fact, before: Attempt, after: Attempt): void {
    if (this.#phase !== "begun") return;
    this.#attempt = after;
    this.#clock.sign();
    if (!this.#recorded) return;
    const reports = this.#adapter.note(fact, before, this.#snapshot(after));
    if (before === after && !reports) return;
    this.#dirty = true;
    if (fact.kind === "test-handed-in" || this.#statusChanged(before, after)) return void this.#write();
    if (this.#unsavedSinceMs === undefined && this.#running === undefined) this.#board.show({ kind: "waiting" });
    this.#schedule(this.#lastWriteMs + this.#settings.commitEveryMs - this.#environment.now());
  }

  async save(): Promise<void> {
    if (this.#phase === "closing") await this.#close();
    else if (this.#phase === "begun" && this.#recorded) await this.#write();
  }

  setVisible(visible: boolean): void {
    this.#clock.setVisible(visible);
    if (visible) this.#adapter.returned();
  }

  async end(how: "exit" | "leaving"): Promise<void> {
    if (this.#phase === "started") return this.#quit();
    if (how === "leaving") return this.#leave();
    if (this.#phase !== "begun") return;
    this.#phase = "closing";
    this.#cancelTimers();
    if (await this.#close()) return;
    await new Promise<void>((done) => this.#environment.after(exitRetryMs, done));
    await this.#close();
  }

  /** Opened and never begun: the learner left at a page that asked what to do with a state that cannot be read. That state stays. */
  #quit(): void {
    this.#phase = "over";
    this.#adapter.quit();
    this.#board.show({ kind: "ended" });
  }

  #leave(): void {
    if (this.#attempt === undefined || (this.#phase !== "begun" && this.#phase !== "closing")) return;
    this.#phase = "over";
    this.#cancelTimers();
    this.#adapter.leave(this.#snapshot(this.#attempt));
    this.#board.show({ kind: "ended" });
  }

  /** After whatever is being written. The session is sealed: only the end is still tried, until the host confirms it. */
  async #close(): Promise<boolean> {
    while (this.#running !== undefined) await this.#running;
    const attempt = this.#attempt;
    if (this.#phase !== "closing" || attempt === undefined) return true;
    this.#cancelTimers();
    let unsaved: string | undefined;
    const talk = async () => void (unsaved = await this.#adapter.close(this.#snapshot(attempt)));
    return this.#run(talk, () => {
      if (this.#phase !== "closing") return;
      this.#phase = "over";
      this.#board.show(unsaved === undefined ? { kind: "ended" } : { kind: "ended", unsaved });
    });
  }

  /** Writes at once, or right after what is being written. True when the host has everything. */
  #write(): Promise<boolean> {
    this.#dirty = true;
    return this.#writeAll();
  }

  #writeAll(): Promise<boolean> {
    if (this.#running !== undefined) return this.#running;
    this.#cancelNext?.();
    const talk = async () => {
      do {
        this.#dirty = false;
        if (this.#attempt === undefined || this.#phase === "over") return;
        this.#lastWriteMs = this.#environment.now();
        await this.#adapter.write(this.#snapshot(this.#attempt));
      } while (this.#dirty);
    };
    return this.#run(talk, () => this.#showSaved());
  }

  /** Runs what talks to the host, shows how it went, and tries again later where it failed. Never rejects. */
  #run(talk: () => Promise<void>, succeeded: () => void): Promise<boolean> {
    if (this.#recorded && this.#unsavedSinceMs === undefined) this.#board.show({ kind: "saving" });
    const settle = (failure: readonly [unknown] | undefined): boolean => {
      this.#running = undefined;
      if (failure !== undefined) {
        this.#failed(failure[0]);
        return false;
      }
      this.#failures = 0;
      this.#unsavedSinceMs = undefined;
      succeeded();
      return true;
    };
    this.#running = talk().then(
      () => settle(undefined),
      (error: unknown) => settle([error]),
    );
    return this.#running;
  }

  #showSaved(): void {
    if (this.#phase === "over") return;
    const { refused } = this.#adapter;
    const atMs = this.#environment.now();
    if (!this.#recorded) this.#board.show({ kind: "not-recorded" });
    else this.#board.show(refused === undefined ? { kind: "saved", atMs } : { kind: "saved", atMs, refused });
  }

  #failed(error: unknown): void {
    if (this.#phase === "over") return;
    this.#failures++;
    this.#unsavedSinceMs ??= this.#environment.now();
    const detail = error instanceof Error ? error.message : String(error);
    this.#environment.log(`not saved (${this.#failures}): ${detail}`, error);
    this.#board.show(this.#recorded ? { kind: "unsaved", sinceMs: this.#unsavedSinceMs, detail } : { kind: "not-recorded" });
    this.#schedule(retryDelay(this.#failures, this.#settings.commitEveryMs, error, this.#environment.random()));
  }

  /** One write is ahead at a time: the one that is due after a failure is not brought forward by a fact. */
  #schedule(ms: number): void {
    if (this.#cancelNext !== undefined) return;
    const cancel = this.#environment.after(Math.max(0, ms), () => {
      this.#cancelNext = undefined;
      void (this.#phase === "closing" ? this.#close() : this.#write());
    });
    this.#cancelNext = () => {
      this.#cancelNext = undefined;
      cancel();
    };
  }

  #scheduleHeartbeat(): void {
    this.#cancelHeartbeat = this.#environment.after(this.#settings.heartbeatEveryMs, () => {
      const quietMs = this.#environment.now() - this.#lastWriteMs;
      if (this.#recorded && this.#clock.isActive && quietMs >= this.#settings.heartbeatEveryMs) void this.#write();
      this.#scheduleHeartbeat();
    });
  }

  #cancelTimers(): void {
    this.#cancelNext?.();
    this.#cancelHeartbeat?.();
  }

  #statusChanged(before: Attempt, after: Attempt): boolean {
    if (before === after) return false;
    const { completion } = this.#settings;
    const [was, is] = [outcomeOf(before, this.#outline, completion), outcomeOf(after, this.#outline, completion)];
    return was.completion !== is.completion || was.success !== is.success;
  }

  #snapshot(attempt: Attempt): Snapshot {
    return { attempt, moment: { nowMs: this.#environment.now(), activeMs: this.#clock.activeMs } };
  }
}
