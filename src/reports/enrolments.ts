import { Courses } from "./courses.ts";
import { keyOf, under } from "./keyed.ts";
import type { Reported } from "./reported.ts";

export interface Enrolment {
  readonly launched: string;
  readonly who: string;
  /** Milliseconds since 1970; each of the first that is told. */
  begunMs?: number;
  completedMs?: number;
  passed: boolean;
  failed: boolean;
  /** The version of the course in which they began. */
  revision: string;
}

/** What sessions say of each enrolment in each launched activity; which course that is, lessons finished in it say. */
export class Enrolments {
  readonly courses = new Courses();
  readonly #enrolments = new Map<string, Enrolment>();

  add(statement: Reported): void {
    const { kind, object, enrolment, atMs, revision } = statement;
    if (kind === "lesson-finished") this.courses.learns(statement);
    if (kind !== "initialized" && kind !== "completed" && kind !== "passed" && kind !== "failed") return;
    const make = (): Enrolment => ({ launched: object.id, who: enrolment, passed: false, failed: false, revision });
    const one = under(this.#enrolments, keyOf(object.id, enrolment), make);
    if (kind === "initialized" && !(one.begunMs !== undefined && one.begunMs <= atMs)) {
      one.begunMs = atMs;
      one.revision = revision;
    }
    if (kind === "completed") one.completedMs = Math.min(one.completedMs ?? atMs, atMs);
    if (kind === "passed") one.passed = true;
    if (kind === "failed") one.failed = true;
  }

  get all(): readonly Enrolment[] {
    return [...this.#enrolments.values()];
  }

  /** By course, or where that is not known by the launched activity. */
  courseOf({ launched }: Enrolment): string {
    return this.courses.of(launched);
  }
}
