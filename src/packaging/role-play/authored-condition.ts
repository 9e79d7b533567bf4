import type { OptionId } from "../../model/ids.ts";
import type { Condition, MoveCondition } from "../../model/role-play/condition.ts";
import type { Effect } from "../../model/role-play/talk-rules.ts";

/** One value, or a list of them. */
export type Some<T> = T | readonly T[];

/** `60..`, `..40`, `30..60`, or one number. */
export type AuthoredRange = string | number;

/** A condition as it stands in a file: beats, facts, promises and remedies by name, ranges as text. */
export interface AuthoredCondition {
  readonly tension?: AuthoredRange;
  readonly trust?: AuthoredRange;
  readonly feeling?: Some<NonNullable<Condition["feeling"]>[number]>;
  readonly told?: Some<string>;
  readonly untold?: Some<string>;
  readonly acknowledged?: Some<string>;
  readonly open?: Some<string>;
  readonly heard?: AuthoredRange;
  readonly answered?: AuthoredRange;
  readonly left?: AuthoredRange;
  readonly storyOut?: boolean;
  readonly agreed?: boolean;
  readonly done?: Some<string>;
  readonly notDone?: Some<string>;
  readonly promised?: Some<string>;
  readonly notPromised?: Some<string>;
  readonly offered?: Some<string>;
  readonly notOffered?: Some<string>;
  readonly reassured?: Some<string>;
  readonly boundary?: AuthoredRange;
  readonly slip?: Some<NonNullable<Condition["slip"]>[number]>;
}

/** Where the last reply is known as well: lines, ways on, the epilogue, endings. */
export interface AuthoredPassage extends AuthoredCondition {
  readonly reaction?: Some<NonNullable<Condition["reaction"]>[number]>;
  readonly choice?: Some<OptionId>;
  readonly listened?: boolean;
}

/** What a rule asks. */
export interface AuthoredMoveCondition extends AuthoredCondition {
  readonly quality?: AuthoredRange;
  readonly times?: AuthoredRange;
  readonly setting?: Some<NonNullable<MoveCondition["setting"]>[number]>;
  readonly label?: Some<NonNullable<MoveCondition["label"]>[number]>;
  readonly named?: Some<NonNullable<MoveCondition["named"]>[number]>;
  readonly fact?: Some<NonNullable<MoveCondition["fact"]>[number]>;
  readonly wasReassured?: boolean;
  readonly fit?: Some<NonNullable<MoveCondition["fit"]>[number]>;
  readonly authority?: Some<NonNullable<MoveCondition["authority"]>[number]>;
  readonly timed?: boolean;
  readonly answers?: boolean;
  readonly harm?: AuthoredRange;
  readonly again?: boolean;
  readonly wasPromised?: boolean;
  readonly asked?: boolean;
  readonly abuse?: Some<NonNullable<MoveCondition["abuse"]>[number]>;
  readonly insulted?: boolean;
  readonly hooked?: boolean;
  readonly due?: boolean;
}

export type AuthoredEffect = Effect;
