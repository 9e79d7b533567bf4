import type { AuthoredScenario } from "../role-play/authored-scenario.ts";
import type { AuthoredCourse } from "./authored-course.ts";
import type { AuthoredBlock } from "./authored.ts";
import type { FieldPath } from "./field-path.ts";

interface Named {
  readonly path: FieldPath;
  readonly name: string;
}

/** What shows people. */
export type Showing = AuthoredBlock | AuthoredCourse | AuthoredScenario;

/** Every place in a block, in a scenario, or in the head of a course, where somebody of people.yaml is named: each field `person`, whatever kind of block it is in. */
export function peopleCast(part: Showing): readonly Named[] {
  return namedIn("person", part, []);
}

/** Every place there where it is said which room somebody is in. */
export function roomsCast(part: Showing): readonly Named[] {
  return namedIn("room", part, []);
}

function namedIn(field: string, value: unknown, path: FieldPath): readonly Named[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return key === field && typeof inner === "string" ? [{ path: at, name: inner }] : namedIn(field, inner, at);
  });
}
