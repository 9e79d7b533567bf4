import type { KeptStatement } from "./kept-statement.ts";
import type { Lease, OutboxStore } from "./outbox-store.ts";

interface Losses {
  readonly box: string;
  readonly count: number;
  readonly atMs: number;
}

type StoreName = "statements" | "leases" | "losses";

const storeNames: readonly StoreName[] = ["statements", "leases", "losses"];

/** The outbox in IndexedDB, one database for all courses that this browser opens from the same address. */
export class IndexedOutboxStore implements OutboxStore {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
    // A later version of the course, in another tab, may bring another form: this page then goes on without.
    database.onversionchange = () => database.close();
  }

  /** Rejects where the browser has no room, keeps nothing here, or holds what a later version wrote. */
  static async open(factory: IDBFactory): Promise<IndexedOutboxStore> {
    const request = factory.open("recourse", 1);
    request.onupgradeneeded = () => create(request.result);
    return new IndexedOutboxStore(await answered(request));
  }

  async sessions(box: string): Promise<readonly string[]> {
    const keys = (await answered(this.#in("statements", "readonly").index("box").getAllKeys(box))) as [string, string, number][];
    return [...new Set(keys.map(([, session]) => session))];
  }

  async read(box: string, session: string): Promise<readonly KeptStatement[]> {
    return (await answered(this.#in("statements", "readonly").index("session").getAll([box, session]))) as KeptStatement[];
  }

  async put(kept: readonly KeptStatement[]): Promise<void> {
    const store = this.#in("statements", "readwrite");
    for (const each of kept) store.put(each);
    await done(store.transaction);
  }

  async remove(kept: readonly KeptStatement[]): Promise<void> {
    const store = this.#in("statements", "readwrite");
    for (const { box, session, number } of kept) store.delete([box, session, number]);
    await done(store.transaction);
  }

  async expire(beforeMs: number): Promise<readonly KeptStatement[]> {
    const transaction = this.#database.transaction(storeNames, "readwrite");
    const expired: KeptStatement[] = [];
    for (const name of storeNames) {
      const store = transaction.objectStore(name);
      const oldest = store.index("age").openCursor();
      oldest.onsuccess = () => {
        const cursor = oldest.result;
        if (cursor === null || Number(cursor.key) >= beforeMs) return;
        if (name === "statements") expired.push(cursor.value as KeptStatement);
        store.delete(cursor.primaryKey);
        cursor.continue();
      };
    }
    await done(transaction);
    return expired;
  }

  async lost(box: string): Promise<number> {
    const losses = (await answered(this.#in("losses", "readonly").get(box))) as Losses | undefined;
    return losses?.count ?? 0;
  }

  async addLost(box: string, count: number, nowMs: number): Promise<void> {
    const store = this.#in("losses", "readwrite");
    const held = store.get(box) as IDBRequest<Losses | undefined>;
    held.onsuccess = () => {
      const losses: Losses = { box, count: (held.result?.count ?? 0) + count, atMs: nowMs };
      store.put(losses);
    };
    await done(store.transaction);
  }

  /** Looks and takes in one transaction, so that of two pages one gets it. */
  async lease(lease: Lease, nowMs: number): Promise<boolean> {
    const store = this.#in("leases", "readwrite");
    const held = store.get([lease.box, lease.session]) as IDBRequest<Lease | undefined>;
    let free = true;
    held.onsuccess = () => {
      const { holder = lease.holder, untilMs = 0 } = held.result ?? {};
      // One that lasts longer than any taken now is of a clock that was set back since.
      free = holder === lease.holder || untilMs <= nowMs || untilMs > lease.untilMs;
      if (free) store.put(lease);
    };
    await done(store.transaction);
    return free;
  }

  async release({ box, session, holder }: Lease): Promise<void> {
    const store = this.#in("leases", "readwrite");
    const held = store.get([box, session]) as IDBRequest<Lease | undefined>;
    held.onsuccess = () => {
      if (held.result?.holder === holder) store.delete([box, session]);
    };
    await done(store.transaction);
  }

  #in(name: StoreName, mode: IDBTransactionMode): IDBObjectStore {
    return this.#database.transaction(name, mode).objectStore(name);
  }
}

function create(database: IDBDatabase): void {
  const statements = database.createObjectStore("statements", { keyPath: ["box", "session", "number"] });
  statements.createIndex("box", "box");
  statements.createIndex("session", ["box", "session"]);
  statements.createIndex("age", "atMs");
  database.createObjectStore("leases", { keyPath: ["box", "session"] }).createIndex("age", "untilMs");
  database.createObjectStore("losses", { keyPath: "box" }).createIndex("age", "atMs");
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB refuses"));
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error("IndexedDB refuses"));
  });
}
