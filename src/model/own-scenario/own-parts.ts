import type { HookKind } from "../hook-log/hook-log.ts";
import type { Room } from "../person.ts";
import type { Setting } from "../role-play/scenario.ts";
import type { Feeling } from "../shown.ts";

/** What can be chosen in a scenario whose first line the learner writes. The first of each list stands there to begin with. */
export interface OwnParts {
  readonly feelings: readonly OwnFeeling[];
  readonly settings: readonly OwnSetting[];
  /** The last is for all that the others are not: it may be named in a noun of one's own. */
  readonly trades: readonly OwnTrade[];
  /** What goes in, by the hook that the learner knows of themselves: the customer's line, and what it does. */
  readonly barbs: Readonly<Record<HookKind, { readonly says: string; readonly hook: string }>>;
}

/** A kind of feeling, with where the talk begins. */
export interface OwnFeeling {
  readonly feeling: Feeling;
  /** As the learner chooses it: "Worn out". */
  readonly name: string;
  /** 0 to 100, in steps of 5. */
  readonly tension: number;
  readonly trust: number;
}

export interface OwnSetting {
  readonly setting: Setting;
  readonly name: string;
  /** Of the customer, under their name: "on the telephone". */
  readonly where: string;
  readonly room?: Room;
}

export interface OwnTrade {
  readonly id: string;
  readonly name: string;
  /** As it is spoken of within a sentence: "the repair". */
  readonly it: string;
}
