import { TrackingError } from "../tracking-error.ts";
import { ifMatchTags } from "./if-match-tags.ts";
import type { JoinStates } from "./join-states.ts";
import { stateId, type LrsDocument, type Lrs } from "./lrs.ts";
import type { SavedState } from "./saved-state.ts";

const version = 1;
const nothing: SavedState = { revision: 0, state: "", reported: [] };

/**
 * The learner's state in the LMS, one document a registration (a learner and activity, where there is none). What was saved elsewhere since we read, by another window, is joined with
 * ours, in this write and in all that follow: neither takes from the other. Where the LRS gives ETags it finds out; where not, the document is read again before each write (xAPI exempts State from concurrency headers). What was saved elsewhere and cannot be read (by a newer version of the course) is never written over.
 */
export class StateDocument {
  readonly #lrs: Lrs;
  readonly #join: JoinStates;
  #etag: string | undefined;
  /** What is known to be there: as read at the start, as written last, as joined since. */
  readonly #known = new Set<string>();
  /** What another window has saved. */
  #elsewhere: SavedState | undefined;
  #unreadable: TrackingError | undefined;
  /** Somebody else has written, and what is not read yet. */
  #conflict = false;
  #underWay: Promise<void> | undefined;
  #left = false;
  #ours: SavedState | undefined;
  #sent = "";

  constructor(lrs: Lrs, join: JoinStates) {
    this.#lrs = lrs;
    this.#join = join;
  }

  /** Verbs that another window's session has delivered meanwhile. */
  get reportedElsewhere(): readonly string[] {
    return this.#elsewhere?.reported ?? [];
  }

  /** What the session starts from. Revision 0 and an empty state where there is none. */
  async read(): Promise<SavedState> {
    const held = await this.#fetch();
    this.#knowOnly(held.state);
    return held;
  }

  /** Rejects where it is not saved. */
  async write(saved: SavedState): Promise<void> {
    if (this.#left) return;
    this.#ours = saved;
    this.#underWay = this.#writeOurs();
    try {
      await this.#underWay;
    } finally {
      this.#underWay = undefined;
    }
  }

  /**
   * The last write, begun before this returns, unless the same is there or under way. Where another window's state is known to be there and not read yet, the write under way goes
   * on with this one; where that state cannot be read, nothing is written. Rejects where it is not known to be saved.
   */
  async leave(saved: SavedState): Promise<void> {
    this.#left = true;
    this.#ours = saved;
    if (this.#unreadable) throw this.#unreadable;
    if (this.#conflict || this.#sent === this.#joined().state) return this.#underWay;
    // Which tag a write under way will leave behind is not known yet.
    await (this.#underWay === undefined ? this.#putMatching() : this.#set(undefined));
  }

  async #writeOurs(): Promise<void> {
    try {
      if (this.#unreadable !== undefined || this.#etag === undefined) await this.#catchUp();
      await this.#putMatching();
      this.#knowOnly(this.#sent);
    } catch (error) {
      this.#sent = "";
      throw error;
    }
  }

  async #putMatching(): Promise<void> {
    const tried = this.#etag;
    if (await this.#put(tried)) return;
    this.#conflict = true;
    try {
      await this.#catchUp();
    } finally {
      this.#conflict = false;
    }
    for (const tag of ifMatchTags(this.#etag)) if (tag !== tried && (await this.#put(tag))) return;
    await this.#set(undefined);
  }

  /** False where the LRS holds another document than the tag's. */
  async #put(tag: string | undefined): Promise<boolean> {
    try {
      await this.#set(tag);
      return true;
    } catch (error) {
      if (error instanceof TrackingError && error.httpStatus === 412) return false;
      throw error;
    }
  }

  async #set(tag: string | undefined): Promise<void> {
    const state = this.#joined();
    this.#sent = state.state;
    this.#known.add(state.state);
    this.#etag = await this.#lrs.setState(stateId, { version, ...state }, tag);
  }

  #joined(): SavedState {
    const ours = this.#ours ?? nothing;
    return (this.#elsewhere && this.#join(ours, this.#elsewhere)) ?? ours;
  }

  /** A state that could not be read at the start, and that the learner has given up, is known: it is written over. */
  async #catchUp(): Promise<void> {
    const held = await this.#fetch();
    this.#unreadable = undefined;
    if (held.state === "" || this.#known.has(held.state)) return;
    const elsewhere = this.#join(this.#elsewhere ?? nothing, held);
    if (elsewhere === undefined) {
      const message = `The LMS holds a state that this version of the course cannot read: revision ${held.revision}`;
      this.#unreadable = new TrackingError("refused", message);
      throw this.#unreadable;
    }
    this.#elsewhere = elsewhere;
    this.#known.add(held.state);
  }

  #knowOnly(state: string): void {
    this.#known.clear();
    this.#known.add(state);
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
    revision: typeof revision === "number" && Number.isFinite(revision) ? revision : 0,
    state: readable ? state : ["{}", "[]"].includes(text) ? "" : text,
    reported: Array.isArray(reported) ? reported.filter((verb): verb is string => typeof verb === "string") : [],
  };
}
