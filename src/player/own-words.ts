import type { BlockId, CourseId } from "../model/ids.ts";
import type { Launch } from "../model/launch.ts";

const prefix = "recourse.own-words:";
const keptForMs = 400 * 24 * 60 * 60 * 1000;

interface Kept {
  readonly savedAtMs: number;
  readonly words: Readonly<Record<string, string>>;
}

/** What is written beside the lessons: the action plan, and the log of hooks. No id of a block begins so. */
export type OwnPage = "#plan" | "#hooks";

/**
 * What the learner writes in own words. It never goes to the LMS: kept in this browser under course, learner and registration, so that
 * nobody else at the same computer sees it, for 400 days after the last change. In memory alone where storage is forbidden, where the
 * LMS does not say who the learner is, and in browse and review, which keep nothing.
 */
export class OwnWords {
  readonly keptIn: "browser" | "memory";
  readonly #storage: Storage | undefined;
  readonly #key: string;
  readonly #learner: string;
  readonly #now: () => number;
  readonly #words: Map<BlockId | OwnPage, string>;

  constructor(storage: Storage | undefined, course: CourseId, launch: Launch, now: () => number) {
    this.#key = prefix + [course, launch.learner.id, launch.registration].map(toPart).join(":");
    this.#learner = launch.learner.id;
    this.#storage = this.#learner === "" ? undefined : storage;
    this.#now = now;
    this.keptIn = this.#storage !== undefined && launch.mode === "Normal" ? "browser" : "memory";
    if (storage !== undefined) forgetOld(storage, now());
    this.#words = new Map(Object.entries(read(this.#storage, this.#key)?.words ?? {}) as [BlockId | OwnPage, string][]);
  }

  readonly get = (place: BlockId | OwnPage): string => {
    return this.#words.get(place) ?? "";
  };

  /** What the same learner wrote at this place in other courses of this host, the newest first. None where nothing of this course would be kept either. */
  elsewhere(place: OwnPage): readonly string[] {
    if (this.keptIn === "memory") return [];
    const others = Object.keys(this.#storage ?? {}).filter(
      (key) => key.startsWith(prefix) && key !== this.#key && learnerOf(key) === toPart(this.#learner),
    );
    return others
      .flatMap((key) => read(this.#storage, key) ?? [])
      .sort((one, other) => other.savedAtMs - one.savedAtMs)
      .flatMap(({ words }) => words[place] ?? []);
  }

  set(place: BlockId | OwnPage, text: string): void {
    if (text === "") this.#words.delete(place);
    else this.#words.set(place, text);
    if (this.keptIn === "memory") return;
    const kept: Kept = { savedAtMs: this.#now(), words: Object.fromEntries(this.#words) };
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(kept));
    } catch {
      // A full store: the words stay in memory for this session.
    }
  }
}

/** Under whom something is kept; as part of a key, since ids hold colons too. */
function learnerOf(key: string): string | undefined {
  return key.slice(prefix.length).split(":")[1];
}

/** Half a character, which an LMS may send in an id, has no code in an address. */
function toPart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\uFFFD"));
}

/** Takes all words of a course out of this browser. */
export function forgetWords(storage: Storage | undefined, course: CourseId): void {
  for (const key of Object.keys(storage ?? {})) if (key.startsWith(`${prefix}${encodeURIComponent(course)}:`)) storage?.removeItem(key);
}

function forgetOld(storage: Storage, nowMs: number): void {
  for (const key of Object.keys(storage)) {
    if (!key.startsWith(prefix)) continue;
    const kept = read(storage, key);
    if (kept === undefined || nowMs - kept.savedAtMs > keptForMs) storage.removeItem(key);
  }
}

function read(storage: Storage | undefined, key: string): Kept | undefined {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null || !("savedAtMs" in value) || !("words" in value)) return false;
  const { savedAtMs, words } = value;
  return (
    typeof savedAtMs === "number" &&
    typeof words === "object" &&
    words !== null &&
    Object.values(words).every((text) => typeof text === "string")
  );
}
