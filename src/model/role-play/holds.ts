import type { OptionId } from "../ids.ts";
import type { Condition, Range, Reaction } from "./condition.ts";
import type { TalkState } from "./talk.ts";
import type { TalkTable } from "./talk-table.ts";

/** What led to where the talk stands: known while the customer answers, and to nobody afterwards. */
export interface Passage {
  readonly reaction: Reaction | undefined;
  readonly choice: OptionId | undefined;
  readonly listened: boolean;
}

export const noPassage: Passage = { reaction: undefined, choice: undefined, listened: false };

/** Whether everything that a condition names is so. */
export function holds(condition: Condition, state: TalkState, { watched }: TalkTable, passage: Passage = noPassage): boolean {
  const { beats } = state;
  const told = (beat: number): boolean => (beats[beat] ?? 0) > 0;
  const acknowledged = (beat: number): boolean => beats[beat] === 3;
  const count = (holding: (status: number) => boolean): number => beats.filter(holding).length;
  const done = (id: NonNullable<Condition["done"]>[number]): boolean => (state.counts[watched.get(id)?.index ?? -1] ?? 0) > 0;
  const inSet = (set: number) => (index: number) => (set & (1 << index)) !== 0;
  const c = condition;
  return (
    within(state.tension, c.tension) &&
    within(state.trust, c.trust) &&
    within(state.boundary, c.boundary) &&
    among(state.feeling, c.feeling) &&
    among(state.slip, c.slip) &&
    every(c.told, told) &&
    !some(c.untold, told) &&
    every(c.acknowledged, acknowledged) &&
    (c.open?.some((beat) => told(beat) && !acknowledged(beat)) ?? true) &&
    (c.heard === undefined ||
      within(
        count((status) => status > 0),
        c.heard,
      )) && // prettier-ignore
    (c.answered === undefined ||
      within(
        count((status) => status === 3),
        c.answered,
      )) && // prettier-ignore
    (c.storyOut === undefined || c.storyOut === beats.every((status) => status > 0)) &&
    (c.agreed === undefined || c.agreed === state.agreed) &&
    every(c.done, done) &&
    !some(c.notDone, done) &&
    (c.promised?.some(inSet(state.promised)) ?? true) &&
    !some(c.notPromised, inSet(state.promised)) &&
    (c.offered?.some(inSet(state.offered)) ?? true) &&
    !some(c.notOffered, inSet(state.offered)) &&
    (c.reassured?.some(inSet(state.reassured)) ?? true) &&
    among(passage.reaction, c.reaction) &&
    among(passage.choice, c.choice) &&
    (c.listened === undefined || c.listened === passage.listened)
  );
}

export function within(value: number, range: Range | undefined): boolean {
  return range === undefined || (value >= range[0] && value <= range[1]);
}

export function among<Value>(value: Value | undefined, list: readonly Value[] | undefined): boolean {
  return list === undefined || (value !== undefined && list.includes(value));
}

function every<Value>(list: readonly Value[] | undefined, is: (value: Value) => boolean): boolean {
  return list === undefined || list.every(is);
}

function some<Value>(list: readonly Value[] | undefined, is: (value: Value) => boolean): boolean {
  return list !== undefined && list.some(is);
}
