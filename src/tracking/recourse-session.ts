import type { Attempt } from "../model/attempt.ts";
import type { CourseOutline } from "../model/course.ts";
import type { Fact } from "../model/fact.ts";
import type { Launch } from "../model/launch.ts";
import type { Settings } from "../model/settings.ts";
import { decodeSuspendData, encodeSuspendData } from "../model/suspend-data.ts";
import { Alarm } from "./alarm.ts";
import { ActiveClock } from "./active-clock.ts";
import type { Adapter, Snapshot } from "./adapter.ts";
import type { Findings } from "./diagnostics/findings.ts";
import { Journal } from "./diagnostics/journal.ts";
import type { Environment } from "./environment.ts";
import { KeptWork } from "./kept-work.ts";
import { retryDelay } from "./retry-delay.ts";
import { SaveStateBoard } from "./save-state-board.ts";
import { statusChanged } from "./status-changed.ts";
import { TimeWatch, type TimeNews } from "./time-watch.ts";
import { TrackingError } from "./tracking-error.ts";
import type { SaveState, TrackingSession, UnsavedState } from "./tracking-session.ts";

/** How long *Save and exit* waits before its second try. */
const exitRetryMs = 2000;

/**
 * The one implementation of the port: decides when the host hears of something, while the adapter decides how. One write at a time, in order;
 * facts are gathered for `commitEveryMs`, but a test handed in, a changed status, a hidden page and the exit are written at once. Longer than
 * other files, since what happens when depends on all of it.
 */
export class RecourseSession implements TrackingSession {
  readonly #adapter: Adapter;
  readonly #outline: CourseOutline;
  readonly #settings: Settings;
  readonly #environment: Environment;
  readonly #clock: ActiveClock;
  readonly #board = new SaveStateBoard();
  readonly #time: TimeWatch;
  readonly #kept: KeptWork;
  readonly #journal: Journal;
  #phase: "new" | "started" | "begun" | "closing" | "over" = "new";
  #recorded = false;
  #launch: Launch | undefined;
  #attempt: Attempt | undefined;
  #running: Promise<boolean> | undefined;
  #dirty = false;
  #failures = 0;
  #unsavedSinceMs: number | undefined;
  #lastWriteMs = -Infinity;
  readonly #next: Alarm;
  readonly #heartbeat: Alarm;

  constructor(adapter: Adapter, outline: CourseOutline, settings: Settings, environment: Environment) {
    this.#adapter = adapter;
    this.#outline = outline;
    this.#settings = settings;
    this.#environment = environment;
    this.#clock = new ActiveClock(() => environment.now());
    this.#journal = new Journal(environment);
    this.#next = new Alarm(environment, () => void (this.#phase === "closing" ? this.#close() : this.#write()));
    this.#heartbeat = new Alarm(environment, () => this.#beat());
    this.#time = new TimeWatch(
      environment,
      () => this.#clock.activeMs,
      () => void this.end("exit"),
    );
    this.#kept = new KeptWork(outline, environment, adapter.copies);
  }

  get saveState(): SaveState {
    return this.#board.state;
  }

  onSaveState(listener: (state: SaveState) => void): () => void {
    return this.#board.listen(listener);
  }

  onTimeNews(listener: (news: TimeNews) => void): () => void {
    return this.#time.listen(listener);
  }

  async start(): Promise<Launch> {
    const host = await this.#journal.open((note) => this.#adapter.open(note));
    const { problem } = decodeSuspendData(host.suspendData, this.#outline);
    if (problem !== undefined) this.#journal.note(`the saved state is ${problem}: ${host.suspendData.length} characters`);
    const launch = this.#kept.take(host);
    this.#launch = launch;
    this.#recorded = launch.mode === "Normal";
    this.#phase = "started";
    this.#clock.start();
    return launch;
  }

  begin(attempt: Attempt): void {
    if (this.#phase !== "started") return;
    this.#phase = "begun";
    this.#attempt = attempt;
    this.#adapter.begin(this.#snapshot(attempt), this.#kept.held);
    if (!this.#recorded) this.#board.show({ kind: "not-recorded" });
    void this.#write();
    this.#heartbeat.set(this.#settings.heartbeatEveryMs);
    if (this.#recorded) this.#time.start(this.#launch?.timeLimit);
  }

  track(fact: Fact, before: Attempt, after: Attempt): void {
    if (this.#phase !== "begun") return;
    this.#attempt = after;
    this.#clock.sign();
    if (!this.#recorded) return;
    const reports = this.#adapter.note(fact, before, this.#snapshot(after));
    if (before === after && !reports) return;
    this.#dirty = true;
    this.#kept.keep(after);
    if (fact.kind === "test-handed-in" || statusChanged(before, after, this.#outline, this.#settings.completion)) return void this.#write();
    if (this.#unsavedSinceMs === undefined && this.#running === undefined) this.#board.show({ kind: "waiting" });
    this.#next.set(this.#lastWriteMs + this.#settings.commitEveryMs - this.#environment.now());
  }

  async save(): Promise<void> {
    if (this.#phase === "closing") await this.#close();
    else if (this.#phase === "begun" && this.#recorded) await this.#write();
  }

  async look(): Promise<void> {
    if (this.#phase !== "begun" || this.#recorded) return this.save();
    try {
      await this.#adapter.ask?.();
    } catch (error) {
      this.#journal.failed(error);
    }
  }

  findings(): Findings {
    return {
      ...this.#journal.findings,
      launch: this.#launch,
      saveState: this.#board.state,
      activeMs: this.#clock.activeMs,
      stateLength: this.#attempt === undefined ? 0 : encodeSuspendData(this.#attempt, this.#outline).length,
      copy: { kept: this.#kept.kept, takenUp: this.#kept.held !== undefined },
      host: this.#adapter.findings(),
    };
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
    const attempt = this.#attempt;
    if (attempt === undefined || (this.#phase !== "begun" && this.#phase !== "closing")) return;
    this.#phase = "over";
    this.#cancelTimers();
    this.#kept.trying(attempt);
    this.#adapter.leave(this.#snapshot(attempt), () => this.#kept.confirm(attempt));
    this.#board.show({ kind: "ended" });
  }

  /** After whatever is being written. The session is sealed: only the end is still tried, until the host confirms it. */
  async #close(): Promise<boolean> {
    while (this.#running !== undefined) await this.#running;
    const attempt = this.#attempt;
    if (this.#phase !== "closing" || attempt === undefined) return true;
    this.#cancelTimers();
    let unsaved: string | undefined;
    this.#kept.trying(attempt);
    const talk = async () => void (unsaved = await this.#adapter.close(this.#snapshot(attempt)));
    return this.#run(talk, () => {
      if (this.#phase !== "closing") return;
      if (unsaved === undefined) this.#kept.confirm(attempt);
      else this.#kept.keep(attempt);
      this.#phase = "over";
      this.#board.show(unsaved === undefined ? { kind: "ended" } : { kind: "ended", unsaved });
    });
  }

  /** Writes at once, or right after what is being written. True when the host has everything. */
  #write(): Promise<boolean> {
    this.#dirty = true;
    if (this.#running !== undefined) return this.#running;
    this.#next.cancel();
    const talk = async () => {
      do {
        this.#dirty = false;
        if (this.#attempt === undefined || this.#phase === "over") return;
        this.#lastWriteMs = this.#environment.now();
        const attempt = this.#attempt;
        this.#kept.trying(attempt);
        await this.#journal.save(() => this.#adapter.write(this.#snapshot(attempt)));
        this.#confirm(attempt);
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
    const [atMs, refused] = [this.#environment.now(), this.#adapter.refused];
    if (!this.#recorded) this.#board.show({ kind: "not-recorded" });
    else this.#board.show(refused.length === 0 ? { kind: "saved", atMs } : { kind: "saved", atMs, refused: refused.join("; ") });
  }

  #failed(error: unknown): void {
    if (this.#phase === "over") return;
    this.#failures++;
    if (this.#attempt !== undefined) this.#kept.keep(this.#attempt);
    this.#unsavedSinceMs ??= this.#environment.now();
    const detail = this.#journal.failed(error);
    this.#environment.log(`not saved (${this.#failures}): ${detail}`, error);
    this.#board.show(this.#recorded ? this.#toUnsaved(error, this.#unsavedSinceMs, detail) : { kind: "not-recorded" });
    this.#next.set(retryDelay(this.#failures, this.#settings.commitEveryMs, error, this.#environment.random()));
  }

  #toUnsaved(error: unknown, sinceMs: number, detail: string): UnsavedState {
    const over = error instanceof TrackingError && error.code === "session-over";
    return { kind: "unsaved", sinceMs, detail, keptHere: this.#kept.kept, over };
  }

  /** Keeps the LMS's session alive while the learner is there, and finds out at any rate whether there still is an LMS. */
  #beat(): void {
    const { heartbeatEveryMs } = this.#settings;
    this.#heartbeat.set(heartbeatEveryMs);
    if (!this.#recorded || this.#running !== undefined || this.#unsavedSinceMs !== undefined) return;
    const quietMs = this.#environment.now() - this.#lastWriteMs;
    if (this.#clock.isActive && quietMs >= heartbeatEveryMs) return void this.#write();
    try {
      this.#adapter.check?.();
    } catch (error) {
      this.#failed(error);
    }
  }

  #cancelTimers(): void {
    for (const timer of [this.#next, this.#heartbeat, this.#time]) timer.cancel();
  }

  /** The page may have gone while the host was waited for: what is kept then is no longer to be touched. What came meanwhile is not confirmed. */
  #confirm(attempt: Attempt): void {
    if (this.#phase === "over") return;
    this.#kept.confirm(attempt);
    if (this.#dirty && this.#attempt !== undefined) this.#kept.keep(this.#attempt);
  }

  #snapshot(attempt: Attempt): Snapshot {
    return { attempt, moment: { nowMs: this.#environment.now(), activeMs: this.#clock.activeMs } };
  }
}
