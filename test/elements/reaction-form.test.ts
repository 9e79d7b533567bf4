import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import "../../src/elements/reaction-form/reaction-form.ts";
import type { ReactionStage } from "../../src/elements/reaction-form/reaction-form.ts";
import type {} from "../../src/elements/reaction-form/reaction-handed-in-event.ts";
import "../../src/elements/reaction-offer/reaction-offer.ts";
import type { Form, FormItemId } from "../../src/model/form.ts";
import type { OptionId } from "../../src/model/ids.ts";
import type { Reaction } from "../../src/model/reaction.ts";
import { useEnglish } from "./english.ts";

type ReactionForm = HTMLElementTagNameMap["rc-reaction-form"];
type ReactionOffer = HTMLElementTagNameMap["rc-reaction-offer"];

const form: Form = {
  id: "reaction" as never,
  level: 1,
  title: "What has this course changed?",
  intro: "A few questions.",
  items: [
    {
      id: "can-do" as FormItemId,
      kind: "described",
      ask: "What can you do now?",
      answers: ["a", "b", "c"].map((id) => ({ id: id as OptionId, text: `It is ${id}.` })),
    },
  ],
};
const reactions = {
  anonymous: { mode: "anonymous", host: "reactions.example" },
  confidential: { mode: "confidential", seenBy: "the training team" },
  link: { mode: "link", survey: "https://survey.example/s" },
} as const satisfies Record<string, Reaction>;

const open = (reaction: Reaction, stage: ReactionStage = "open") =>
  fixture<ReactionForm>(
    html`<rc-reaction-form .form=${form} .reaction=${reaction} .stage=${stage} .back=${"#/result"}></rc-reaction-form>`,
  );
const offered = (reaction: Reaction, more: Partial<Pick<ReactionOffer, "told" | "given">> = {}) =>
  fixture<ReactionOffer>(
    html`<rc-reaction-offer .reaction=${reaction} ?told=${more.told ?? false} ?given=${more.given ?? false}></rc-reaction-offer>`,
  );
const text = (element: HTMLElement, selector: string) =>
  element.shadowRoot?.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim();
const button = (element: HTMLElement, name: string) =>
  [...(element.shadowRoot?.querySelectorAll("button") ?? [])].find((one) => one.textContent.trim() === name);

describe("rc-reaction-form", () => {
  before(useEnglish);

  it("says which way it is before the first question, and who can see the answers", async () => {
    const element = await open(reactions.confidential);
    const children = [...(element.shadowRoot?.children ?? [])];
    const promise = children.findIndex((child) => child.matches(".promise"));
    expect(promise).to.be.lessThan(children.findIndex((child) => child.matches("rc-form-sheet")));
    expect(text(element, ".promise")).to.contain("not anonymous").and.contain("the training team");
    expect(text(await open(reactions.anonymous), ".promise"))
      .to.contain("This is anonymous.")
      .and.contain("reactions.example");
    await expect(element).to.be.accessible();
  });

  it("hands in what was answered, not before something was", async () => {
    const element = await open(reactions.anonymous);
    const handed: string[] = [];
    element.addEventListener("rc-reaction-handed-in", ({ answers }) => handed.push(JSON.stringify([...answers])));
    button(element, "Hand in my answers")?.click();
    await element.updateComplete;
    expect(text(element, "[role=status]")).to.equal("There is no answer yet. Give one, or skip all of it.");
    element.shadowRoot?.querySelector("rc-form-sheet")?.shadowRoot?.querySelector<HTMLInputElement>("input[value=b]")?.click();
    await element.updateComplete;
    button(element, "Hand in my answers")?.click();
    expect(handed).to.deep.equal(['[["can-do",["b"]]]']);
  });

  it("leads back by a real button without an answer", async () => {
    location.hash = "#/reaction";
    const element = await open(reactions.anonymous);
    button(element, "Skip this")?.click();
    expect(location.hash).to.equal("#/result");
    location.hash = "";
  });

  it("says that the answers did not arrive, where the focus is, and offers to try again", async () => {
    const element = await open(reactions.anonymous);
    element.stage = "sending";
    await element.updateComplete;
    element.stage = "failed";
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.textContent).to.contain("kept nowhere but on this page");
    expect(button(element, "Try again")).to.exist;
    expect(element.shadowRoot?.querySelector("rc-form-sheet")?.locked).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it("thanks once it has arrived, and asks nobody twice", async () => {
    const element = await open(reactions.anonymous);
    element.stage = "sending";
    await element.updateComplete;
    element.stage = "sent";
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.textContent).to.equal("Thank you");
    expect(text(await open(reactions.anonymous, "before"), "h1")).to.equal("You have answered already");
    expect(button(await open(reactions.anonymous, "looking"), "Hand in my answers")).to.equal(undefined);
  });
});

describe("rc-reaction-offer", () => {
  before(useEnglish);

  it("opens a company's survey in a window of its own that learns nothing of this one", async () => {
    const element = await offered(reactions.link);
    const link = element.shadowRoot?.querySelector("a");
    const attributes = ["href", "target", "rel", "referrerpolicy"].map((name) => link?.getAttribute(name));
    expect(attributes).to.deep.equal(["https://survey.example/s", "_blank", "noopener noreferrer", "no-referrer"]);
    expect(element.shadowRoot?.textContent).to.contain("survey.example");
    await expect(element).to.be.accessible();
  });

  it("leads to the form, and no longer where it was handed in", async () => {
    expect((await offered(reactions.anonymous)).shadowRoot?.querySelector("a")?.getAttribute("href")).to.equal("#/reaction");
    const given = await offered(reactions.anonymous, { given: true });
    expect(given.shadowRoot?.querySelector("a")).to.equal(null);
    await expect(given).to.be.accessible();
  });

  it("says the same of the answers beside what an employer sees as on the form itself", async () => {
    for (const reaction of Object.values(reactions)) {
      const told = text(await offered(reaction, { told: true }), "section p") ?? "";
      const there = reaction.mode === "link" ? text(await offered(reaction), ".promise") : text(await open(reaction), ".promise");
      expect(there).to.not.equal("");
      expect(told).to.equal(there);
    }
  });
});
