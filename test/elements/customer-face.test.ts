import { expect, fixture } from "@open-wc/testing";
import { emulateMedia } from "@web/test-runner-commands";
import { html } from "lit";
import { parse } from "yaml";
import "../../src/elements/customer-face/customer-face.ts";
import type { RcCustomerFace } from "../../src/elements/customer-face/customer-face.ts";
import "../../src/elements/customer-voice/customer-voice.ts";
import { providePeople } from "../../src/elements/people.ts";
import type { PersonId } from "../../src/model/ids.ts";
import type { Person } from "../../src/model/person.ts";
import { layersOf } from "../../src/model/wardrobe/layers.ts";
import type { Shown } from "../../src/model/shown.ts";
import { useEnglish } from "./english.ts";

const angry: Shown = { tension: 90, trust: 10, feeling: "anger" };
const atEase: Shown = { tension: 0, trust: 80, feeling: "anger" };

/** The browser's frames, shown by hand: no frame comes unless a test shows it. */
class Frames {
  readonly #real = { request: window.requestAnimationFrame, cancel: window.cancelAnimationFrame };
  readonly #waiting = new Map<number, FrameRequestCallback>();
  #last = 0;

  constructor() {
    window.requestAnimationFrame = (run) => this.#waiting.set(++this.#last, run) && this.#last;
    window.cancelAnimationFrame = (id) => void this.#waiting.delete(id);
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  show(now: number): void {
    const runs = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const run of runs) run(now);
  }

  restore(): void {
    window.requestAnimationFrame = this.#real.request;
    window.cancelAnimationFrame = this.#real.cancel;
  }
}

describe("rc-customer-face", () => {
  let people: readonly Person[];
  let frames: Frames;
  before(async () => {
    await useEnglish();
    const file = parse(await (await fetch("/src/content/people.yaml")).text()) as { readonly people: readonly Person[] };
    people = file.people.map((person) => ({ ...person, layers: layersOf(person.look) }));
    providePeople(people, {});
  });
  beforeEach(() => {
    frames = new Frames();
  });
  afterEach(async () => {
    frames.restore();
    delete document.documentElement.dataset["motion"];
    await emulateMedia({ reducedMotion: "no-preference" });
  });

  const face = (shown: Shown | undefined, person = "p-beech"): Promise<RcCustomerFace> =>
    fixture(html`<rc-customer-face .person=${person as PersonId} .shown=${shown} .pronoun=${"she"}></rc-customer-face>`);
  const picture = (element: RcCustomerFace): SVGElement => {
    const svg = element.shadowRoot?.querySelector("svg");
    if (!svg) throw new Error("no picture");
    return svg;
  };
  const animations = (element: RcCustomerFace): readonly Animation[] =>
    [...picture(element).querySelectorAll("*")].flatMap((part) => part.getAnimations());
  const change = async (element: RcCustomerFace, shown: Shown): Promise<void> => {
    element.shown = shown;
    await element.updateComplete;
  };
  const frame = async (element: RcCustomerFace, now: number): Promise<void> => {
    frames.show(now);
    await element.updateComplete;
  };

  it("is one picture whose name says what can be seen, and shows the same words once more for the eye alone", async () => {
    const element = await face({ tension: 60, trust: 20, feeling: "anger" });
    const words = picture(element).getAttribute("aria-label");
    expect(picture(element).getAttribute("role")).to.equal("img");
    expect(words).to.match(/brows drawn down.*She looks straight at you\.$/);
    const caption = element.shadowRoot?.querySelector("figcaption");
    expect(caption?.textContent).to.equal(words);
    expect(caption?.getAttribute("aria-hidden")).to.equal("true");
    await expect(element).to.be.accessible();
  });

  it("says what the author says in place of its own words", async () => {
    const element = await face(angry);
    element.says = "Her hood is still up.";
    await element.updateComplete;
    expect(picture(element).getAttribute("aria-label")).to.equal("Her hood is still up.");
  });

  it("moves to what is shown in 600 ms, and asks for no frame after that", async () => {
    const element = await face(atEase);
    const start = picture(element).innerHTML;
    expect(frames.waiting, "the first picture stands at once").to.equal(0);
    await change(element, angry);
    await frame(element, 1000);
    expect(picture(element).innerHTML, "the first frame begins where it was").to.equal(start);
    await frame(element, 1300);
    const half = picture(element).innerHTML;
    await frame(element, 1600);
    const end = picture(element).innerHTML;
    expect(half).not.to.equal(start);
    expect(half).not.to.equal(end);
    expect(frames.waiting).to.equal(0);
    const there = await face(angry);
    expect(picture(there).innerHTML).to.equal(end);
  });

  it("turns from where it is when what is shown changes on the way", async () => {
    const element = await face(atEase);
    await change(element, angry);
    await frame(element, 0);
    await frame(element, 300);
    const half = picture(element).innerHTML;
    await change(element, atEase);
    await frame(element, 310);
    expect(picture(element).innerHTML).to.equal(half);
  });

  it("WCAG 2.2 2.2.2: is still within five seconds of a change", async () => {
    const element = await face(atEase);
    await change(element, angry);
    const moving = animations(element);
    expect(moving.length).to.be.greaterThan(0);
    for (const animation of moving) {
      const timing = animation.effect?.getComputedTiming();
      expect(Number(timing?.endTime)).to.be.at.most(5000);
      animation.finish();
    }
    await frame(element, 0);
    await frame(element, 600);
    expect(animations(element)).to.have.length(0);
    expect(frames.waiting).to.equal(0);
  });

  it("asks for no frame once it is off the page", async () => {
    const element = await face(atEase);
    await change(element, angry);
    element.remove();
    expect(frames.waiting).to.equal(0);
  });

  for (const [name, reduce] of [
    ["the system asks for less motion", () => emulateMedia({ reducedMotion: "reduce" })],
    ["the learner has switched motion off", () => (document.documentElement.dataset["motion"] = "off")],
  ] as const) {
    it(`is there at once and never moves where ${name}`, async () => {
      await reduce();
      const element = await face(atEase);
      const start = picture(element).innerHTML;
      await change(element, angry);
      expect(frames.waiting).to.equal(0);
      expect(animations(element)).to.have.length(0);
      expect(picture(element).innerHTML).not.to.equal(start);
    });
  }

  it("draws every person at every end of every scale without a number that is none", async () => {
    for (const { id } of people) {
      for (const shown of [atEase, angry, { ...angry, feeling: "humiliation" as const, tension: 100 }]) {
        expect(picture(await face(shown, id)).outerHTML, id).not.to.match(/NaN|undefined|\[object/);
      }
    }
  });

  it("looks towards the other one with the direction of writing", async () => {
    frames.restore();
    const mirrored = async (facing: "start" | "end", dir: "ltr" | "rtl"): Promise<boolean> => {
      const parent = await fixture<HTMLElement>(html`<div dir=${dir}></div>`);
      const element = document.createElement("rc-customer-face");
      Object.assign(element, { person: "p-ash", facing });
      parent.append(element);
      await element.updateComplete;
      return picture(element).classList.contains("mirrored");
    };
    expect(await mirrored("end", "ltr")).to.equal(false);
    expect(await mirrored("start", "ltr")).to.equal(true);
    expect(await mirrored("end", "rtl")).to.equal(true);
    expect(await mirrored("start", "rtl")).to.equal(false);
  });

  it("keeps its own colours in forced colours", async () => {
    expect(getComputedStyle(picture(await face(angry))).forcedColorAdjust).to.equal("none");
  });

  it("draws nothing for somebody who is not there", async () => {
    const element = await face(angry, "p-nobody");
    expect(element.shadowRoot?.querySelector("svg")).to.equal(null);
  });
});

describe("rc-customer-voice", () => {
  before(useEnglish);

  it("says how the voice sounds and what is heard behind it, and draws no face", async () => {
    const element = await fixture<HTMLElement>(
      html`<rc-customer-voice .shown=${angry} .pronoun=${"he"} .room=${"kitchen"}></rc-customer-voice>`,
    );
    const svg = element.shadowRoot?.querySelector("svg");
    expect(svg?.getAttribute("aria-label")).to.equal("He speaks fast and loudly. A kettle boils in the background.");
    expect(svg?.querySelector(".lids")).to.equal(null);
    await expect(element).to.be.accessible();
  });
});
