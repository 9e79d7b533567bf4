import type { SessionVerb } from "../../statements/session-statements.ts";

/** What was said of the session and so may not be said again: the rules of cmi5 9.3, which plain xAPI launches keep as well. */
export class VerbLedger {
  readonly #session: Set<string>;
  readonly #registration: Set<string>;

  /** `registration`: verbs that earlier sessions of this registration have delivered. */
  constructor(session: Iterable<string>, registration: Iterable<string>) {
    this.#session = new Set(session);
    this.#registration = new Set(registration);
  }

  allows(verb: SessionVerb): boolean {
    if (this.#session.has(verb) || this.#session.has("terminated")) return false;
    if (verb === "completed") return !this.#registration.has(verb);
    if (verb !== "passed" && verb !== "failed") return true;
    return !this.#registration.has("passed") && !this.#session.has("passed") && !this.#session.has("failed");
  }

  add(verb: SessionVerb): void {
    this.#session.add(verb);
  }

  /** Another session of this registration has delivered these. */
  learn(verbs: Iterable<string>): void {
    for (const verb of verbs) this.#registration.add(verb);
  }

  /** Whether this session has said it. */
  has(verb: SessionVerb): boolean {
    return this.#session.has(verb);
  }
}
