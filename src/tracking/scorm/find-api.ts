import type { Environment } from "../environment.ts";
import { TrackingError } from "../tracking-error.ts";

const deepest = 30;
const pollEveryMs = 250;
const giveUpAfterMs = 10_000;

/** What an API is known by. */
export interface ApiSign {
  /** The property of a window: `API`, `API_1484_11`. */
  readonly property: string;
  /** A function that it must have. */
  readonly initialize: string;
}

/**
 * The API of the LMS: in this window, its parents from the nearest on, its opener, the opener's parents, then the openers of its parents
 * (SCORM 1.2 RTE 3.3.6.1, SCORM 2004 4th RTE 3.3.1). Each window is tried by itself: one of another origin throws and is passed by (SuccessFactors). `top` is only
 * ever reached as a parent.
 */
export function findApi(start: Window, sign: ApiSign): object | undefined {
  const own = withParents(start);
  const openers = own.flatMap((window) => {
    const opener = readSafely(() => window.opener as Window | null);
    return opener ? withParents(opener) : [];
  });
  for (const window of new Set([...own, ...openers])) {
    const api = readSafely(() => apiOf(window, sign));
    if (api !== undefined) return api;
  }
  return undefined;
}

/** Looks again for ten seconds: some LMSs load their API after the content. Rejects with `no-host`. */
export async function waitForApi(environment: Environment, sign: ApiSign, standard: string): Promise<object> {
  const startMs = environment.now();
  for (;;) {
    const api = findApi(environment.window, sign);
    if (api !== undefined) return api;
    if (environment.now() - startMs >= giveUpAfterMs)
      throw new TrackingError("no-host", `No ${standard} API in this window, its parents, its opener and the opener's parents`);
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

function apiOf(window: Window, { property, initialize }: ApiSign): object | undefined {
  const api = (window as unknown as Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>)[property];
  return typeof api?.[initialize] === "function" ? api : undefined;
}

function readSafely<Value>(read: () => Value | null | undefined): Value | undefined {
  try {
    return read() ?? undefined;
  } catch {
    return undefined;
  }
}
