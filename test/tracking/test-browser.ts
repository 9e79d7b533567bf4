import { IDBFactory } from "fake-indexeddb";
import type { KeptStatement } from "../../src/tracking/outbox/kept-statement.ts";
import { memoryStorage } from "./manual-environment.ts";

export interface TestTab {
  readonly sessionStorage: Storage;
  readonly indexedDB: IDBFactory;
  readonly locks: LockManager | undefined;
  /** As a crash does: nothing is said, and its locks are free. */
  close(): void;
}

/** One browser: what its tabs share, and what outlives them. */
export class TestBrowser {
  readonly indexedDB = new IDBFactory();
  readonly #lockHolders = new Map<string, object>();
  readonly #withLocks: boolean;

  constructor(withLocks = true) {
    this.#withLocks = withLocks;
  }

  /** `sessionStorage`: of the tab that this one is a copy of, or that was open here before a crash. */
  tab(sessionStorage: Storage = memoryStorage()): TestTab {
    const tab = {};
    const holders = this.#lockHolders;
    const request = async (name: string, _options: LockOptions, granted: (lock: Lock | null) => Promise<unknown> | undefined) => {
      if (holders.has(name)) return granted(null);
      holders.set(name, tab);
      try {
        return await granted({ name, mode: "exclusive" });
      } finally {
        if (holders.get(name) === tab) holders.delete(name);
      }
    };
    return {
      sessionStorage,
      indexedDB: this.indexedDB,
      locks: this.#withLocks ? ({ request } as unknown as LockManager) : undefined,
      close: () => holders.forEach((holder, name) => holder === tab && holders.delete(name)),
    };
  }

  /** What stands in the outbox, once all that was said before is done. */
  kept(): Promise<readonly KeptStatement[]> {
    return this.#all("statements");
  }

  /** How many statements each box has lost. */
  async lost(): Promise<readonly number[]> {
    return (await this.#all<{ readonly count: number }>("losses")).map(({ count }) => count);
  }

  #all<Value>(name: string): Promise<Value[]> {
    return new Promise((resolve, reject) => {
      const opening = this.indexedDB.open("recourse");
      opening.onerror = () => reject(opening.error!);
      opening.onsuccess = () => {
        const asked = opening.result.transaction(name, "readwrite").objectStore(name).getAll();
        asked.onsuccess = () => {
          opening.result.close();
          resolve(asked.result as Value[]);
        };
      };
    });
  }
}
