import type { TalkRun, TalkState } from "./talk.ts";
import { isTurn } from "./turn-number.ts";

/** What was felt. */
export type TalkLevel = Pick<TalkState, "tension" | "trust">;

/** The course of a run: before its first turn and after each, one more than there are turns. */
export function talkLevels({ steps, state }: TalkRun): readonly TalkLevel[] {
  const start = steps[0]?.before ?? state;
  return [start, ...steps.filter(isTurn).map(({ after }) => after)].map(({ tension, trust }) => ({ tension, trust }));
}
