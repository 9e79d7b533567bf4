import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import type { Ask } from "../../src/elements/ask-event.ts";
import type { ShownSaveState } from "../../src/elements/save-status/save-status.ts";
import "../../src/elements/save-status/save-status.ts";
import { useEnglish } from "./english.ts";

type SaveStatus = HTMLElementTagNameMap["rc-save-status"];

const status = (state: ShownSaveState) => fixture<SaveStatus>(html`<rc-save-status .state=${state}></rc-save-status>`);
const line = (element: SaveStatus): HTMLElement | null | undefined => element.shadowRoot?.querySelector<HTMLElement>("[role=status]");

async function to(element: SaveStatus, state: ShownSaveState): Promise<void> {
  element.state = state;
  await element.updateComplete;
}

const unsaved = {
  kind: "unsaved",
  sinceMs: new Date(2026, 0, 5, 14, 5).getTime(),
  detail: "LMSCommit 391",
  keptHere: true,
  over: false,
} as const satisfies ShownSaveState;

describe("rc-save-status", () => {
  before(useEnglish);

  it("says since when work is not saved, with a retry and details for support", async () => {
    const element = await status(unsaved);
    let asked: Ask | undefined;
    element.addEventListener("rc-asked", (event) => (asked = event.ask));
    expect(line(element)?.textContent).to.contain("Not saved since 14:05");
    element.shadowRoot?.querySelector("button")?.click();
    expect(asked).to.equal("save");
    expect(element.shadowRoot?.querySelector("rc-support-details")?.text).to.equal("LMSCommit 391");
  });

  for (const { keptHere, over, says } of [
    { keptHere: true, over: false, says: /kept in this browser\. You can go on, and we keep trying/ },
    { keptHere: false, over: false, says: /leave this window open/ },
    { keptHere: true, over: true, says: /kept in this browser\. Close this window, and open the course again/ },
    { keptHere: false, over: true, says: /cannot keep your work\. Open the course again/ },
  ]) {
    it(`says what to do where work is ${keptHere ? "" : "not "}kept here and the visit ${over ? "is over" : "goes on"}`, async () => {
      expect(line(await status({ ...unsaved, keptHere, over }))?.textContent).to.match(says);
    });
  }

  it("says it once: what is tried again in vain changes no word", async () => {
    const element = await status(unsaved);
    const text = line(element)?.firstElementChild?.firstChild;
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(line(element)!, { childList: true, characterData: true, subtree: true });
    await to(element, { ...unsaved, detail: "LMSCommit 101" });
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(changes).to.deep.equal([]);
    expect(text?.isConnected).to.equal(true);
  });

  it("is quiet while all goes well, and announces trouble and its end", async () => {
    const element = await status({ kind: "saving" });
    const live = (): string | null | undefined => line(element)?.getAttribute("aria-live");
    await to(element, { kind: "saved" });
    expect(live()).to.equal("off");
    await to(element, unsaved);
    expect(live()).to.equal("polite");
    await to(element, { kind: "saved" });
    expect(line(element)?.textContent).to.equal("Saved");
    expect(live()).to.equal("polite");
    await to(element, { kind: "saving" });
    expect(live()).to.equal("off");
  });

  it("shows what the host will never take, without a retry", async () => {
    const element = await status({ kind: "saved", refused: "statement 3: 400" });
    expect(line(element)?.textContent).to.contain("Saved, but for a part");
    expect(element.shadowRoot?.querySelector("rc-support-details")?.text).to.equal("statement 3: 400");
    expect(element.shadowRoot?.querySelector("button")).to.equal(null);
  });

  it("says that nothing is recorded", async () => {
    expect(line(await status({ kind: "not-recorded" }))?.textContent).to.equal("Not recorded");
  });
});
