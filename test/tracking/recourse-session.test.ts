import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import type { Launch } from "../../src/model/launch.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import type { Adapter, Snapshot } from "../../src/tracking/adapter.ts";
import type { HostFindings } from "../../src/tracking/diagnostics/findings.ts";
import { RecourseSession } from "../../src/tracking/recourse-session.ts";
import { TrackingError } from "../../src/tracking/tracking-error.ts";
import type { SaveState } from "../../src/tracking/tracking-session.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { manualEnvironment, startMs } from "./manual-environment.ts";
import { SmallLearner } from "./small-learner.ts";

const launch: Launch = {
  learner: { id: "s-1", name: "" },
  mode: "Normal",
  credit: true,
  masteryScore: undefined,
  registration: "r",
  language: undefined,
  suspendData: "",
  returnUrl: undefined,
};

/** A host that takes everything at once, unless told to fail or to be slow. */
class ObedientAdapter implements Adapter {
  readonly calls: string[] = [];
  readonly written: Attempt[] = [];
  failures: unknown[] = [];
  hold: Promise<void> | undefined;
  refused: readonly string[] = [];
  readonly #mode: Launch["mode"];

  constructor(mode: Launch["mode"] = "Normal") {
    this.#mode = mode;
  }

  async open(): Promise<Launch> {
    return { ...launch, mode: this.#mode };
  }

  begin(): void {
    this.calls.push("begin");
  }

  findings(): HostFindings {
    return { calls: this.calls.length, refused: this.refused, withheld: [] };
  }

  returned(): void {
    this.calls.push("returned");
  }

  note(): boolean {
    return false;
  }

  async write({ attempt }: Snapshot): Promise<void> {
    this.calls.push("write");
    await this.hold;
    this.#failIfTold();
    this.written.push(attempt);
  }

  async close(): Promise<undefined> {
    this.calls.push("close");
    this.#failIfTold();
  }

  leave(): void {
    this.calls.push("leave");
  }

  quit(): void {
    this.calls.push("quit");
  }

  #failIfTold(): void {
    if (this.failures.length > 0) throw this.failures.shift();
  }
}

async function begun(adapter = new ObedientAdapter()) {
  const environment = manualEnvironment();
  const session = new RecourseSession(adapter, smallCourse.outline, defaultSettings, environment);
  const states: SaveState[] = [];
  session.onSaveState((state) => void states.push(state));
  await session.start();
  session.begin(emptyAttempt);
  await environment.settle();
  return { adapter, environment, session, states, learner: new SmallLearner(session) };
}

const writes = ({ calls }: ObedientAdapter) => calls.filter((call) => call === "write").length;
const unreachable = () => new TrackingError("unreachable", "LMSCommit answered false: 101");

describe("RecourseSession", () => {
  it("writes the first state at once", async () => {
    const { adapter, session } = await begun();
    assert.deepEqual(adapter.calls, ["begin", "write"]);
    assert.deepEqual(session.saveState, { kind: "saved", atMs: startMs });
  });

  it("ends a session that never began, once, and writes nothing", async () => {
    for (const how of ["exit", "leaving"] as const) {
      const adapter = new ObedientAdapter();
      const session = new RecourseSession(adapter, smallCourse.outline, defaultSettings, manualEnvironment());
      await session.start();
      await session.end(how);
      await session.end("leaving");
      session.begin(emptyAttempt);
      assert.deepEqual(adapter.calls, ["quit"]);
      assert.equal(session.saveState.kind, "ended");
    }
  });

  it("gathers facts: no two writes closer than fifteen seconds", async () => {
    const { adapter, environment, learner } = await begun();
    for (let second = 0; second < 60; second++) {
      learner.opens("start", second % 2 === 0 ? "start-text" : "start-cards");
      await environment.advance(1000);
    }
    assert.equal(writes(adapter), 5);
  });

  it("writes at once when a test is handed in and when the status changes", async () => {
    const { adapter, environment, learner } = await begun();
    learner.finishesLessons();
    await environment.settle();
    assert.equal(writes(adapter), 2);
    learner.takesTest(1);
    await environment.settle();
    assert.equal(writes(adapter), 3);
    assert.equal(adapter.written.at(-1), learner.attempt);
  });

  it("shows that saving waits until the host has what the learner did", async () => {
    const { environment, learner, session } = await begun();
    learner.opens("start", "start-text");
    assert.equal(session.saveState.kind, "waiting");
    await environment.advance(15_000);
    assert.equal(session.saveState.kind, "saved");
  });

  it("writes again what changed while a slow write was under way, one write at a time", async () => {
    const { adapter, environment, learner, session } = await begun();
    let release = (): void => {};
    adapter.hold = new Promise((done) => (release = done));
    const saved = session.save();
    learner.finishesLessons();
    await environment.settle();
    assert.equal(writes(adapter), 2);
    assert.notEqual(session.saveState.kind, "saved");
    release();
    await saved;
    assert.equal(adapter.written.at(-1), learner.attempt);
    assert.equal(session.saveState.kind, "saved");
  });

  it("retries with growing pauses, shows since when it is not saved, and then that it is", async () => {
    const { adapter, environment, learner, session } = await begun();
    adapter.failures = [unreachable(), unreachable()];
    learner.finishesLessons();
    await environment.settle();
    const detail = "LMSCommit answered false: 101";
    assert.deepEqual(session.saveState, { kind: "unsaved", sinceMs: startMs, detail, keptHere: false, over: false });
    await environment.advance(14_999);
    assert.equal(writes(adapter), 2);
    await environment.advance(1);
    assert.equal(writes(adapter), 3);
    await environment.advance(29_999);
    assert.equal(writes(adapter), 3);
    assert.equal(session.saveState.kind, "unsaved");
    await environment.advance(1);
    assert.deepEqual(session.saveState, { kind: "saved", atMs: startMs + 45_000 });
  });

  it("waits as long as the host asks for", async () => {
    const { adapter, environment, session } = await begun();
    adapter.failures = [new TrackingError("refused", "429", { httpStatus: 429, retryAfterMs: 90_000 })];
    await session.save();
    await environment.advance(89_999);
    assert.equal(writes(adapter), 2);
    await environment.advance(1);
    assert.equal(writes(adapter), 3);
  });

  it("shows what the host will never take, though the rest is saved", async () => {
    const { adapter, session } = await begun();
    adapter.refused = ["answered: 400"];
    await session.save();
    assert.deepEqual(session.saveState, { kind: "saved", atMs: startMs, refused: "answered: 400" });
  });

  it("tells the adapter that the learner is back, not that the page is hidden", async () => {
    const { adapter, session } = await begun();
    session.setVisible(false);
    session.setVisible(true);
    assert.deepEqual(adapter.calls, ["begin", "write", "returned"]);
  });

  it("keeps the host awake while the learner is active, and lets it sleep after", async () => {
    const { adapter, environment } = await begun();
    await environment.advance(300_000);
    assert.equal(writes(adapter), 2);
    await environment.advance(3_600_000);
    assert.equal(writes(adapter), 3);
  });

  it("ends once, and sends nothing after it", async () => {
    const { adapter, environment, learner, session } = await begun();
    await session.end("exit");
    await session.end("exit");
    await session.end("leaving");
    learner.finishesLessons().takesTest(4);
    await session.save();
    await environment.advance(600_000);
    assert.deepEqual(adapter.calls, ["begin", "write", "close"]);
    assert.deepEqual(session.saveState, { kind: "ended" });
  });

  it("tries the end again until the host confirms it, and takes nothing in meanwhile", async () => {
    const { adapter, environment, learner, session } = await begun();
    adapter.failures = [unreachable(), unreachable()];
    const ended = session.end("exit");
    await environment.advance(2000);
    await ended;
    assert.equal(session.saveState.kind, "unsaved");
    learner.finishesLessons();
    await environment.advance(30_000);
    assert.deepEqual(adapter.calls, ["begin", "write", "close", "close", "close"]);
    assert.deepEqual(session.saveState, { kind: "ended" });
  });

  it("hands everything over before leaving returns, though a write is under way", async () => {
    const { adapter, environment, session } = await begun();
    adapter.hold = new Promise(() => {});
    void session.save();
    void session.end("leaving");
    assert.deepEqual(adapter.calls, ["begin", "write", "write", "leave"]);
    assert.equal(session.saveState.kind, "ended");
    await environment.advance(60_000);
    assert.equal(adapter.calls.at(-1), "leave");
  });

  it("records nothing in browse and review, and says so", async () => {
    for (const mode of ["Browse", "Review"] as const) {
      const { adapter, environment, learner, session } = await begun(new ObedientAdapter(mode));
      learner.finishesLessons().takesTest(4);
      await session.save();
      await environment.advance(600_000);
      assert.deepEqual(adapter.calls, ["begin", "write"]);
      assert.equal(session.saveState.kind, "not-recorded");
      await session.end("exit");
      assert.equal(adapter.calls.at(-1), "close");
    }
  });

  it("tells listeners at once and at each change, until they stop", async () => {
    const { environment, learner, session, states } = await begun();
    assert.deepEqual(
      states.map(({ kind }) => kind),
      ["saving", "saved"],
    );
    const heard: string[] = [];
    const stop = session.onSaveState(({ kind }) => void heard.push(kind));
    learner.finishesLessons();
    await environment.settle();
    stop();
    await session.end("exit");
    assert.deepEqual(heard, ["saved", "waiting", "saving", "saved"]);
  });
});
