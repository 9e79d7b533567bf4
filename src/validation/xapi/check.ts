import { isRecord } from "../is-record.ts";
import { pathTo } from "../path-to.ts";
import type { Report } from "./report.ts";

/** Reports everything that is wrong with a value at a path. */
export type Check = (value: unknown, path: string, report: Report) => void;

export interface Shape {
  /** Of xAPI 1.0.3 Data, where the object's properties stand. */
  readonly clause: string;
  /** How messages name it: `a score`. */
  readonly name: string;
  readonly properties: Readonly<Record<string, Check>>;
  readonly required?: readonly string[];
  /** The clause that forbids other properties; 2.2 where absent. */
  readonly othersClause?: string;
}

/** Checks an object of known properties. Others are not allowed, and null is none of any (xAPI 1.0.3 Data 2.2). */
export function objectOf({ clause, name, properties, required = [], othersClause = "2.2" }: Shape): Check {
  return (value, path, report) => {
    if (!isRecord(value)) return report(clause, path, `${name} is an object`);
    for (const key of required) if (value[key] === undefined) report(clause, pathTo(path, key), `${name} lacks "${key}"`);
    for (const [key, part] of Object.entries(value)) {
      const check = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (check === undefined) report(othersClause, pathTo(path, key), unknownKey(key, name, Object.keys(properties)));
      else if (part === null) report("2.2", pathTo(path, key), "null stands in an extension alone");
      else check(part, pathTo(path, key), report);
    }
  };
}

/** Checks each element of a list. */
export function listOf(clause: string, check: Check): Check {
  return (value, path, report) => {
    if (!Array.isArray(value)) return report(clause, path, "a list was expected");
    for (const [index, one] of (value as unknown[]).entries()) check(one, pathTo(path, index), report);
  };
}

/** Checks a value by a condition; `expected` ends the sentence "x is no …" or says what it is to be. */
export function value(clause: string, holds: (value: unknown) => boolean, expected: string): Check {
  return (given, path, report) => {
    if (!holds(given)) report(clause, path, `${JSON.stringify(given)} is no ${expected}`);
  };
}

/** Both, in this order. */
export function both(first: Check, second: Check): Check {
  return (given, path, report) => {
    first(given, path, report);
    second(given, path, report);
  };
}

function unknownKey(key: string, name: string, known: readonly string[]): string {
  const meant = known.find((one) => one.toLowerCase() === key.toLowerCase());
  return meant === undefined ? `${name} has no property "${key}"` : `"${key}" is written "${meant}"`;
}
