import { isDay } from "../plan/plan.ts";

/** What sets somebody off: a customer's word, tone or look. Our own list; the sources only name hooks. */
export const hookKinds = [
  "blamed",
  "insulted",
  "talked-down",
  "not-believed",
  "cut-off",
  "ordered",
  "threatened",
  "mine-attacked",
  "sigh",
  "again",
  "other",
] as const;
export type HookKind = (typeof hookKinds)[number];

/** Where in the body it shows first. */
export const bodyPlaces = ["jaw", "face", "throat", "shoulders", "chest", "breath", "stomach", "hands", "elsewhere"] as const;
export type BodyPlace = (typeof bodyPlaces)[number];

/** One time that a hook caught. Its texts never leave the browser. */
export interface HookEntry {
  /** A calendar day, `2026-12-01`. */
  readonly date: string;
  readonly hook: HookKind;
  /** The word, tone or look itself. */
  readonly trigger: string;
  readonly body: BodyPlace;
  readonly did: string;
  readonly next: string;
}

/** Most characters of a text, and most entries that are kept: the oldest goes first. */
export const hookRoom = { text: 300, entries: 200 } as const;

/** Newest day first, of one day the one that was written last. */
export function addEntry(log: readonly HookEntry[], entry: HookEntry): readonly HookEntry[] {
  return [entry, ...log].sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0)).slice(0, hookRoom.entries);
}

export function writeHookLog(log: readonly HookEntry[]): string {
  return log.length === 0 ? "" : JSON.stringify(log);
}

/** Reads what `writeHookLog` wrote; what is not an entry is left out. */
export function readHookLog(text: string): readonly HookEntry[] {
  try {
    const value: unknown = JSON.parse(text || "[]");
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return [];
  }
}

export interface HookPattern {
  readonly hook: HookKind;
  readonly times: number;
  /** Of how many entries. */
  readonly of: number;
  /** The newest trigger of that kind with words in it. */
  readonly trigger: string;
}

/** The hook that caught most often in the last ten entries, of equal ones the newest; undefined before it caught twice in at least three. */
export function hookPattern(log: readonly HookEntry[]): HookPattern | undefined {
  const last = log.slice(0, 10);
  const times = (hook: HookKind): number => last.filter((entry) => entry.hook === hook).length;
  const hook = last
    .map((entry) => entry.hook)
    .reduce<HookKind | undefined>((most, next) => (most === undefined || times(next) > times(most) ? next : most), undefined);
  if (hook === undefined || last.length < 3 || times(hook) < 2) return undefined;
  const trigger = last.find((entry) => entry.hook === hook && entry.trigger.trim() !== "")?.trigger ?? "";
  return { hook, times: times(hook), of: last.length, trigger };
}

function isEntry(value: unknown): value is HookEntry {
  if (typeof value !== "object" || value === null) return false;
  const { date, hook, body, trigger, did, next } = value as Record<string, unknown>;
  return (
    typeof date === "string" &&
    isDay(date) &&
    hookKinds.some((kind) => kind === hook) &&
    bodyPlaces.some((place) => place === body) &&
    [trigger, did, next].every((text) => typeof text === "string" && text.length <= hookRoom.text)
  );
}
