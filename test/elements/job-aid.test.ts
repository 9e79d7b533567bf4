import { expect, fixture, html } from "@open-wc/testing";
import { emulateMedia, sendKeys } from "@web/test-runner-commands";
import "../../src/elements/job-aid/job-aid.ts";
import type { RcJobAid } from "../../src/elements/job-aid/job-aid.ts";
import type { PrintAskedEvent } from "../../src/elements/job-aid/print-asked-event.ts";
import type { Html, JobAidId } from "../../src/model/ids.ts";
import type { JobAid } from "../../src/model/lesson.ts";
import { useEnglish } from "./english.ts";
import { textOf } from "./play-block.ts";

const jobAid: JobAid = {
  id: "six-steps" as JobAidId,
  title: "Six steps back to yes",
  intro: "<p>For the next call that begins with a sigh.</p>" as Html,
  covers: [],
  items: ["Get ready to hear it", "Let the story come out"].map((title) => ({ title, html: "<p>One breath <em>out</em>.</p>" as Html })),
};

const show = () => fixture<RcJobAid>(html`<rc-job-aid .jobAid=${jobAid}></rc-job-aid>`);
const button = (element: RcJobAid) => element.shadowRoot?.querySelector("button") ?? undefined;

describe("rc-job-aid", () => {
  before(useEnglish);

  it("shows the card's steps in order, numbered", async () => {
    const items = [...((await show()).shadowRoot?.querySelectorAll<HTMLElement>("li") ?? [])];
    expect(items.map(textOf)).to.deep.equal(["1 Get ready to hear it One breath out.", "2 Let the story come out One breath out."]);
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
      await expect(await show()).to.be.accessible();
    }
  });
});
