import type { LaunchParameters } from "./launch-parameters.ts";
import type { SavedState } from "./state-document.ts";

/** What this tab keeps of one session, for a crash or a discarded tab: the token can be fetched only once (cmi5 8.2.3). */
export interface SessionRecord {
  readonly token?: string;
  /** Verbs of cmi5 defined statements of this session that the LMS has taken. */
  readonly verbs: readonly string[];
  /** Tests handed in before the session began. */
  readonly earlierResults?: number;
  /** The state as of the last statement that was sent: the LMS may not have it yet. */
  readonly saved?: SavedState;
  readonly returnUrl?: string;
  readonly ended?: true;
}

const emptyRecord: SessionRecord = { verbs: [] };

/** The record of the session that this fetch URL stands for; a relaunch has another, and finds nothing. Without storage it lives as long as the page. */
export class SessionMemory {
  readonly #storage: Storage | undefined;
  readonly #key: string;
  readonly #fetchUrl: string;
  #record: SessionRecord;

  constructor(storage: Storage | undefined, { registration, activityId, fetchUrl }: LaunchParameters) {
    this.#storage = storage;
    this.#key = `recourse.cmi5 ${registration} ${activityId}`;
    this.#fetchUrl = fetchUrl;
    this.#record = this.#read();
  }

  get record(): SessionRecord {
    return this.#record;
  }

  update(change: Partial<SessionRecord>): void {
    this.#write({ ...this.#record, ...change });
  }

  /** The session is over: the credential and the learner's state go, what says so stays. */
  end(): void {
    const { token: _token, saved: _saved, ...rest } = this.#record;
    this.#write({ ...rest, ended: true });
  }

  #write(record: SessionRecord): void {
    this.#record = record;
    try {
      this.#storage?.setItem(this.#key, JSON.stringify({ fetchUrl: this.#fetchUrl, record }));
    } catch {
      // full or forbidden: the record in memory serves until the page goes
    }
  }

  #read(): SessionRecord {
    try {
      const stored = JSON.parse(this.#storage?.getItem(this.#key) ?? "null") as { fetchUrl?: unknown; record?: SessionRecord } | null;
      return stored?.fetchUrl === this.#fetchUrl && Array.isArray(stored.record?.verbs) ? stored.record : emptyRecord;
    } catch {
      return emptyRecord;
    }
  }
}
