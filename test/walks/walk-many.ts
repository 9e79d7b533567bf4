import assert from "node:assert/strict";
import { walk } from "./walk.ts";
import type { WalkedAdapter } from "./walked-host.ts";

/** So many tell enough. */
const enough = 3;

interface Failure {
  readonly rule: string;
  readonly text: string;
}

/** The same seeds each time; more of them, and others, with `npm run soak`. They are walked when the first test asks. */
export class ManyWalks {
  readonly #adapter: WalkedAdapter;
  readonly #sessions: number;
  #failures: Promise<readonly Failure[]> | undefined;
  #ordered = 0;

  constructor(adapter: WalkedAdapter, sessions = 500) {
    this.#adapter = adapter;
    this.#sessions = sessions;
  }

  /** Fails with the seed and the steps of what broke the rule; without one, of what broke none of `others`. */
  async never(rule: string): Promise<void> {
    const found = (await this.#walked()).find((failure) => failure.rule === rule);
    if (found !== undefined) assert.fail(found.text);
  }

  async neverBut(others: readonly string[]): Promise<void> {
    const found = (await this.#walked()).find(({ rule }) => !others.includes(rule));
    if (found !== undefined) assert.fail(found.text);
  }

  /** Fails, too, where order could be asked for in fewer than `least` walks. */
  async followsProfile(least: number): Promise<void> {
    await this.never("profile");
    assert.ok(this.#ordered >= least, `${this.#ordered} walks were in order`);
  }

  #walked(): Promise<readonly Failure[]> {
    this.#failures ??= this.#walk();
    return this.#failures;
  }

  async #walk(): Promise<readonly Failure[]> {
    const failures: Failure[] = [];
    for (let seed = 1; seed <= this.#sessions && failures.length < enough; seed++) {
      const { steps, problem, ordered } = await walk(this.#adapter, seed);
      if (ordered) this.#ordered += 1;
      if (problem === undefined) continue;
      const replay = `npm run soak -- --adapter ${this.#adapter} --seed ${seed}`;
      failures.push({ rule: problem.split(":")[0] ?? "", text: `${problem}\n${replay}\n  ${steps.join("\n  ")}` });
    }
    return failures;
  }
}
