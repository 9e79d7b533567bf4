import { hookKinds, type HookKind } from "../hook-log/hook-log.ts";
import { settings, type Setting } from "../role-play/scenario.ts";
import { feelings, type Feeling } from "../shown.ts";
import type { OwnParts } from "./own-parts.ts";

/** A customer as the learner remembers them. All of it stays in the browser. */
export interface OwnCustomer {
  /** The strong sentence, as it was written. */
  readonly statement: string;
  /** An id of `OwnParts.trades`. */
  readonly trade: string;
  /** What it is about, in the learner's own noun; empty where the trade names it. */
  readonly thing: string;
  readonly setting: Setting;
  readonly feeling: Feeling;
  readonly hook: HookKind;
  /** Of the talk under way; empty where there is none. */
  readonly letters: string;
  /** What the learner would say now. */
  readonly now: string;
}

/** Characters: the fewest and the most of a statement, the most of a noun and of what one would say now. */
export const ownRoom = { fewest: 12, statement: 240, thing: 24, now: 300 } as const;

/** More letters than any talk has. */
const longestTalk = 80;

/** Before anything is written: the first of everything that can be chosen. */
export function newCustomer({ trades, settings: places, feelings: moods }: OwnParts): OwnCustomer {
  const [{ id: trade } = { id: "" }] = trades;
  const [{ setting } = { setting: "phone" as const }] = places;
  const [{ feeling } = { feeling: "anger" as const }] = moods;
  return { statement: "", trade, thing: "", setting, feeling, hook: "blamed", letters: "", now: "" };
}

/** Whether there is enough of a statement to talk about. */
export function canBegin({ statement }: OwnCustomer): boolean {
  return statement.trim().length >= ownRoom.fewest;
}

/** As it is kept; empty where nothing is written, and nothing chosen. */
export function writeOwnCustomer(customer: OwnCustomer, parts: OwnParts): string {
  const empty = newCustomer(parts);
  const fields = Object.keys(empty) as (keyof OwnCustomer)[];
  return fields.every((field) => customer[field] === empty[field]) ? "" : JSON.stringify(customer);
}

/** Reads what `writeOwnCustomer` wrote; of what these parts do not offer, or cannot be read, what stands there to begin with. */
export function readOwnCustomer(text: string, parts: OwnParts): OwnCustomer {
  const empty = newCustomer(parts);
  const { statement, trade, thing, setting, feeling, hook, letters, now } = { ...empty, ...plainObject(text) };
  return {
    statement: textOf(statement, ownRoom.statement),
    trade: parts.trades.find(({ id }) => id === trade)?.id ?? empty.trade,
    thing: textOf(thing, ownRoom.thing),
    setting: settings.find((one) => one === setting && parts.settings.some((offered) => offered.setting === one)) ?? empty.setting,
    feeling: feelings.find((one) => one === feeling && parts.feelings.some((offered) => offered.feeling === one)) ?? empty.feeling,
    hook: hookKinds.find((one) => one === hook) ?? empty.hook,
    letters: /^[a-z]*$/.exec(textOf(letters, longestTalk))?.[0] ?? "",
    now: textOf(now, ownRoom.now),
  };
}

function plainObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text || "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function textOf(value: unknown, most: number): string {
  return typeof value === "string" ? value.slice(0, most) : "";
}
