import { expect, fixture, html } from "@open-wc/testing";
import { emulateMedia, sendKeys } from "@web/test-runner-commands";
import "../../src/elements/one-minute/one-minute.ts";
import type { RcOneMinute } from "../../src/elements/one-minute/one-minute.ts";
import type { Html, JobAidId } from "../../src/model/ids.ts";
import type { MinuteCard } from "../../src/model/job-aid.ts";
import { useEnglish } from "./english.ts";
import { textOf } from "./play-block.ts";

const card: MinuteCard = {
  id: "minute" as JobAidId,
  kind: "minute",
  title: "I just had one",
  intro: "<p>Nothing is recorded.</p>" as Html,
  foot: "<p>Were you threatened?</p>" as Html,
  covers: [],
  items: [
    { title: "Breathe out", html: "<p>Slowly.</p>" as Html, seconds: 3 },
    { title: "Let go", html: "<p>Your jaw.</p>" as Html, seconds: 2 },
  ],
};

/** A clock that goes on when it is told to. */
class Clock {
  #waiting: (() => void) | undefined;
  readonly asked: number[] = [];
  readonly after = (ms: number, run: () => void): (() => void) => {
    this.asked.push(ms);
    this.#waiting = run;
    return () => (this.#waiting = undefined);
  };
  get stands(): boolean {
    return this.#waiting === undefined;
  }
  async seconds(element: RcOneMinute, count: number): Promise<void> {
    for (let second = 0; second < count; second++) {
      const run = this.#waiting;
      this.#waiting = undefined;
      run?.();
    }
    await element.updateComplete;
  }
}

async function show(): Promise<{ element: RcOneMinute; clock: Clock; press(name: string): Promise<void>; text(selector: string): string }> {
  const clock = new Clock();
  const element = await fixture<RcOneMinute>(html`<rc-one-minute .card=${card} .timer=${clock.after}></rc-one-minute>`);
  const root = element.shadowRoot!;
  return {
    element,
    clock,
    text: (selector) => [...root.querySelectorAll<HTMLElement>(selector)].map(textOf).join(" | "),
    press: async (name) => {
      const button = [...root.querySelectorAll("button")].find((each) => each.textContent.trim() === name);
      if (button === undefined) throw new Error(`no ${name}`);
      button.focus();
      await sendKeys({ press: "Enter" });
      await element.updateComplete;
    },
  };
}

describe("rc-one-minute", () => {
  before(useEnglish);
  afterEach(() => emulateMedia({ reducedMotion: "no-preference" }));

  it("begins when it is asked to, and says before that nothing is recorded", async () => {
    const { element, clock, press, text } = await show();
    expect([text(".stage"), clock.asked]).to.deep.equal(["Nothing is recorded.", []]);
    element.focus();
    const { activeElement } = element.shadowRoot!;
    expect(activeElement?.textContent.trim()).to.equal("Begin");
    expect(activeElement?.getAttribute("aria-describedby")).to.equal("intro");
    await press("Begin");
    expect([text("h3"), text(".which"), text(".left")]).to.deep.equal(["Breathe out", "1 of 2", "3"]);
  });

  it("goes through its steps by itself, second by second, and says each once", async () => {
    const { element, clock, press, text } = await show();
    const said: string[] = [];
    const region = element.shadowRoot!.querySelector<HTMLElement>("[role=status]")!;
    new MutationObserver(() => said.push(textOf(region))).observe(region, { childList: true, subtree: true, characterData: true });
    await press("Begin");
    await clock.seconds(element, 2);
    expect([text("h3"), text(".left")]).to.deep.equal(["Breathe out", "1"]);
    await clock.seconds(element, 1);
    expect([text("h3"), text(".left")]).to.deep.equal(["Let go", "2"]);
    await clock.seconds(element, 2);
    expect(text(".still .prose")).to.equal("That was your minute. Nothing of it is kept.");
    expect(said).to.deep.equal(["Breathe out. Slowly.", "Let go. Your jaw.", "That was your minute. Nothing of it is kept."]);
    expect([clock.stands, new Set(clock.asked)]).to.deep.equal([true, new Set([1000])]);
  });

  it("stands while it is paused, and goes on with the seconds that were left", async () => {
    const { element, clock, press, text } = await show();
    await press("Begin");
    await clock.seconds(element, 1);
    await press("Pause");
    expect([clock.stands, text(".left")]).to.deep.equal([true, "2"]);
    await press("Go on");
    await clock.seconds(element, 1);
    expect(text(".left")).to.equal("1");
  });

  it("goes on from a step that is skipped, stays paused where it was, and keeps the focus at the end", async () => {
    const { element, clock, press, text } = await show();
    await press("Begin");
    await press("Next");
    expect([text("h3"), clock.stands]).to.deep.equal(["Let go", false]);
    await press("Pause");
    await press("Next");
    expect([text("h3"), clock.stands]).to.deep.equal(["", true]);
    expect(element.shadowRoot!.activeElement?.textContent.trim()).to.equal("Once more");
    await press("Once more");
    expect([text("h3"), clock.stands]).to.deep.equal(["Breathe out", false]);
  });

  it("stops where it is left", async () => {
    const { element, clock, press } = await show();
    await press("Begin");
    element.remove();
    expect(clock.stands).to.equal(true);
  });

  it("tells nothing and keeps nothing", async () => {
    const { element, clock, press } = await show();
    const heard: string[] = [];
    const dispatch = element.dispatchEvent.bind(element);
    element.dispatchEvent = (event) => (heard.push(event.type), dispatch(event));
    const kept = localStorage.length + sessionStorage.length;
    await press("Begin");
    await clock.seconds(element, 5);
    expect([heard, localStorage.length + sessionStorage.length]).to.deep.equal([[], kept]);
  });

  it("moves nothing where nothing should move: a number stands in place of the circle", async () => {
    await emulateMedia({ reducedMotion: "reduce" });
    const still = await show();
    await still.press("Begin");
    expect([still.element.shadowRoot!.querySelector(".circle"), still.text(".left")]).to.deep.equal([null, "3"]);
    await emulateMedia({ reducedMotion: "no-preference" });
    const moving = await show();
    await moving.press("Begin");
    expect(moving.element.shadowRoot!.querySelector(".circle")).not.to.equal(null);
  });

  it("keeps the line on safety in view all the time, and is accessible in both schemes", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { element, clock, press, text } = await show();
      for (const act of [() => press("Begin"), () => clock.seconds(element, 5)]) {
        expect(text(".foot")).to.equal("Were you threatened?");
        await expect(element).to.be.accessible();
        await act();
      }
      expect(text(".foot")).to.equal("Were you threatened?");
    }
  });
});
