import type { Form } from "../model/form.ts";
import { noCounts, readCounts, writeCounts, type JobCounts } from "../model/job-counts.ts";
import type { Launch } from "../model/launch.ts";

const prefix = "recourse.counts:";
const keptForMs = 400 * 24 * 60 * 60 * 1000;
/** For this page alone, where nothing can be kept or nobody is named. */
const here = new Map<string, JobCounts>();

/**
 * What a learner has counted in one form, in this browser alone: under learner and form, not under course or registration, so that one wave
 * finds the one before. For 400 days after the last change. In memory where storage is forbidden, where the LMS does not say who the learner
 * is, and in browse and review.
 */
export class KeptCounts {
  readonly keptIn: "browser" | "memory";
  readonly #storage: Storage | undefined;
  readonly #form: Form;
  readonly #key: string;
  readonly #now: () => number;
  #counts: JobCounts;

  constructor(storage: Storage | undefined, form: Form, { learner, mode }: Pick<Launch, "learner" | "mode">, now: () => number) {
    this.#storage = learner.id === "" || mode !== "Normal" ? undefined : storage;
    this.keptIn = this.#storage === undefined ? "memory" : "browser";
    this.#form = form;
    this.#key = prefix + [learner.id, form.id].map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\uFFFD"))).join(":");
    this.#now = now;
    if (storage !== undefined) forgetOld(storage, now());
    this.#counts = here.get(this.#key) ?? this.#read();
  }

  get counts(): JobCounts {
    return this.#counts;
  }

  set(counts: JobCounts): void {
    this.#counts = counts;
    here.delete(this.#key);
    try {
      if (this.#storage === undefined) here.set(this.#key, counts);
      else if (counts === noCounts) this.#storage.removeItem(this.#key);
      else this.#storage.setItem(this.#key, `${this.#now()} ${writeCounts(this.#form, counts)}`);
    } catch {
      // A full store.
      here.set(this.#key, counts);
    }
  }

  /** What stands behind the time at which it was kept. */
  #read(): JobCounts {
    try {
      const read = readCounts(this.#form, (this.#storage?.getItem(this.#key) ?? "").replace(/^\d+ /, ""));
      return typeof read === "string" ? noCounts : read;
    } catch {
      return noCounts;
    }
  }
}

function forgetOld(storage: Storage, nowMs: number): void {
  for (const key of Object.keys(storage)) {
    if (!key.startsWith(prefix)) continue;
    const savedAtMs = Number.parseInt(storage.getItem(key) ?? "", 10);
    if (!(nowMs - savedAtMs <= keptForMs)) storage.removeItem(key);
  }
}
