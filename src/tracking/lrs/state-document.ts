import { TrackingError } from "../tracking-error.ts";
import type { LrsDocument, Lrs } from "./lrs.ts";
import { ifMatchTags } from "./if-match-tags.ts";

const stateId = "recourse";
const version = 1;

export interface SavedState {
  /** The attempt's revision: of two states the higher is the newer. */
  readonly revision: number;
  /** Suspend data; the document's whole text where it is none that this version wrote. */
  readonly state: string;
  /** Session verbs that the LMS has taken in this registration. */
  readonly reported: readonly string[];
  /** Where the learner is, for reports and support. */
  readonly location?: string;
}

/**
 * The learner's state in the LMS, one document a registration (a learner and activity, where there is none). A state that is newer than ours and was saved elsewhere since we read is never
 * written over: where the LRS gives ETags it finds out; where not, the document is read again and the revisions compared before the first
 * write, after a failure, and when the learner comes back to the page.
 */
export class StateDocument {
  readonly #lrs: Lrs;
  #etag: string | undefined;
  /** What is known to be there, from the start or our last write. */
  #knownRevision = 0;
  #doubted = true;
  #newerHeld = false;
  #writing = false;
  #left = false;
  #sent = "";

  constructor(lrs: Lrs) {
    this.#lrs = lrs;
  }

  /** What the session starts from. Revision 0 and an empty state where there is none. */
  async read(): Promise<SavedState> {
    const held = await this.#fetch();
    this.#knownRevision = held.revision;
    return held;
  }

  /** Somebody else may have written since. */
  doubt(): void {
    this.#doubted = true;
  }

  /** Rejects where it is not saved. */
  async write(saved: SavedState): Promise<void> {
    if (this.#left) return;
    this.#writing = true;
    this.#sent = saved.state;
    try {
      if (this.#doubted && this.#etag === undefined) await this.#compare(saved);
      await this.#putMatching(saved);
      this.#knownRevision = saved.revision;
      this.#doubted = this.#newerHeld = false;
    } catch (error) {
      this.#sent = "";
      this.#doubted = true;
      throw error;
    } finally {
      this.#writing = false;
    }
  }

  /** The last write, without waiting, unless the same is there or under way, or a newer state is known to be there. */
  leave(saved: SavedState, log: (error: unknown) => void): void {
    this.#left = true;
    if (this.#newerHeld || this.#sent === saved.state) return;
    this.#set(saved, this.#writing ? undefined : this.#etag).catch(log);
  }

  async #putMatching(saved: SavedState): Promise<void> {
    const tried = this.#etag;
    if (await this.#put(saved, tried)) return;
    await this.#compare(saved);
    for (const tag of ifMatchTags(this.#etag)) if (tag !== tried && (await this.#put(saved, tag))) return;
    await this.#set(saved, undefined);
  }

  /** False where the LRS holds another document than the tag's. */
  async #put(saved: SavedState, tag: string | undefined): Promise<boolean> {
    try {
      await this.#set(saved, tag);
      return true;
    } catch (error) {
      if (error instanceof TrackingError && error.httpStatus === 412) return false;
      throw error;
    }
  }

  async #set(saved: SavedState, tag: string | undefined): Promise<void> {
    this.#etag = await this.#lrs.setState(stateId, { version, ...saved }, tag);
  }

  /** A state that the learner was asked about at the start, and has given up, may be newer. */
  async #compare(saved: SavedState): Promise<void> {
    const held = await this.#fetch();
    this.#newerHeld = held.revision > saved.revision && held.revision !== this.#knownRevision;
    if (this.#newerHeld)
      throw new TrackingError("refused", `The LMS holds a newer state: revision ${held.revision}, here ${saved.revision}`);
  }

  async #fetch(): Promise<SavedState> {
    const document = await this.#lrs.getState(stateId);
    this.#etag = document?.etag;
    return toSavedState(document);
  }
}

/** Some LRSs answer with an empty document where there is none. */
function toSavedState(document: LrsDocument | undefined): SavedState {
  const content = document?.content ?? "";
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const { version: of, revision, state, reported } = (typeof content === "object" ? content : {}) as Record<string, unknown>;
  const readable = typeof of === "number" && of <= version && typeof state === "string";
  return {
    revision: Number(revision) || 0,
    state: readable ? state : ["{}", "[]"].includes(text) ? "" : text,
    reported: Array.isArray(reported) ? reported.map(String) : [],
  };
}
