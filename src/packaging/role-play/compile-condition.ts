import type { BehaviourId } from "../../model/role-play/behaviour.ts";
import type { Condition, MoveCondition } from "../../model/role-play/condition.ts";
import type { AuthoredMoveCondition, AuthoredPassage, Some } from "./authored-condition.ts";
import { readRange } from "./range.ts";
import type { TalkNames } from "./talk-names.ts";

/** The highest that a range without an upper end reaches: as high as it goes, and further than any count. */
const highest = { tension: 100, trust: 100, heard: 99, answered: 99, left: 99, boundary: 3, quality: 3, times: 3, harm: 3 } as const;

/** Which list each name in a condition is of. */
export const namedIn = {
  told: "beat",
  untold: "beat",
  acknowledged: "beat",
  open: "beat",
  promised: "promise",
  notPromised: "promise",
  offered: "remedy",
  notOffered: "remedy",
  reassured: "fact",
  done: "behaviour",
  notDone: "behaviour",
} as const;

/** A condition with indexes for names and numbers for ranges; an empty one, which always holds, where there is none. Throws an `Error` for a name that is not there. */
export function compileCondition(when: AuthoredPassage | undefined, names: TalkNames): Condition {
  return compileMoveCondition(when, names);
}

export function compileMoveCondition(when: (AuthoredPassage & AuthoredMoveCondition) | undefined, names: TalkNames): MoveCondition {
  const compiled = Object.entries(when ?? {}).map(([field, value]: [string, unknown]) => [field, compileField(field, value, names)]);
  return Object.fromEntries(compiled) as MoveCondition;
}

function compileField(field: string, value: unknown, names: TalkNames): unknown {
  if (typeof value === "boolean") return value;
  if (isKey(field, highest)) return readRange(value as string | number, highest[field]);
  const list = asList(value as Some<string>);
  const kind = isKey(field, namedIn) ? namedIn[field] : undefined;
  if (kind === undefined) return list;
  return kind === "behaviour" ? (list as readonly BehaviourId[]) : list.map((name) => names.indexOf(kind, name));
}

/** What may stand alone as the list that it is. */
export function asList<T extends string>(value: Some<T> | undefined): readonly T[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

function isKey<T extends object>(key: string, of: T): key is Extract<keyof T, string> {
  return Object.hasOwn(of, key);
}
