import type { Environment } from "../../src/tracking/environment.ts";

export interface ManualEnvironment extends Environment {
  /** Runs what is due meanwhile, in order, and lets promises settle. */
  advance(ms: number): Promise<void>;
  /** Lets promises settle; no time passes. */
  settle(): Promise<void>;
  readonly logged: readonly string[];
}

export interface Surroundings {
  readonly window?: object;
  readonly fetch?: typeof fetch;
  readonly sessionStorage?: Storage | undefined;
  readonly localStorage?: Storage | undefined;
  readonly indexedDB?: IDBFactory | undefined;
  readonly locks?: LockManager | undefined;
}

/** 2026-03-02 09:00 UTC. */
export const startMs = Date.UTC(2026, 2, 2, 9);

/** The clock moves when the test says so, chance is always nought, the rest is what the test gives. */
export function manualEnvironment({ window = {}, fetch = noNetwork, ...storages }: Surroundings = {}): ManualEnvironment {
  let nowMs = startMs;
  let timers: { readonly atMs: number; readonly run: () => void }[] = [];
  const logged: string[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await new Promise<void>((done) => setImmediate(done));
  };
  return {
    window: window as Window,
    fetch,
    sessionStorage: storages.sessionStorage,
    localStorage: storages.localStorage,
    indexedDB: storages.indexedDB,
    locks: storages.locks,
    now: () => nowMs,
    random: () => 0,
    after(ms, run) {
      const timer = { atMs: nowMs + ms, run };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    log: (message) => void logged.push(message),
    logged,
    settle,
    async advance(ms) {
      const untilMs = nowMs + ms;
      await settle();
      for (;;) {
        const next = timers.filter((timer) => timer.atMs <= untilMs).sort((one, other) => one.atMs - other.atMs)[0];
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        nowMs = Math.max(nowMs, next.atMs);
        next.run();
        await settle();
      }
      nowMs = untilMs;
    },
  };
}

const noNetwork: typeof fetch = () => Promise.reject(new TypeError("no network in this test"));

/** A tab's storage. */
export function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
