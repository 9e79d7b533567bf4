import { expect, fixture, nextFrame } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { html } from "lit";
import type { Look } from "../../src/elements/diagnostics/diagnostics.ts";
import "../../src/elements/diagnostics/diagnostics.ts";
import { reportText, type Report } from "../../src/elements/diagnostics/report.ts";
import { useEnglish } from "./english.ts";

type Diagnostics = HTMLElementTagNameMap["rc-diagnostics"];

const report: Report = {
  groups: [
    {
      title: "Saving",
      rows: [
        { term: "Your work", says: "Saved", sign: "good" },
        { term: "What failed", says: "Twice", technical: ["405 <img src=x onerror=alert(1)>", "101"], sign: "trouble" },
      ],
    },
    { title: "Course", rows: [{ term: "Version", says: "1.0.0", technical: ["small"] }] },
  ],
};

const within = <E extends HTMLElement>(element: Diagnostics, selector: string): E[] => [
  ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];
const texts = (element: Diagnostics, selector: string) => within(element, selector).map(({ textContent }) => textContent.trim());
const button = (element: Diagnostics, label: string) => within(element, "button").find(({ textContent }) => textContent.trim() === label);
const status = (element: Diagnostics) => texts(element, "[role=status]")[0];

/** Opened by a button, as the settings panel has it. */
async function open(look?: () => Promise<Look>): Promise<{ element: Diagnostics; opener: HTMLButtonElement }> {
  const host = await fixture<HTMLElement>(
    html`<div><button>Open</button><rc-diagnostics .report=${report} .look=${look}></rc-diagnostics></div>`,
  );
  const element = host.querySelector("rc-diagnostics") as Diagnostics;
  const opener = host.querySelector("button") as HTMLButtonElement;
  opener.addEventListener("click", () => element.show());
  opener.focus();
  opener.click();
  await element.updateComplete;
  return { element, opener };
}

/** The dialog has come, and its colours are their own. */
const looksDone = () => Promise.all(document.getAnimations().map(({ finished }) => finished));

/** What `navigator.clipboard.writeText` does in this browser; undefined puts the browser's own back. */
function clipboard(writeText: ((text: string) => Promise<void>) | undefined): void {
  if (writeText === undefined) Reflect.deleteProperty(navigator, "clipboard");
  else Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
}

describe("rc-diagnostics", () => {
  before(useEnglish);
  afterEach(() => clipboard(undefined));

  it("says each thing in words with the technical values beside it, as text alone", async () => {
    const { element } = await open();
    expect(texts(element, "h3")).to.deep.equal(["Saving", "Course"]);
    expect(texts(element, "dt")).to.deep.equal(["Your work", "What failed", "Version"]);
    expect(texts(element, "code")).to.deep.equal(["405 <img src=x onerror=alert(1)>", "101", "small"]);
    expect(within(element, "img")).to.have.length(0);
    expect(within(element, "dd").map(({ dataset }) => dataset["sign"])).to.deep.equal(["good", "trouble", undefined]);
    await looksDone();
    await expect(element).to.be.accessible();
  });

  it("has the focus while it is open, and gives it back on Escape and by its button", async () => {
    const { element, opener } = await open();
    expect(document.activeElement).to.equal(element);
    await sendKeys({ press: "Escape" });
    expect([element.open, document.activeElement]).to.deep.equal([false, opener]);
    opener.click();
    expect(element.open).to.equal(true);
    button(element, "Close")?.click();
    expect([element.open, document.activeElement]).to.deep.equal([false, opener]);
  });

  it("copies all of it as plain text, and says so, seen and announced", async () => {
    const copied: string[] = [];
    clipboard(async (text) => void copied.push(text));
    const { element } = await open();
    button(element, "Copy all of this")?.focus();
    await sendKeys({ press: "Enter" });
    await nextFrame();
    await element.updateComplete;
    expect(copied).to.deep.equal([
      "Saving\n- Your work: Saved\n! What failed: Twice\n    405 <img src=x onerror=alert(1)>\n    101\n\nCourse\n- Version: 1.0.0\n    small",
    ]);
    expect(status(element)).to.equal("Copied.");
    expect(texts(element, ".acts p")).to.deep.equal(["Copied."]);
    expect(within(element, "textarea")).to.have.length(0);
  });

  it("marks the text for copying by hand where the browser lets no page copy", async () => {
    clipboard(() => Promise.reject(new DOMException("no", "NotAllowedError")));
    const { element } = await open();
    button(element, "Copy all of this")?.click();
    await nextFrame();
    await element.updateComplete;
    const [area] = within<HTMLTextAreaElement>(element, "textarea");
    expect(area?.value).to.equal(reportText(report));
    expect([area?.selectionStart, area?.selectionEnd]).to.deep.equal([0, reportText(report).length]);
    expect(element.shadowRoot?.activeElement).to.equal(area);
    expect(status(element)).to.contain("may not copy by itself");
    await looksDone();
    await expect(element).to.be.accessible();
  });

  it("looks again when asked, once at a time, and says what came of it", async () => {
    let answer: (look: Look) => void = () => {};
    let looks = 0;
    const { element } = await open(() => {
      looks++;
      return new Promise((resolve) => (answer = resolve));
    });
    button(element, "Look again")?.click();
    await element.updateComplete;
    button(element, "Looking…")?.click();
    expect(looks).to.equal(1);
    answer({ report: { groups: [{ title: "Saving", rows: [{ term: "Your work", says: "Not saved" }] }] }, news: "It took 7 ms." });
    await nextFrame();
    await element.updateComplete;
    expect([texts(element, "dd")[0], status(element), texts(element, ".acts p")[0]]).to.deep.equal([
      "Not saved",
      "It took 7 ms.",
      "It took 7 ms.",
    ]);
    expect(button(element, "Look again")).to.not.equal(undefined);
  });
});
