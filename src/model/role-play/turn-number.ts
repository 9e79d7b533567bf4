import type { TalkStep } from "./talk.ts";

/** Whether a step of a run is a turn of the conversation. A breath is none: nobody hears it. */
export function isTurn({ choice }: Pick<TalkStep, "choice">): boolean {
  return choice.kind !== "breathe";
}

/** Which turn a step of a run belongs to, from 1; a breath to the turn that it opens. `at`: its index, or the number of steps for the turn that comes next. */
export function turnNumber(steps: readonly Pick<TalkStep, "choice">[], at: number): number {
  return 1 + steps.slice(0, at).filter(isTurn).length;
}
