import { TrackingError } from "../tracking-error.ts";
import type { Lrs } from "./lrs.ts";

const stateId = "recourse";
const version = 1;

export interface SavedState {
  /** The attempt's revision: of two states the higher is the newer. */
  readonly revision: number;
  readonly state: string;
  /** Verbs of cmi5 defined statements that the LMS has taken in this registration. */
  readonly reported: readonly string[];
}

const nothing: SavedState = { revision: 0, state: "", reported: [] };

/** The learner's state in the LMS, one document a registration. ETags are used where the LRS gives them; our own revision decides in any case. */
export class StateDocument {
  readonly #lrs: Lrs;
  #etag: string | undefined;
  #sent = "";

  constructor(lrs: Lrs) {
    this.#lrs = lrs;
  }

  /** Empty where there is none, or none that this version can read. */
  async read(): Promise<SavedState> {
    const document = await this.#lrs.getState(stateId);
    this.#etag = document?.etag;
    return toSavedState(document?.content);
  }

  /** Rejects where it is not saved. A newer state, saved elsewhere meanwhile, is never written over. */
  async write(saved: SavedState): Promise<void> {
    try {
      await this.#put(saved);
    } catch (error) {
      this.#sent = "";
      if (!(error instanceof TrackingError) || error.httpStatus !== 412) throw error;
      const held = await this.read();
      if (held.revision > saved.revision)
        throw new TrackingError("refused", `The LMS holds a newer state: revision ${held.revision}, here ${saved.revision}`, {
          cause: error,
        });
      await this.#put(saved);
    }
  }

  /** Without waiting, unless the same is there or under way. */
  leave(saved: SavedState, log: (error: unknown) => void): void {
    if (this.#sent !== saved.state) this.#put(saved).catch(log);
  }

  async #put(saved: SavedState): Promise<void> {
    this.#sent = saved.state;
    this.#etag = await this.#lrs.setState(stateId, { version, ...saved }, this.#etag);
  }
}

function toSavedState(content: unknown): SavedState {
  if (typeof content !== "object" || content === null) return nothing;
  const { version: of, revision, state, reported } = content as Record<string, unknown>;
  if (typeof of !== "number" || of > version || typeof state !== "string") return nothing;
  return { revision: Number(revision) || 0, state, reported: Array.isArray(reported) ? reported.map(String) : [] };
}
