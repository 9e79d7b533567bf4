import type { Launch } from "../../model/launch.ts";
import type { StatementSession } from "../../statements/statement-session.ts";
import type { Lrs } from "./lrs.ts";
import type { SessionMemory } from "./session-memory.ts";
import type { SavedState, StateDocument } from "./state-document.ts";

/** What opening a session at an LRS gives, by whatever standard it was launched. */
export interface OpenedSession {
  readonly memory: SessionMemory;
  readonly lrs: Lrs;
  readonly document: StateDocument;
  /** The state to go on from. */
  readonly saved: SavedState;
  readonly about: Omit<StatementSession, "outline" | "lookup">;
  readonly launch: Launch;
}

/**
 * Of the state that the LRS holds and the one that this tab kept the newer: statement ids follow from the attempt's revision, which must not
 * go back while a session lasts.
 */
export function newerState(held: SavedState, here: SavedState | undefined): SavedState {
  if (here === undefined || here.revision <= held.revision) return held;
  return { ...here, reported: [...new Set([...held.reported, ...here.reported])] };
}
