import type { CourseId } from "../model/ids.ts";
import type { Launch } from "../model/launch.ts";

const prefix = "recourse.reaction:";
/** For this page alone, where nothing may be kept or nobody is named. */
const here = new Set<string>();

/**
 * That a form was handed in, by course, learner and registration: in this browser alone, and no more than that it was. Neither when nor what,
 * so that nothing leads from it to answers that came under no name.
 */
export class ReactionGiven {
  readonly #storage: Storage | undefined;
  readonly #key: string;

  constructor(storage: Storage | undefined, course: CourseId, { learner, registration }: Launch) {
    this.#key = prefix + [course, learner.id, registration].map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\uFFFD"))).join(":");
    this.#storage = learner.id === "" ? undefined : storage;
  }

  get is(): boolean {
    try {
      return here.has(this.#key) || this.#storage?.getItem(this.#key) === "given";
    } catch {
      return false;
    }
  }

  set(): void {
    here.add(this.#key);
    try {
      this.#storage?.setItem(this.#key, "given");
    } catch {
      // A full store: it holds for this page.
    }
  }
}
