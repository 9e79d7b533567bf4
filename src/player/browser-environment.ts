import type { Environment } from "../tracking/environment.ts";

/** What the player may reach beyond what tracking does: storage that outlives the tab. */
export interface PlayerEnvironment extends Environment {
  /** Undefined where the browser forbids it, as Safari does in frames of other sites. */
  readonly localStorage: Storage | undefined;
}

/** The only place that touches the browser's own clock, network, random source and storages. */
export function browserEnvironment(window: Window): PlayerEnvironment {
  return {
    window,
    fetch: (input, init) => globalThis.fetch(input, init),
    sessionStorage: usableStorage(() => window.sessionStorage),
    localStorage: usableStorage(() => window.localStorage),
    now: () => Date.now(),
    random: () => Math.random(),
    after: (ms, run) => {
      const timer = window.setTimeout(run, ms);
      return () => window.clearTimeout(timer);
    },
    log: (message, detail) => console.info(`[recourse] ${message}`, detail ?? ""),
  };
}

/** Reading the property may throw, and so may the first write (a full or forbidden store). */
function usableStorage(read: () => Storage): Storage | undefined {
  try {
    const storage = read();
    storage.setItem("recourse.probe", "1");
    storage.removeItem("recourse.probe");
    return storage;
  } catch {
    return undefined;
  }
}
