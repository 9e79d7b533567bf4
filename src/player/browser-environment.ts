import type { Environment } from "../tracking/environment.ts";

/** The only place that touches the browser's own clock, network, random source and storages. */
export function browserEnvironment(window: Window): Environment {
  return {
    window,
    fetch: (input, init) => globalThis.fetch(input, init),
    sessionStorage: usableStorage(() => window.sessionStorage),
    indexedDB: granted(() => window.indexedDB),
    locks: granted(() => window.navigator.locks),
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

/** Reading the property may throw, in frames of other sites for one; where it does not, what is asked for may still be refused later. */
function granted<Given>(read: () => Given | undefined): Given | undefined {
  try {
    return read() ?? undefined;
  } catch {
    return undefined;
  }
}
