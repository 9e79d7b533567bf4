import type { Quality } from "./behaviour.ts";
import type { Scenario } from "./scenario.ts";
import type { BeatStatus, TalkChange, TalkState } from "./talk.ts";
import type { Effect, TalkRules } from "./talk-rules.ts";

/** A state while a reply works on it. */
export type TalkDraft = { -readonly [Key in keyof TalkState]: TalkState[Key] };

/** Puts an effect into the draft, within the limits, and gives how far it really went. */
export function applyEffect(
  draft: TalkDraft,
  effect: Effect,
  scenario: Scenario,
  { trustCap }: TalkRules,
): Pick<TalkChange, "tension" | "trust"> {
  const { tension, trust } = draft;
  const cap = Math.max(trust, scenario.failure.again ? trustCap.again : trustCap.first);
  draft.tension = limited(tension + (effect.tension ?? 0), 100);
  draft.trust = limited(trust + (effect.trust ?? 0), cap);
  if (effect.agrees === true) draft.agreed = true;
  if (effect.boundary !== undefined) {
    draft.boundary = effect.boundary > draft.boundary ? effect.boundary : draft.boundary;
    draft.insulted = false;
  }
  if (effect.mends === true) draft.slip = "none";
  if (effect.slips === true) draft.slip = "fresh";
  if (effect.tells === true) tell(draft, [draft.beats.findIndex((status, beat) => status === 0 && scenario.story[beat]?.aside !== true)]);
  return { tension: draft.tension - tension, trust: draft.trust - trust };
}

/** Beats come out: those that had not. */
export function tell(draft: TalkDraft, beats: readonly number[]): void {
  setBeats(draft, beats, (status) => (status === 0 ? 1 : status));
}

/** What is told is acknowledged; what is not cannot be. */
export function acknowledge(draft: TalkDraft, beats: readonly number[]): void {
  setBeats(draft, beats, (status) => (status === 0 ? 0 : 3));
}

export function setBeats(draft: TalkDraft, beats: readonly number[], change: (status: BeatStatus) => BeatStatus): void {
  draft.beats = draft.beats.map((status, beat) => (beats.includes(beat) ? change(status) : status));
}

/** The list with another value at a place; the same list back where it has it already. */
export function withAt(list: readonly number[], index: number, value: number): readonly number[] {
  return list[index] === value ? list : list.map((old, at) => (at === index ? value : old));
}

export function lowerOf(one: Quality, other: Quality): Quality {
  return one < other ? one : other;
}

function limited(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
