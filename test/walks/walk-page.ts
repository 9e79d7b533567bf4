import type { Attempt } from "../../src/model/attempt.ts";
import type { Fact } from "../../src/model/fact.ts";
import { decodeSuspendData } from "../../src/model/suspend-data.ts";
import { TrackingError } from "../../src/tracking/tracking-error.ts";
import type { TrackingSession } from "../../src/tracking/tracking-session.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { manualEnvironment } from "../tracking/manual-environment.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { pageLocks } from "./page-locks.ts";
import type { WalkClock } from "./walk-clock.ts";
import type { WalkedHost } from "./walked-host.ts";

/** What outlives a page: of a tab its own storage, of a browser what all its tabs share. */
export interface Browser {
  readonly localStorage: Storage | undefined;
  readonly indexedDB: IDBFactory | undefined;
  /** By name, who holds it; undefined where pages have none. */
  readonly locks: Map<string, WalkPage> | undefined;
}

export interface Tab {
  readonly browser: Browser;
  readonly sessionStorage: Storage | undefined;
}

export interface ToldFact {
  readonly fact: Fact;
  readonly before: Attempt;
  readonly after: Attempt;
  readonly atMs: number;
}

/** One page of the course in a tab, as the player keeps it: started, restored, begun; gone at last. */
export class WalkPage {
  readonly tab: Tab;
  readonly facts: ToldFact[] = [];
  state: "opening" | "refused" | "playing" | "gone" = "opening";
  /** The page is being left: what is not `keepalive` does not arrive. */
  leaving = false;
  /** The learner has saved and left, the page is still there. */
  ending = false;
  /** In the back/forward cache. */
  frozen = false;
  learner: SmallLearner | undefined;
  /** Why it was refused. */
  refusal = "";
  problem: string | undefined;
  readonly session: TrackingSession;
  readonly #clock: WalkClock;

  constructor(host: WalkedHost, tab: Tab, clock: WalkClock, random: () => number) {
    this.tab = tab;
    this.#clock = clock;
    const { window, fetch = noNetwork, create } = host.seat(this);
    const { sessionStorage, browser } = tab;
    const { localStorage, indexedDB } = browser;
    const locks = browser.locks && pageLocks(this, browser.locks);
    const environment = {
      ...manualEnvironment({ window, fetch: this.#connected(fetch), sessionStorage, localStorage, indexedDB, locks }),
      now: () => clock.nowMs,
      random,
      after: (ms: number, run: () => void) => clock.after(ms, run, this),
    };
    this.session = create(environment);
    this.start();
  }

  /** May be called again where it was refused. */
  start(): void {
    this.state = "opening";
    this.session.start().then(
      (launch) => {
        if (this.state !== "opening") return;
        const { attempt, problem } = decodeSuspendData(launch.suspendData, smallCourse.outline);
        this.problem = problem;
        const told = { track: (fact: Fact, before: Attempt, after: Attempt) => this.#track(fact, before, after) };
        this.learner = new SmallLearner(told, attempt, launch.masteryScore ?? smallCourse.outline.test.masteryScore);
        this.state = "playing";
        this.session.begin(attempt);
      },
      (error: unknown) => {
        if (this.state !== "opening") return;
        this.state = "refused";
        this.refusal = error instanceof TrackingError ? error.code : `not a TrackingError: ${String(error)}`;
      },
    );
  }

  get attempt(): Attempt | undefined {
    return this.learner?.attempt;
  }

  /** Nothing of it runs any more; what it has sent has left. */
  vanish(): void {
    this.state = "gone";
    this.#clock.drop(this);
  }

  #track(fact: Fact, before: Attempt, after: Attempt): void {
    this.#clock.tick();
    this.facts.push({ fact, before, after, atMs: this.#clock.nowMs });
    this.session.track(fact, before, after);
  }

  /** No answer reaches a page that is gone. */
  #connected(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
    return async (input, init = {}) => {
      this.#clock.stir();
      if (this.state === "gone" || (this.leaving && init.keepalive !== true)) return never();
      try {
        const response = await fetch(input, init);
        return this.#isGone ? await never() : response;
      } catch (error) {
        if (this.#isGone) await never();
        throw error;
      } finally {
        this.#clock.stir();
      }
    };
  }

  get #isGone(): boolean {
    return this.state === "gone";
  }
}

function never<Value>(): Promise<Value> {
  return new Promise(() => {});
}

const noNetwork: typeof fetch = () => Promise.reject(new TypeError("no network for this standard"));
