import { expect, fixture } from "@open-wc/testing";
import type { AskEvent } from "../../src/elements/ask-event.ts";
import "../../src/elements/untracked-banner/untracked-banner.ts";
import type { RcUntrackedBanner } from "../../src/elements/untracked-banner/untracked-banner.ts";
import { useEnglish } from "./english.ts";

async function banner(kept: RcUntrackedBanner["kept"]) {
  const element = await fixture<RcUntrackedBanner>(`<rc-untracked-banner role="note" kept="${kept}"></rc-untracked-banner>`);
  const root = element.shadowRoot!;
  const asked: string[] = [];
  element.addEventListener("rc-asked", (event: AskEvent) => void asked.push(event.ask));
  const press = (text: string, within = "") => {
    const found = [...root.querySelectorAll<HTMLButtonElement>(`${within} button`)].find((button) => button.textContent.trim() === text);
    if (found === undefined) throw new Error(`no button ${text}`);
    found.click();
  };
  return { element, root, asked, press, dialog: root.querySelector("dialog")! };
}

describe("rc-untracked-banner", () => {
  before(useEnglish);

  it("says where the place is kept, and where nothing is", async () => {
    expect((await banner("browser")).root.querySelector("p")!.textContent).to.equal(
      "Nothing here is reported; your place is kept in this browser alone.",
    );
    expect((await banner("memory")).root.querySelector("p")!.textContent).to.contain("this browser keeps nothing");
  });

  it("asks before it asks the player to start over", async () => {
    const { dialog, asked, press } = await banner("browser");
    press("Start over");
    expect([dialog.open, asked]).to.deep.equal([true, []]);
    press("Keep my place", "dialog");
    expect([dialog.open, asked]).to.deep.equal([false, []]);
    press("Start over");
    press("Start over", "dialog");
    expect(asked).to.deep.equal(["start-over"]);
  });

  it("puts the focus on the harmless answer", async () => {
    const { root, press } = await banner("browser");
    press("Start over");
    expect(root.activeElement?.textContent.trim()).to.equal("Keep my place");
  });

  it("has a button that a thumb hits and is accessible", async () => {
    const { element, root } = await banner("browser");
    expect(root.querySelector("button")!.getBoundingClientRect().height).to.be.at.least(44);
    await expect(element).to.be.accessible();
  });
});
