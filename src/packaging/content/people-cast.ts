import type { AuthoredBlock, AuthoredCourse } from "./authored.ts";
import type { FieldPath } from "./field-path.ts";

interface Named {
  readonly path: FieldPath;
  readonly name: string;
}

/** Every place in a block, or in the head of a course, where somebody of people.yaml is named: each field `person`, whatever kind of block it is in. */
export function peopleCast(block: AuthoredBlock | AuthoredCourse): readonly Named[] {
  return namedIn("person", block, []);
}

/** Every place there where it is said which room somebody is in. */
export function roomsCast(block: AuthoredBlock | AuthoredCourse): readonly Named[] {
  return namedIn("room", block, []);
}

function namedIn(field: string, value: unknown, path: FieldPath): readonly Named[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return key === field && typeof inner === "string" ? [{ path: at, name: inner }] : namedIn(field, inner, at);
  });
}
