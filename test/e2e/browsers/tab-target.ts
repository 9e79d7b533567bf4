import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { inspect } from "node:util";
import { type Arrival, onPage, type Place, type Sight, type Step, type Words } from "./on-page.ts";
import type { Named, Target } from "./screen.ts";
import type { Tab } from "./tab.ts";

const patienceMs = 15_000;
const lookAgainMs = 20;

/** What a test looks for in a tab of any browser; `inCourse` in the frame that the LMS plays the course in. */
export class TabTarget implements Target {
  readonly #tab: Tab;
  readonly #inCourse: boolean;
  readonly #steps: readonly Step[];

  constructor(tab: Tab, inCourse: boolean, steps: readonly Step[] = []) {
    this.#tab = tab;
    this.#inCourse = inCourse;
    this.#steps = steps;
  }

  #then(...steps: readonly Step[]): TabTarget {
    return new TabTarget(this.#tab, this.#inCourse, [...this.#steps, ...steps]);
  }

  getByRole(role: string, { name, exact = false, level }: Named = {}): TabTarget {
    const named = this.#then({ role, ...(name === undefined ? {} : { name: words(name, exact) }) });
    return level === undefined ? named : named.#then({ of: `h${level}` });
  }

  getByText(text: string): TabTarget {
    return this.#then({ text });
  }

  locator(css: string, { hasText }: { readonly hasText?: string | RegExp } = {}): TabTarget {
    const found = this.#then({ css });
    return hasText === undefined ? found : found.filter({ hasText });
  }

  filter({ hasText }: { readonly hasText: string | RegExp }): TabTarget {
    return this.#then({ has: words(hasText, false) });
  }

  first(): TabTarget {
    return this.nth(0);
  }

  nth(nth: number): TabTarget {
    return this.#then({ nth });
  }

  async count(): Promise<number> {
    return (await this.#see()).count;
  }

  async waitFor(): Promise<void> {
    await this.#until(
      () => this.#see(),
      ({ visible }) => visible,
    );
  }

  /** Again where the page has moved under it, and so the click has met something else. */
  async click(): Promise<void> {
    for (let arrival: Arrival = "missed"; arrival === "missed";) {
      const { x, y } = (await this.#until(
        () => this.#ask<Place | undefined>("place"),
        (place) => place !== undefined && place.hindered === undefined,
      ))!;
      await this.#tab.clickAt(x, y);
      arrival = await this.#until(
        () => this.#arrival(),
        (now) => now !== "awaited",
      );
    }
  }

  /** A click can leave the page or close its tab: what is gone has been clicked. */
  #arrival(): Promise<Arrival> {
    return this.#ask<Arrival>("arrival").catch(() => "gone" as const);
  }

  async check(): Promise<void> {
    if (!(await this.#see()).checked) await this.click();
    await this.#until(
      () => this.#see(),
      ({ checked }) => checked,
    );
  }

  async fill(text: string): Promise<void> {
    await this.click();
    await this.#tab.type(text);
  }

  /** As if chosen by hand: the list of lines is the browser's own, out of a page's reach. */
  async selectOption(value: string): Promise<void> {
    await this.waitFor();
    const run = `(element) => {
      element.value = ${JSON.stringify(value)};
      element.dispatchEvent(new Event("change", { bubbles: true }));
    }`;
    await this.#ask({ run });
  }

  async innerText(): Promise<string> {
    return (
      await this.#until(
        () => this.#see(),
        ({ visible }) => visible,
      )
    ).text;
  }

  async evaluate<Result>(inPage: (element: HTMLElement) => Result): Promise<Result> {
    await this.waitFor();
    return this.#ask<Result>({ run: String(inPage) });
  }

  #see(): Promise<Sight> {
    return this.#ask<Sight>("see");
  }

  async #ask<Answer>(act: "see" | "place" | "arrival" | { readonly run: string }): Promise<Answer> {
    const run = typeof act === "string" ? JSON.stringify(act) : act.run;
    // esbuild names the functions in what it compiles.
    const told = `((__name) => (${String(onPage)})(${JSON.stringify(this.#steps)}, ${this.#inCourse}, ${run}))((it) => it)`;
    const answer = (await this.#tab.evaluate(`JSON.stringify(${told} ?? null)`)) as string;
    return (JSON.parse(answer) ?? undefined) as Answer;
  }

  /** For a failure's message. */
  async #page(): Promise<string> {
    const page = new TabTarget(this.#tab, this.#inCourse, [{ css: "body" }]);
    return page.#see().then(
      ({ text }) => `a page that reads “${text}”`,
      (cause: unknown) => `a page that answers ${inspect(cause)}`,
    );
  }

  async #until<Answer>(ask: () => Promise<Answer>, good: (answer: Answer) => boolean): Promise<Answer> {
    const until = Date.now() + patienceMs;
    for (;;) {
      // A page that is left while it is looked at answers with an error.
      const answer = await ask().catch((cause: unknown) => ({ cause }));
      if (!isFailure(answer) && good(answer)) return answer;
      if (Date.now() > until) assert.fail(`not there: ${JSON.stringify(this.#steps)}, but ${inspect(answer)}, on ${await this.#page()}`);
      await pause(lookAgainMs);
    }
  }
}

function words(name: string | RegExp, exact: boolean): Words {
  return typeof name === "string" ? { text: name, exact } : { source: name.source, flags: name.flags };
}

function isFailure(answer: unknown): answer is { readonly cause: unknown } {
  return typeof answer === "object" && answer !== null && "cause" in answer;
}
