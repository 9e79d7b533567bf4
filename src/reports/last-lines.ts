import { extensionIris } from "../statements/iris.ts";
import { keyOf } from "./keyed.ts";
import type { Reported, ReportedKind } from "./reported.ts";
import { numberAt } from "./value-at.ts";

export type PlanLine = Pick<Reported, "course" | "enrolment" | "object" | "atMs" | "extensions">;

/** Lines of action plans as they were last told: of each enrolment, course and line the latest statement of that kind. */
export class LastLines {
  readonly #lines = new Map<string, PlanLine>();
  readonly #kind: ReportedKind;

  constructor(kind: "line-planned" | "line-reviewed") {
    this.#kind = kind;
  }

  add(statement: Reported): void {
    const { kind, course, enrolment, object, extensions, atMs } = statement;
    const line = numberAt(extensions, extensionIris.planLine);
    if (kind !== this.#kind || course === undefined || line === undefined) return;
    const key = keyOf(course, enrolment, line);
    const there = this.#lines.get(key);
    if (there === undefined || atMs >= there.atMs) this.#lines.set(key, { course, enrolment, object, atMs, extensions });
  }

  get all(): readonly PlanLine[] {
    return [...this.#lines.values()];
  }
}
