import type { Environment } from "../environment.ts";
import { TrackingError } from "../tracking-error.ts";
import type { Scorm12Api } from "./scorm12-api.ts";

const deepest = 30;
const pollEveryMs = 250;
const giveUpAfterMs = 10_000;

/**
 * The API of the LMS: in this window, its parents from the nearest on, its opener, the opener's parents, then the openers of its parents
 * (SCORM 1.2 RTE 3.3.6.1). Each window is tried by itself: one of another origin throws and is passed by (SuccessFactors). `top` is only
 * ever reached as a parent.
 */
export function findApi(start: Window): Scorm12Api | undefined {
  const own = withParents(start);
  const openers = own.flatMap((window) => {
    const opener = readSafely(() => window.opener as Window | null);
    return opener ? withParents(opener) : [];
  });
  for (const window of new Set([...own, ...openers])) {
    const api = readSafely(() => apiOf(window));
    if (api !== undefined) return api;
  }
  return undefined;
}

/** Looks again for ten seconds: some LMSs load their API after the content. Rejects with `no-host`. */
export async function waitForApi(environment: Environment): Promise<Scorm12Api> {
  const startMs = environment.now();
  for (;;) {
    const api = findApi(environment.window);
    if (api !== undefined) return api;
    if (environment.now() - startMs >= giveUpAfterMs)
      throw new TrackingError("no-host", "No SCORM 1.2 API in this window, its parents, its opener and the opener's parents");
    await new Promise<void>((done) => environment.after(pollEveryMs, done));
  }
}

function withParents(start: Window): Window[] {
  const windows: Window[] = [];
  let window: Window | undefined = start;
  while (window !== undefined && !windows.includes(window) && windows.length < deepest) {
    windows.push(window);
    const current: Window = window;
    window = readSafely(() => current.parent);
  }
  return windows;
}

function apiOf(window: Window): Scorm12Api | undefined {
  const { API } = window as Window & { readonly API?: Partial<Scorm12Api> | null };
  return typeof API?.LMSInitialize === "function" ? (API as Scorm12Api) : undefined;
}

function readSafely<Value>(read: () => Value | null | undefined): Value | undefined {
  try {
    return read() ?? undefined;
  } catch {
    return undefined;
  }
}
