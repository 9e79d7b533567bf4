import { expect, fixture } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { html } from "lit";
import "../../src/elements/form-sheet/form-sheet.ts";
import type { FormChangedEvent } from "../../src/elements/form-sheet/form-changed-event.ts";
import { noAnswers, type FormAnswers } from "../../src/model/form-answers.ts";
import type { Form, FormItemId } from "../../src/model/form.ts";
import type { OptionId } from "../../src/model/ids.ts";
import { useEnglish } from "./english.ts";

type FormSheet = HTMLElementTagNameMap["rc-form-sheet"];

const choices = (letters: string) => Array.from(letters, (letter) => ({ id: letter as OptionId, text: `It is ${letter}.` }));
/** As a form of the job has it, with everything that an item can be. */
const form: Form = {
  id: "contacts" as never,
  level: 3,
  title: "Your last five",
  lead: "Of your last five, in how many did you …",
  items: [
    { id: "heard" as FormItemId, kind: "count", ask: "… let them finish?", of: 5, none: "No occasion" },
    { id: "plan" as FormItemId, kind: "described", ask: "What became of your plan?", answers: choices("abc") },
    { id: "way" as FormItemId, kind: "several", ask: "What stood in the way?", hint: "Tick as many as you like.", choices: choices("ab") },
    { id: "say" as FormItemId, kind: "text", ask: "What else?", atMost: 100 },
  ],
};

/** A sheet whose parent gives back what it was told, as the page does. */
async function open(
  of: Partial<Pick<FormSheet, "locked">> = {},
): Promise<{ readonly sheet: FormSheet; readonly answers: () => FormAnswers }> {
  let answers = noAnswers;
  const sheet = await fixture<FormSheet>(html`<rc-form-sheet .form=${form} ?locked=${of.locked ?? false}></rc-form-sheet>`);
  sheet.addEventListener("rc-form-changed", (event: FormChangedEvent) => {
    answers = sheet.answers = event.answers;
  });
  return { sheet, answers: () => answers };
}
const input = (sheet: FormSheet, item: string, value: string) =>
  sheet.shadowRoot?.querySelector<HTMLInputElement>(`input[name="${item}"][value="${value}"]`) as HTMLInputElement;

describe("rc-form-sheet", () => {
  before(useEnglish);

  it("leaves an answered count or scale open again, and the focus with its answers", async () => {
    const { sheet, answers } = await open();
    sheet.openAgain = "Leave it open";
    const openers = () => [...sheet.shadowRoot!.querySelectorAll<HTMLButtonElement>("button.open")];
    for (const [item, value] of [
      ["heard", "0"],
      ["plan", "b"],
      ["way", "b"],
    ] as const)
      input(sheet, item, value).click();
    await sheet.updateComplete;
    expect(openers().map((button) => button.getAttribute("aria-label"))).to.deep.equal([
      "Leave it open: … let them finish?",
      "Leave it open: What became of your plan?",
    ]);
    openers()[0]!.click();
    await sheet.updateComplete;
    expect([...answers().keys()]).to.deep.equal(["plan", "way"]);
    expect(sheet.shadowRoot!.querySelectorAll("input[name=heard]:checked")).to.have.length(0);
    expect(input(sheet, "heard", "0").matches(":focus")).to.equal(true);
    sheet.locked = true;
    await sheet.updateComplete;
    expect(openers()).to.deep.equal([]);
  });

  it("tells every answer with all the others, and takes a tick back", async () => {
    const { sheet, answers } = await open();
    for (const [item, value] of [
      ["heard", "none"],
      ["heard", "4"],
      ["plan", "b"],
      ["way", "b"],
      ["way", "a"],
      ["way", "b"],
    ] as const) {
      input(sheet, item, value).click();
      await sheet.updateComplete;
    }
    expect([...answers()]).to.deep.equal([
      ["heard", ["4"]],
      ["plan", ["b"]],
      ["way", ["a"]],
    ]);
  });

  it("is a group with its question for a name, described by what all counts have in common and by its hint", async () => {
    const { sheet } = await open();
    const groups = [...(sheet.shadowRoot?.querySelectorAll("fieldset") ?? [])].map((group) => [
      group.querySelector("legend")?.textContent,
      sheet.shadowRoot?.getElementById(group.getAttribute("aria-describedby") ?? "")?.textContent,
    ]);
    expect(groups).to.deep.equal([
      ["… let them finish?", "Of your last five, in how many did you …"],
      ["What became of your plan?", undefined],
      ["What stood in the way?", "Tick as many as you like."],
    ]);
    await expect(sheet).to.be.accessible();
  });

  it("is answered by keyboard alone: arrows choose, Tab goes on, past what opens it again, to the next question", async () => {
    const { sheet, answers } = await open();
    input(sheet, "heard", "0").focus();
    await sendKeys({ press: "Space" });
    await sendKeys({ press: "ArrowRight" });
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "ArrowDown" });
    expect([...answers()]).to.deep.equal([
      ["heard", ["1"]],
      ["plan", ["b"]],
    ]);
  });

  it("keeps what is written as it is written, and tells it trimmed", async () => {
    const { sheet, answers } = await open();
    const field = sheet.shadowRoot?.querySelector("textarea") as HTMLTextAreaElement;
    field.focus();
    await sendKeys({ type: "Late again. " });
    expect(field.value).to.equal("Late again. ");
    expect(answers().get("say" as FormItemId)).to.deep.equal(["Late again."]);
  });

  it("takes no answer once it is locked, and is still to be read", async () => {
    const { sheet, answers } = await open({ locked: true });
    input(sheet, "plan", "a").click();
    expect(answers().size).to.equal(0);
    expect(sheet.shadowRoot?.querySelector("textarea")?.disabled).to.equal(true);
    await expect(sheet).to.be.accessible();
  });

  it("has targets of 44 px, where it is narrow too", async () => {
    const { sheet } = await open();
    sheet.style.inlineSize = "320px";
    for (const label of sheet.shadowRoot?.querySelectorAll("label:has(input)") ?? []) {
      const { width, height } = label.getBoundingClientRect();
      expect(Math.min(width, height), label.textContent).to.be.at.least(44);
    }
  });
});
