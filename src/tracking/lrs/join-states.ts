import type { Attempt } from "../../model/attempt.ts";
import type { CourseOutline } from "../../model/course.ts";
import { mergeAttempts } from "../../model/merge-attempts.ts";
import { decodeSuspendData, encodeSuspendData } from "../../model/suspend-data.ts";
import { toLessonLocation } from "../../statements/lesson-location.ts";
import type { SavedState } from "./saved-state.ts";

/** Joins two states of one learner and registration; undefined where one of them is none that this version can read. */
export type JoinStates = (one: SavedState, other: SavedState) => SavedState | undefined;

/** With what both have done (`mergeAttempts`). An empty state adds nothing. */
export function joinStates(outline: CourseOutline): JoinStates {
  return (one, other) => {
    const [ours, theirs] = [decodeSuspendData(one.state, outline), decodeSuspendData(other.state, outline)];
    if (ours.problem !== undefined || theirs.problem !== undefined) return undefined;
    const reported = [...new Set([...one.reported, ...other.reported])];
    return toSavedState(mergeAttempts(ours.attempt, theirs.attempt, outline), reported, outline);
  };
}

export function toSavedState(attempt: Attempt, reported: readonly string[], outline: CourseOutline): SavedState {
  const { revision, place } = attempt;
  return { revision, state: encodeSuspendData(attempt, outline), location: toLessonLocation(place), reported };
}
