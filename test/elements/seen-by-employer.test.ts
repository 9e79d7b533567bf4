import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import "../../src/elements/seen-by-employer/seen-by-employer.ts";
import type { WhatIsTold } from "../../src/model/told-kind.ts";
import { useEnglish } from "./english.ts";

type SeenByEmployer = HTMLElementTagNameMap["rc-seen-by-employer"];

const seen: WhatIsTold = {
  told: [
    { what: "time", when: "going" },
    { what: "runs", when: "talking" },
  ],
  untold: ["turns", "words"],
};
const open = (hearer: string, of: WhatIsTold = seen) =>
  fixture<SeenByEmployer>(html`<rc-seen-by-employer .seen=${of} .hearer=${hearer} .back=${"#/lesson/start/1"}></rc-seen-by-employer>`);
const texts = (element: SeenByEmployer, selector: string) =>
  [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((each) => each.textContent.replace(/\s+/g, " ").trim());

describe("rc-seen-by-employer", () => {
  before(useEnglish);

  it("says what is told and when, then what is not, and leads back", async () => {
    const element = await open("lrs");
    expect(texts(element, "h2, h3, li")).to.deep.equal([
      "What is reported",
      "As you go on",
      "That you opened the course, and how long you were active in it",
      "In a conversation",
      "How well you conducted it and how it ended, each time that you finish it",
      "What is not reported",
      "Your single choices in a conversation",
      "What you write in your own words, or to think it over",
    ]);
    expect(element.shadowRoot?.querySelector("a")?.getAttribute("href")).to.equal("#/lesson/start/1");
    await expect(element).to.be.accessible();
  });

  it("has no lists where nobody hears anything, and says so", async () => {
    const element = await open("nobody", { told: [], untold: ["words"] });
    expect(texts(element, "li, h2")).to.deep.equal([]);
    expect(texts(element, "p")[0]).to.contain("Nobody is told anything");
  });
});
