import type { SavedState } from "./saved-state.ts";

/** What this tab keeps of one session, for a crash or a discarded tab. */
export interface SessionRecord {
  /** cmi5 alone: its token can be fetched only once (cmi5 8.2.3). */
  readonly token?: string;
  /** xAPI alone, where no LMS gives one. */
  readonly sessionId?: string;
  /** Session verbs that the LMS has taken. */
  readonly verbs: readonly string[];
  /** Tests handed in before the session began. */
  readonly earlierResults?: number;
  /** The state as of the last statement that was sent: the LMS may not have it yet. */
  readonly saved?: SavedState;
  readonly returnUrl?: string;
  readonly ended?: true;
}

const emptyRecord: SessionRecord = { verbs: [] };

/**
 * The record kept under `key` of the session that `session` stands for (in cmi5 the fetch URL: a relaunch has another, and finds nothing).
 * Without storage it lives as long as the page.
 */
export class SessionMemory {
  readonly #storage: Storage | undefined;
  readonly #key: string;
  readonly #session: string;
  #record: SessionRecord;

  constructor(storage: Storage | undefined, key: string, session: string) {
    this.#storage = storage;
    this.#key = key;
    this.#session = session;
    this.#record = this.#read();
  }

  get record(): SessionRecord {
    return this.#record;
  }

  update(change: Partial<SessionRecord>): void {
    this.#write({ ...this.#record, ...change });
  }

  /** Another session begins. */
  renew(): void {
    this.#write(emptyRecord);
  }

  /** The session is over: the credential and the learner's state go, what says so stays. */
  end(): void {
    const { token: _token, saved: _saved, ...rest } = this.#record;
    this.#write({ ...rest, ended: true });
  }

  #write(record: SessionRecord): void {
    this.#record = record;
    try {
      this.#storage?.setItem(this.#key, JSON.stringify({ session: this.#session, record }));
    } catch {
      // full or forbidden: the record in memory serves until the page goes
    }
  }

  #read(): SessionRecord {
    try {
      const stored = JSON.parse(this.#storage?.getItem(this.#key) ?? "null") as { session?: unknown; record?: SessionRecord } | null;
      return stored?.session === this.#session && Array.isArray(stored.record?.verbs) ? stored.record : emptyRecord;
    } catch {
      return emptyRecord;
    }
  }
}
