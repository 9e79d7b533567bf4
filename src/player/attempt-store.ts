import { applyFact } from "../model/apply-fact.ts";
import type { Attempt } from "../model/attempt.ts";
import type { CourseOutline } from "../model/course.ts";
import type { Fact } from "../model/fact.ts";
import type { TrackingSession } from "../tracking/tracking-session.ts";

/** The attempt as it stands. Every fact goes through here: into the next attempt, then to tracking. */
export class AttemptStore {
  #attempt: Attempt;
  readonly #outline: CourseOutline;
  readonly #session: TrackingSession;

  constructor(attempt: Attempt, outline: CourseOutline, session: TrackingSession) {
    this.#attempt = attempt;
    this.#outline = outline;
    this.#session = session;
  }

  get attempt(): Attempt {
    return this.#attempt;
  }

  apply(fact: Fact): void {
    const before = this.#attempt;
    this.#attempt = applyFact(before, fact, this.#outline);
    this.#session.track(fact, before, this.#attempt);
  }
}
