import { expect, fixture, html } from "@open-wc/testing";
import { emulateMedia, sendKeys } from "@web/test-runner-commands";
import type { AskEvent } from "../../src/elements/ask-event.ts";
import "../../src/elements/at-hand/at-hand.ts";
import type { RcAtHand } from "../../src/elements/at-hand/at-hand.ts";
import type { RcJobAid } from "../../src/elements/job-aid/job-aid.ts";
import type { FactEvent } from "../../src/elements/fact-event.ts";
import type { Html, JobAidId } from "../../src/model/ids.ts";
import type { JobAid } from "../../src/model/job-aid.ts";
import { useEnglish } from "./english.ts";
import { textOf } from "./play-block.ts";

const base = (id: string) => ({ id: id as JobAidId, intro: "<p>Now.</p>" as Html, covers: [] });
const item = { title: "Ask", html: "<p>What happened?</p>" as Html };
const steps = (id: string): JobAid => ({ ...base(id), title: `Card ${id}`, kind: "steps", items: [item, item] });
const minute: JobAid = { ...base("minute"), title: "I just had one", kind: "minute", items: [{ ...item, seconds: 60 }] };
const five = [steps("a"), steps("b"), steps("c"), steps("d"), minute];

async function drawer(options: Partial<Pick<RcAtHand, "withheld">> = {}) {
  const element = await fixture<RcAtHand>(
    html`<rc-at-hand
      .jobAids=${five}
      .ownPages=${[{ href: "#/plan", title: "Action plan" }]}
      .withheld=${options.withheld ?? false}
    ></rc-at-hand>`,
  );
  const opened: string[] = [];
  const asked: string[] = [];
  element.addEventListener("rc-job-aid-opened", (event: FactEvent<"job-aid-opened">) => opened.push(event.fact.jobAid));
  element.addEventListener("rc-asked", (event: AskEvent) => asked.push(event.ask));
  const root = element.shadowRoot!;
  const press = async (name: string): Promise<void> => {
    const inner = root.querySelector("dialog rc-job-aid")?.shadowRoot;
    const buttons = [...root.querySelectorAll("button"), ...(inner?.querySelectorAll("button") ?? [])];
    const button = buttons.find((each) => textOf(each).includes(name));
    if (button === undefined) throw new Error(`no ${name}`);
    button.focus();
    await sendKeys({ press: "Enter" });
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
  };
  const printed = () => [...(root.querySelector("rc-card-sheets")?.cards ?? [])].map(({ id }) => id as string);
  element.show();
  await element.updateComplete;
  return { element, root, dialog: root.querySelector("dialog")!, press, opened, asked, printed };
}

describe("rc-at-hand", () => {
  before(useEnglish);

  it("draws nothing before it is opened and after it is closed", async () => {
    const { element, dialog, root } = await drawer();
    element.remove();
    const closed = await fixture<RcAtHand>(html`<rc-at-hand .jobAids=${five}></rc-at-hand>`);
    expect([closed.shadowRoot!.querySelector("dialog")!.childElementCount, closed.open]).to.deep.equal([0, false]);
    document.body.append(element);
    element.show();
    await sendKeys({ press: "Escape" });
    await element.updateComplete;
    expect([dialog.open, dialog.childElementCount, element.open, root.querySelector("rc-card-sheets")]).to.deep.equal([
      false,
      0,
      false,
      null,
    ]);
  });

  it("has the minute first, then the cards in their order, then what is the learner's own", async () => {
    const { root } = await drawer();
    expect([...root.querySelectorAll<HTMLElement>("dialog :is(.minute b, .row)")].map(textOf)).to.deep.equal([
      "I just had one",
      "Card a Step by step",
      "Card b Step by step",
      "Card c Step by step",
      "Card d Step by step",
      "Action plan",
    ]);
  });

  it("shows a card, tells that it was opened, and goes back to its entry", async () => {
    const { root, press, opened } = await drawer();
    await press("Card b");
    const card = root.querySelector<RcJobAid>("dialog rc-job-aid")!;
    expect([card.jobAid?.id, card.shadowRoot?.activeElement?.localName, opened]).to.deep.equal(["b", "h2", ["b"]]);
    await press("All cards");
    expect(root.activeElement?.getAttribute("data-card")).to.equal("b");
    expect(opened).to.deep.equal(["b"]);
  });

  it("tells nothing of the minute, and puts the focus on its first button", async () => {
    const { root, press, opened } = await drawer();
    await press("I just had one");
    expect(root.querySelector("rc-one-minute")?.shadowRoot?.activeElement?.textContent.trim()).to.equal("Begin");
    expect(opened).to.deep.equal([]);
  });

  it("prints all cards from the list, and the one that is shown", async () => {
    const { press, asked, printed } = await drawer();
    expect(printed()).to.deep.equal(["a", "b", "c", "d", "minute"]);
    await press("Print all cards");
    await press("Card c");
    expect(printed()).to.deep.equal(["c"]);
    await press("Print this card");
    expect(asked).to.deep.equal(["print", "print"]);
  });

  it("puts four cards on a sheet", async () => {
    const { root } = await drawer();
    await emulateMedia({ media: "print" });
    const sheets = [...root.querySelector("rc-card-sheets")!.shadowRoot!.querySelectorAll(".sheet")];
    expect(sheets.map((sheet) => sheet.querySelectorAll("rc-job-aid").length)).to.deep.equal([4, 1]);
    const corners = [...sheets[0]!.querySelectorAll("rc-job-aid")].map((card) => {
      const { x, y } = card.getBoundingClientRect();
      const from = sheets[0]!.getBoundingClientRect();
      return [Math.round(((x - from.x) * 25.4) / 96), Math.round(((y - from.y) * 25.4) / 9.6) / 10];
    });
    expect(corners).to.deep.equal([
      [0, 0],
      [105, 0],
      [0, 148.5],
      [105, 148.5],
    ]);
    await emulateMedia({ media: "screen" });
  });

  it("keeps the cards back while a test is under way, and the minute open", async () => {
    const { root, press, printed } = await drawer({ withheld: true });
    expect(root.querySelectorAll("dialog button.row").length).to.equal(0);
    expect(textOf(root.querySelector<HTMLElement>(".wait")!)).to.contain("until you have handed in your test");
    expect(printed()).to.deep.equal([]);
    await press("I just had one");
    expect(root.querySelector("rc-one-minute")).not.to.equal(null);
  });

  it("closes with any link in it, and gives the focus back", async () => {
    const opener = await fixture<HTMLButtonElement>(html`<button>Open</button>`);
    const { element, dialog, root } = await drawer();
    element.shadowRoot!.querySelector("dialog")!.close();
    opener.focus();
    element.show();
    await element.updateComplete;
    root.querySelector<HTMLElement>("a.row")!.click();
    expect([dialog.open, document.activeElement]).to.deep.equal([false, opener]);
    location.hash = "";
  });

  it("is accessible in both schemes, list and card", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { element, press } = await drawer();
      await expect(element).to.be.accessible();
      await press("Card a");
      await expect(element).to.be.accessible();
      element.remove();
    }
  });
});
