import type { DefinedVerb } from "../../statements/cmi5-statements.ts";

/** Which cmi5 defined statements were sent, and so may not be sent again (cmi5 9.3). */
export class VerbLedger {
  readonly #session: Set<string>;
  readonly #registration: Set<string>;

  /** `registration`: verbs that earlier sessions of this registration have delivered. */
  constructor(session: Iterable<string>, registration: Iterable<string>) {
    this.#session = new Set(session);
    this.#registration = new Set(registration);
  }

  allows(verb: DefinedVerb): boolean {
    if (this.#session.has(verb) || this.#session.has("terminated")) return false;
    if (verb === "completed") return !this.#registration.has(verb);
    if (verb !== "passed" && verb !== "failed") return true;
    return !this.#registration.has("passed") && !this.#session.has("passed") && !this.#session.has("failed");
  }

  add(verb: DefinedVerb): void {
    this.#session.add(verb);
  }
}
