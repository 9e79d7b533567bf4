import type { Reported } from "./reported.ts";

/** Which course a launched activity is: cmi5 leaves it to the LMS what it calls it, but what is said within it names the course beside it. */
export class Courses {
  readonly #courses = new Map<string, string>();

  learns({ course, object, around }: Reported): void {
    if (course !== undefined) for (const id of [object.id, ...around]) this.#courses.set(id, course);
  }

  /** The course's id; where nothing has named it, the activity's own. */
  of(launched: string): string {
    return this.#courses.get(launched) ?? launched;
  }
}
