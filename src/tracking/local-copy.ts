const prefix = "recourse.copy:";
const keptForMs = 30 * 24 * 60 * 60 * 1000;

/** A state that the host is not known to have. */
export interface Copy {
  readonly revision: number;
  /** Suspend data. */
  readonly state: string;
  /** What the host was last known to hold, empty where that was nothing: what the state grew out of. */
  readonly base: string;
  /** Checksums of states that were handed to the host since, and that it may have taken though it did not say so. */
  readonly tried: readonly string[];
}

export interface KeptCopy extends Copy {
  readonly savedAtMs: number;
}

/**
 * The learner's state in this browser, as long as something of it is not saved. `key` tells host, course, learner and registration apart,
 * and holds no credential. Any copy is forgotten 30 days after it was kept, whoever uses the browser then. Never throws: where storage is
 * forbidden or full, nothing is kept.
 */
export class LocalCopy {
  readonly #storage: Storage | undefined;
  readonly #key: string;
  readonly #now: () => number;
  /** What stands there from this session, or was there when it began. Another window's is never taken away. */
  #own: string | undefined;

  constructor(storage: Storage | undefined, key: string, now: () => number) {
    this.#storage = storage;
    this.#key = prefix + key;
    this.#now = now;
    this.#forgetOld();
  }

  /** Whether there is one now. */
  get kept(): boolean {
    return this.#own !== undefined;
  }

  read(): KeptCopy | undefined {
    const text = this.#use((storage) => storage.getItem(this.#key)) ?? undefined;
    const copy = toCopy(text);
    if (copy !== undefined) this.#own = text;
    return copy;
  }

  keep(copy: Copy): void {
    const { revision, state, base, tried } = copy;
    const text = JSON.stringify({ revision, state, base, tried, savedAtMs: this.#now() });
    this.#use((storage) => {
      storage.setItem(this.#key, text);
      this.#own = text;
    });
  }

  clear(): void {
    const own = this.#own;
    this.#own = undefined;
    if (own === undefined) return;
    this.#use((storage) => {
      if (storage.getItem(this.#key) === own) storage.removeItem(this.#key);
    });
  }

  /** A time to come is no better than one that is over: the clock was set back, and may be so for ever. */
  #forgetOld(): void {
    this.#use((storage) => {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
      for (const key of keys.filter((each) => each.startsWith(prefix))) {
        const copy = toCopy(storage.getItem(key) ?? undefined);
        if (copy === undefined || Math.abs(this.#now() - copy.savedAtMs) > keptForMs) storage.removeItem(key);
      }
    });
  }

  #use<Value>(use: (storage: Storage) => Value): Value | undefined {
    try {
      return this.#storage && use(this.#storage);
    } catch {
      return undefined;
    }
  }
}

function toCopy(text: string | undefined): KeptCopy | undefined {
  try {
    const value = JSON.parse(text ?? "null") as Partial<KeptCopy> | null;
    const numbers = [value?.revision, value?.savedAtMs].every((each) => typeof each === "number");
    const texts = [value?.state, value?.base].every((each) => typeof each === "string");
    return numbers && texts && Array.isArray(value?.tried) ? (value as KeptCopy) : undefined;
  } catch {
    return undefined;
  }
}
