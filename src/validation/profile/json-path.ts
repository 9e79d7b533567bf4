import { isRecord } from "../is-record.ts";
import { pathTo } from "../path-to.ts";

/** Alternatives that stood between `|`; each a way from the root. */
export type JsonPath = readonly (readonly Step[])[];

interface Step {
  /** At any depth (`..`). */
  readonly deep: boolean;
  /** Names of members, indexes of elements; undefined for all (`*`). */
  readonly keys: readonly (string | number)[] | undefined;
}

export interface Located {
  /** Such as `context.contextActivities.category[0].id`. */
  readonly path: string;
  readonly value: unknown;
}

const token =
  /(?<dots>\.\.?)?(?:(?<name>[^.[\]'"|*,\s()?@$]+)|(?<star>\*)|\[\s*(?<inside>\*|(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\d+)(?:\s*,\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\d+))*)\s*\])/uy;
const member = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\d+)/gu;

/**
 * JSONPath as xAPI Profiles 1.0 Structure 8.1 allows it: children by name, elements by index from 0, `*`, unions with commas, whole paths joined by `|`; no
 * filters and no scripts, no slices, no index from the end. `$` may be left out. Undefined for anything else.
 */
export function parseJsonPath(text: string): JsonPath | undefined {
  const ways: Step[][] = [];
  let at = 0;
  const space = () => {
    while (/\s/u.test(text.charAt(at))) at += 1;
  };
  do {
    space();
    const steps: Step[] = [];
    const rooted = text.charAt(at) === "$";
    if (rooted) at += 1;
    for (;;) {
      token.lastIndex = at;
      const found = token.exec(text)?.groups;
      if (found === undefined) break;
      const { dots, name, star, inside } = found;
      const first = steps.length === 0 && !rooted;
      // A bare name begins a path that has no `$`; a bracket takes two dots before it or none.
      if (inside === undefined ? (dots === undefined) !== first : dots === ".") return undefined;
      steps.push({ deep: dots === "..", keys: name !== undefined ? [name] : star !== undefined ? undefined : keysOf(inside ?? "*") });
      at = token.lastIndex;
    }
    if (steps.length === 0 && !rooted) return undefined;
    ways.push(steps);
    space();
  } while (text.charAt(at++) === "|");
  return at === text.length + 1 ? ways : undefined;
}

function keysOf(inside: string): readonly (string | number)[] | undefined {
  if (inside === "*") return undefined;
  return [...inside.matchAll(member)].map(([, single, double, index]) =>
    index === undefined ? (single ?? double ?? "").replace(/\\(.)/gu, "$1") : Number(index),
  );
}

/** All that the path finds, in order; empty where there is nothing. */
export function locate(path: JsonPath, root: unknown): Located[] {
  return path.flatMap((steps) => steps.reduce<readonly Located[]>(take, [{ path: "", value: root }]));
}

function take(from: readonly Located[], { deep, keys }: Step): Located[] {
  const reached = deep ? from.flatMap(withAllBelow) : from;
  return reached.flatMap((located) => {
    const children = childrenOf(located);
    return keys === undefined
      ? children.map(([, child]) => child)
      : keys.flatMap((key) => children.filter(([name]) => name === key).map(([, child]) => child));
  });
}

function withAllBelow(located: Located): Located[] {
  return [located, ...childrenOf(located).flatMap(([, child]) => withAllBelow(child))];
}

function childrenOf({ path, value }: Located): (readonly [key: string | number, child: Located])[] {
  if (Array.isArray(value)) return value.map((child: unknown, index) => [index, { path: pathTo(path, index), value: child }]);
  if (!isRecord(value)) return [];
  return Object.entries(value).map(([key, child]) => [key, { path: pathTo(path, key), value: child }]);
}
