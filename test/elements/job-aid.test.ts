import { expect, fixture, html } from "@open-wc/testing";
import { emulateMedia, sendKeys } from "@web/test-runner-commands";
import "../../src/elements/job-aid/job-aid.ts";
import type { RcJobAid } from "../../src/elements/job-aid/job-aid.ts";
import type { PrintAskedEvent } from "../../src/elements/job-aid/print-asked-event.ts";
import type { Html, JobAidId } from "../../src/model/ids.ts";
import type { JobAid } from "../../src/model/job-aid.ts";
import { useEnglish } from "./english.ts";
import { textOf } from "./play-block.ts";

const jobAid: JobAid = {
  id: "six-steps" as JobAidId,
  kind: "steps",
  title: "Six steps back to yes",
  intro: "<p>For the next call that begins with a sigh.</p>" as Html,
  covers: [],
  items: ["Get ready to hear it", "Let the story come out"].map((title) => ({ title, html: "<p>One breath <em>out</em>.</p>" as Html })),
};

const head = { id: "other" as JobAidId, title: "Another", intro: "<p>Now.</p>" as Html, covers: [] };
const ladder: JobAid = {
  ...head,
  kind: "ladder",
  foot: "<p>Safety first.</p>" as Html,
  interpretation: true,
  items: [
    { title: "Regret", html: "<p>Always.</p>" as Html },
    { title: "Blame", html: "<p>Never.</p>" as Html, stop: true },
  ],
};
const moves: JobAid = {
  ...head,
  kind: "moves",
  items: [
    { title: "Ask", html: "<p>When they begin.</p>" as Html, say: "What happened?", beware: "<em>Why</em> blames." as Html },
    { title: "Wait", html: "<p>When they stop.</p>" as Html },
  ],
};
const contrast: JobAid = {
  ...head,
  kind: "contrast",
  sides: ["Instead of", "Say"],
  items: [
    { title: "At first", cells: ["Calm down.", "Go on."] as [Html, Html] },
    { title: "At last", cells: ["Next!", "Is it right?"] as [Html, Html] },
  ],
};

const show = (card: JobAid = jobAid) => fixture<RcJobAid>(html`<rc-job-aid .jobAid=${card}></rc-job-aid>`);
const all = (element: RcJobAid, selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const button = (element: RcJobAid) => element.shadowRoot?.querySelector("button") ?? undefined;

describe("rc-job-aid", () => {
  before(useEnglish);

  it("shows the card's steps in order, numbered", async () => {
    const items = [...((await show()).shadowRoot?.querySelectorAll<HTMLElement>("li") ?? [])];
    expect(items.map(textOf)).to.deep.equal(["1 Get ready to hear it One breath out.", "2 Let the story come out One breath out."]);
  });

  it("counts the rungs of a ladder, and marks where it ends", async () => {
    const element = await show(ladder);
    expect(all(element, "li").map(textOf)).to.deep.equal(["1 Regret Always.", "✕ Blame Never."]);
    expect(all(element, ".foot, .interpretation").map(textOf)).to.deep.equal(["Safety first.", "Our interpretation"]);
  });

  it("says of a technique when, what to say and what to beware of, where the card says so", async () => {
    const items = all(await show(moves), "li").map(textOf);
    expect(items).to.deep.equal(["Ask When they begin. “What happened?” Beware: Why blames.", "Wait When they stop."]);
  });

  it("gives each cell of a contrast its column and its row", async () => {
    const element = await show(contrast);
    expect(all(element, "th[scope=col]").map(textOf)).to.deep.equal(["Instead of", "Say"]);
    expect(all(element, "tbody").map((row) => [...row.querySelectorAll<HTMLElement>("th[scope=rowgroup], td")].map(textOf))).to.deep.equal([
      ["At first", "Calm down.", "Go on."],
      ["At last", "Next!", "Is it right?"],
    ]);
  });

  it("names the column in each cell where it is too narrow for two", async () => {
    const element = await show(contrast);
    element.style.width = "10rem";
    await new Promise(requestAnimationFrame);
    const [first, second] = all(element, "tbody:first-of-type td");
    expect(getComputedStyle(second!, "::before").content).to.contain("Say");
    expect(second!.getBoundingClientRect().top).to.be.above(first!.getBoundingClientRect().top);
  });

  it("is a quarter of A4 on paper, without a button", async () => {
    for (const card of [jobAid, ladder, moves, contrast]) {
      const element = await fixture<RcJobAid>(html`<rc-job-aid paper .jobAid=${card}></rc-job-aid>`);
      const { width, height } = element.getBoundingClientRect();
      // 96 px to the inch of 25.4 mm.
      expect([Math.round((width * 25.4) / 96), Math.round((height * 254) / 96) / 10]).to.deep.equal([105, 148.5]);
      expect(button(element)).to.equal(undefined);
    }
  });

  it("asks to be printed, by click and by keyboard, and says which card", async () => {
    const element = await show();
    const asked: string[] = [];
    element.addEventListener("rc-print-asked", (event: PrintAskedEvent) => asked.push(event.jobAid));
    button(element)?.click();
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Enter" });
    expect(asked).to.deep.equal(["six-steps", "six-steps"]);
  });

  it("leaves its button off the paper", async () => {
    const element = await show();
    await emulateMedia({ media: "print" });
    expect(button(element)?.checkVisibility()).to.equal(false);
    await emulateMedia({ media: "screen" });
    expect(button(element)?.checkVisibility()).to.equal(true);
  });

  it("is printed in two columns from 12 cm on, in one on a narrower sheet", async () => {
    const element = await show();
    await emulateMedia({ media: "print" });
    const columns = (width: string): number => {
      element.style.width = width;
      return new Set([...(element.shadowRoot?.querySelectorAll("li") ?? [])].map((li) => li.getBoundingClientRect().left)).size;
    };
    expect([columns("17cm"), columns("12cm"), columns("11cm")]).to.deep.equal([2, 2, 1]);
    await emulateMedia({ media: "screen" });
  });

  it("is accessible in both schemes", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const card of [jobAid, ladder, moves, contrast]) await expect(await show(card)).to.be.accessible();
    }
  });
});
