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

/** An API, and the window that has it. */
export interface FoundApi {
  readonly api: object;
  readonly window: Window;
  readonly place: ApiPlace;
}

/** The window of an API: so many parents up, from this window or from the one that opened it (or one of its parents). */
export interface ApiPlace {
  readonly from: "self" | "opener";
  readonly parents: number;
}

/**
 * The API of the LMS: in this window, its parents from the nearest on, its opener, the opener's parents, then the openers of its parents
 * (SCORM 1.2 RTE 3.3.6.1, SCORM 2004 4th RTE 3.3.1). Each window is tried by itself: one of another origin throws and is passed by (SuccessFactors). `top` is only
 * ever reached as a parent.
 */
export function findApi(start: Window, sign: ApiSign): FoundApi | undefined {
  const own = withParents(start);
  const openers = own.flatMap(openersOf);
  for (const window of new Set([...own, ...openers])) {
    const api = readSafely(() => apiOf(window, sign));
    if (api !== undefined) return { api, window, place: placeOf(window, own) };
  }
  return undefined;
}

function placeOf(window: Window, own: readonly Window[]): ApiPlace {
  const parents = own.indexOf(window);
  if (parents >= 0) return { from: "self", parents };
  return { from: "opener", parents: Math.max(...own.map((each) => openersOf(each).indexOf(window))) };
}

/** The window that opened it, and that one's parents. */
export function openersOf(window: Window): Window[] {
  const opener = readSafely(() => window.opener as Window | null);
  return opener ? withParents(opener) : [];
}

/** Looks again for ten seconds: some LMSs load their API after the content. Rejects with `no-host`. */
export async function waitForApi(environment: Environment, sign: ApiSign, standard: string): Promise<FoundApi> {
  const startMs = environment.now();
  for (;;) {
    const found = findApi(environment.window, sign);
    if (found !== undefined) return found;
    if (environment.now() - startMs >= giveUpAfterMs)
      throw new TrackingError("no-host", `No ${standard} API in this window, its parents, its opener and the opener's parents`);
    await new Promise<void>((done) => environment.after(pollEveryMs, done));
  }
}

/** A window and its parents, the nearest first. */
export function withParents(start: Window): Window[] {
  const windows: Window[] = [];
  let window: Window | undefined = start;
  while (window !== undefined && !windows.includes(window) && windows.length < deepest) {
    windows.push(window);
    const current: Window = window;
    window = readSafely(() => current.parent);
  }
  return windows;
}

/** What a window offers as the API; undefined where it has none. Throws where the window is of another origin. */
export function apiOf(window: Window, { property, initialize }: ApiSign): object | undefined {
  const api = (window as unknown as Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>)[property];
  return typeof api?.[initialize] === "function" ? api : undefined;
}

/** What another window gives; undefined where it throws, as windows of other origins do. */
export function readSafely<Value>(read: () => Value | null | undefined): Value | undefined {
  try {
    return read() ?? undefined;
  } catch {
    return undefined;
  }
}
