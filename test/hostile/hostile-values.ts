/** What a page that ran it would show. */
export const markup = `<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>`;

/** Nested deeper than any writer of JSON follows. */
export const deepJson = (levels: number): string => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;

/** Texts of JSON, so that what only JSON can say is there too: an own `__proto__`, 1e309, halves of characters, objects that are no text. */
export const hostileJson: readonly string[] = [
  "null",
  "true",
  "0",
  "-1",
  "1",
  "80",
  "1e308",
  "1e309",
  "-0",
  '""',
  '" "',
  '"abc"',
  '"NaN"',
  '"__proto__"',
  '"constructor"',
  '"javascript:globalThis.hacked=1"',
  '"data:text/html,<script>globalThis.hacked=1</script>"',
  '"\\ud800\\u0000\\u202e"',
  '"${globalThis.hacked=1}"',
  JSON.stringify(markup),
  JSON.stringify("A".repeat(10_000)),
  JSON.stringify("R1.AAAA.AAAA"),
  "[]",
  "[null]",
  '[[],{},"a",7]',
  "{}",
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  '{"toString":1,"valueOf":1,"length":-1,"then":1}',
  '{"id":null}',
  '{"id":{"toString":1,"valueOf":1}}',
  deepJson(60),
];

/** What is no JSON, or of a size that nobody means. */
export const hostileTexts: readonly string[] = [
  "",
  "\u0000",
  "{",
  '{"a":1',
  "undefined",
  "<!doctype html><title>Log in</title>",
  "﻿{}",
  "0".repeat(5_000),
  deepJson(20_000),
  "[".repeat(20_000),
  `"${"😀".repeat(20_000)}"`,
];

/** The same numbers for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function oneOf<Value>(values: readonly Value[], chance: () => number): Value {
  return values[Math.floor(chance() * values.length)]!;
}

/** The JSON text with about a `share` of its values, at any depth, turned into hostile ones; now and then cut, or something else at all. */
export function spoilt(value: unknown, chance: () => number, share = 0.15): string {
  if (chance() < 0.05) return oneOf(hostileTexts, chance);
  const text = spoiltValue(value, chance, share);
  return chance() < 0.05 ? text.slice(0, Math.floor(chance() * text.length)) : text;
}

function spoiltValue(value: unknown, chance: () => number, share: number): string {
  if (chance() < share) return oneOf(hostileJson, chance);
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map((each) => spoiltValue(each, chance, share)).join()}]`;
  const entries = Object.entries(value).map(([name, each]) => [name, spoiltValue(each, chance, share)]);
  if (chance() < share) entries.push([oneOf(["__proto__", "constructor", "toString", "id", "more"], chance), oneOf(hostileJson, chance)]);
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${each}`).join()}}`;
}
