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
export function holds(condition: Condition, state: TalkState, table: TalkTable, passage: Passage = noPassage): boolean {
  return allHold(checks, condition, state, table, passage);
}

/** For each name that a condition may have, whether what it wants is so. */
export type Checks<Wanted, Rest extends readonly unknown[]> = {
  readonly [Name in keyof Wanted]-?: (wanted: NonNullable<Wanted[Name]>, ...rest: Rest) => boolean;
};

/** Goes through what a condition names, and through nothing else: thousands of states are asked. Names without a check are for somebody else. */
export function allHold<Wanted extends object, Rest extends readonly unknown[]>(
  checksOf: Checks<Wanted, Rest>,
  condition: Wanted,
  ...rest: Rest
): boolean {
  for (const name in condition) {
    const wanted = condition[name];
    if (wanted !== undefined && wanted !== null && checksOf[name]?.(wanted, ...rest) === false) return false;
  }
  return true;
}

const checks: Checks<Condition, [TalkState, TalkTable, Passage]> = {
  tension: (range, { tension }) => within(tension, range),
  trust: (range, { trust }) => within(trust, range),
  boundary: (range, { boundary }) => within(boundary, range),
  feeling: (kinds, { feeling }) => kinds.includes(feeling),
  slip: (kinds, { slip }) => kinds.includes(slip),
  told: (wanted, { beats }) => wanted.every((beat) => isTold(beats[beat])),
  untold: (wanted, { beats }) => !wanted.some((beat) => isTold(beats[beat])),
  acknowledged: (wanted, { beats }) => wanted.every((beat) => beats[beat] === 3),
  open: (wanted, { beats }) => wanted.some((beat) => isTold(beats[beat]) && beats[beat] !== 3),
  heard: (range, { beats }) => within(beats.filter(isTold).length, range),
  answered: (range, { beats }) => within(beats.filter((status) => status === 3).length, range),
  left: (range, { beats }, { asides }) =>
    within(beats.filter((status, beat) => status !== 3 && (isTold(status) || !asides.has(beat))).length, range),
  storyOut: (wanted, { beats }, { asides }) => wanted === beats.every((status, beat) => isTold(status) || asides.has(beat)),
  agreed: (wanted, { agreed }) => wanted === agreed,
  done: (wanted, state, table) => wanted.every((id) => isDone(id, state, table)),
  notDone: (wanted, state, table) => !wanted.some((id) => isDone(id, state, table)),
  promised: (wanted, { promised }) => anyIn(promised, wanted),
  notPromised: (wanted, { promised }) => !anyIn(promised, wanted),
  offered: (wanted, { offered }) => anyIn(offered, wanted),
  notOffered: (wanted, { offered }) => !anyIn(offered, wanted),
  reassured: (wanted, { reassured }) => anyIn(reassured, wanted),
  reaction: (wanted, _state, _table, { reaction }) => reaction !== undefined && wanted.includes(reaction),
  choice: (wanted, _state, _table, { choice }) => choice !== undefined && wanted.includes(choice),
  listened: (wanted, _state, _table, { listened }) => wanted === listened,
};

export function within(value: number, [lowest, highest]: Range): boolean {
  return value >= lowest && value <= highest;
}

function isTold(status: number | undefined): boolean {
  return status !== undefined && status > 0;
}

function isDone(id: NonNullable<Condition["done"]>[number], { counts }: TalkState, { watched }: TalkTable): boolean {
  return (counts[watched.get(id)?.index ?? -1] ?? 0) > 0;
}

function anyIn(set: number, indexes: readonly number[]): boolean {
  return indexes.some((index) => (set & (1 << index)) !== 0);
}
