import type { Pattern } from "./profile.ts";

/** How far a pattern has come: `partial` where statements ran out in the middle of it. `at`: the first statement that it has not taken. */
export interface PatternMatch {
  readonly outcome: "success" | "partial" | "failure";
  readonly at: number;
}

/**
 * Greedy and without going back, as xAPI Profiles 1.0 Communication 2.2 says (`matches`). `steps`: of each statement in order, the ids of the templates that it
 * follows. `furthest`: the last statement that was looked at. One difference: what ran out in the middle of the last repetition of `zeroOrMore` is `partial`, as it is
 * of `oneOrMore`; the specification's own words lose that.
 */
export class PatternMatcher {
  readonly #patterns: ReadonlyMap<string, Pattern>;
  readonly #steps: readonly (readonly string[])[];
  furthest = 0;

  constructor(patterns: ReadonlyMap<string, Pattern>, steps: readonly (readonly string[])[]) {
    this.#patterns = patterns;
    this.#steps = steps;
  }

  match(id: string, at = 0): PatternMatch {
    const pattern = this.#patterns.get(id);
    if (pattern === undefined) return this.#matchTemplate(id, at);
    const { operator, members } = pattern;
    const [only = ""] = members;
    switch (operator) {
      case "sequence":
        return this.#matchSequence(members, at);
      case "alternates":
        return this.#matchAlternates(members, at);
      case "oneOrMore":
        return this.#matchRepeated(only, at, "failure");
      case "zeroOrMore":
        return this.#matchRepeated(only, at, "success");
      case "optional": {
        if (at === this.#steps.length) return { outcome: "success", at };
        const found = this.match(only, at);
        return found.outcome === "failure" ? { outcome: "success", at } : found;
      }
    }
  }

  #matchTemplate(id: string, at: number): PatternMatch {
    this.furthest = Math.max(this.furthest, at);
    const step = this.#steps[at];
    if (step === undefined) return { outcome: "partial", at };
    return step.includes(id) ? { outcome: "success", at: at + 1 } : { outcome: "failure", at };
  }

  #matchSequence(members: readonly string[], from: number): PatternMatch {
    let at = from;
    for (const member of members) {
      const found = this.match(member, at);
      if (found.outcome === "failure") return { outcome: "failure", at: from };
      if (found.outcome === "partial") return { outcome: "partial", at: this.#steps.length };
      at = found.at;
    }
    return { outcome: "success", at };
  }

  /** The longest of those that match. */
  #matchAlternates(members: readonly string[], from: number): PatternMatch {
    const found = members.map((member) => this.match(member, from));
    const matched = found.filter(({ outcome }) => outcome === "success");
    if (matched.length > 0) return { outcome: "success", at: Math.max(...matched.map(({ at }) => at)) };
    return found.some(({ outcome }) => outcome === "partial")
      ? { outcome: "partial", at: this.#steps.length }
      : { outcome: "failure", at: from };
  }

  /** `none`: what no repetition at all comes to. */
  #matchRepeated(member: string, from: number, none: "success" | "failure"): PatternMatch {
    let last: PatternMatch = { outcome: none, at: from };
    for (;;) {
      const found = this.match(member, last.at);
      if (found.outcome === "failure") return last;
      const ended = last.at === this.#steps.length;
      if (found.outcome === "partial") return ended && last.outcome === "success" ? last : { outcome: "partial", at: last.at };
      if (found.at === last.at) return { outcome: "success", at: last.at };
      last = found;
    }
  }
}
