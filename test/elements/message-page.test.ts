import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import type { Ask } from "../../src/elements/ask-event.ts";
import "../../src/elements/message-page/message-page.ts";
import { useEnglish } from "./english.ts";

type MessagePage = HTMLElementTagNameMap["rc-message-page"];

describe("rc-message-page", () => {
  before(useEnglish);

  it("asks for what its button says", async () => {
    const action = { ask: "retry", label: "Try again" };
    const element = await fixture<MessagePage>(html`<rc-message-page heading="Stopped" .action=${action}></rc-message-page>`);
    let asked: Ask | undefined;
    element.addEventListener("rc-asked", (event) => (asked = event.ask));
    element.shadowRoot?.querySelector("button")?.click();
    expect(asked).to.equal("retry");
  });

  it("shows text from outside as text", async () => {
    const details = { label: "Details", text: "<img src=x onerror=alert(1)>" };
    const element = await fixture<MessagePage>(html`<rc-message-page .heading=${"<b>A</b>"} .details=${details}></rc-message-page>`);
    expect(element.shadowRoot?.querySelector("h1")?.textContent).to.equal("<b>A</b>");
    expect(element.shadowRoot?.querySelector("b, img")).to.equal(null);
    const shown = element.shadowRoot?.querySelector("rc-support-details")?.shadowRoot?.querySelector("textarea");
    expect(shown?.value).to.equal("<img src=x onerror=alert(1)>");
  });
});
