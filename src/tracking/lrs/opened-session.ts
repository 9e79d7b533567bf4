import type { Launch } from "../../model/launch.ts";
import type { StatementSession } from "../../statements/statement-session.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { JoinStates } from "./join-states.ts";
import type { Lrs } from "./lrs.ts";
import type { SavedState } from "./saved-state.ts";
import type { SessionMemory } from "./session-memory.ts";
import type { StateDocument } from "./state-document.ts";

/** What opening a session at an LRS gives, by whatever standard it was launched. */
export interface OpenedSession {
  readonly memory: SessionMemory;
  readonly lrs: Lrs;
  /** What this session says, and what earlier ones have left. */
  readonly outbox: Outbox;
  /** Whether the host holds to cmi5's rules of sessions: nothing is taken before `initialized`. */
  readonly needsBegin: boolean;
  readonly document: StateDocument;
  /** The state to go on from. */
  readonly saved: SavedState;
  readonly about: Omit<StatementSession, "outline" | "lookup">;
  readonly launch: Launch;
}

/**
 * The state that the LRS holds joined with the one that this tab kept; where one of them cannot be read, the newer. Statement ids follow from the
 * attempt's revision, which must not go back while a session lasts.
 */
export function startingState(held: SavedState, here: SavedState | undefined, join: JoinStates): SavedState {
  if (here === undefined) return held;
  const reported = [...new Set([...held.reported, ...here.reported])];
  return join(held, here) ?? (here.revision > held.revision ? { ...here, reported } : held);
}
