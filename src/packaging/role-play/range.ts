import type { Range } from "../../model/role-play/condition.ts";
import type { AuthoredRange } from "./authored-condition.ts";

/** `60..` is from 60 to `most`, `..40` from 0 on, a number itself alone. The schema has seen to the form. */
export function readRange(range: AuthoredRange, most: number): Range {
  if (typeof range === "number") return [range, range];
  const [low = "", high = ""] = range.split("..");
  return [low === "" ? 0 : Number(low), high === "" ? most : Number(high)];
}
