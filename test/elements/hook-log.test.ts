import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import "../../src/elements/hook-log/hook-log.ts";
import type { RcHookLog } from "../../src/elements/hook-log/hook-log.ts";
import type { HooksChangedEvent, LineWantedEvent } from "../../src/elements/hook-log/hooks-changed-event.ts";
import type { HookEntry } from "../../src/model/hook-log/hook-log.ts";
import { useEnglish } from "./english.ts";
import { textOf } from "./play-block.ts";

const entry = (changes: Partial<HookEntry> = {}): HookEntry => ({
  date: "2026-11-20",
  hook: "blamed",
  trigger: "“You people.”",
  body: "jaw",
  did: "I explained.",
  next: "Ask.",
  ...changes,
});

async function open(log: readonly HookEntry[] = [], changes: Partial<RcHookLog> = {}) {
  const logs: (readonly HookEntry[])[] = [];
  const cues: string[] = [];
  const page = await fixture<RcHookLog>(
    html`<rc-hook-log
      .log=${log}
      .today=${"2026-11-23"}
      @rc-hooks-changed=${(event: HooksChangedEvent) => logs.push(event.log)}
      @rc-line-wanted=${({ cue }: LineWantedEvent) => cues.push(cue)}
    ></rc-hook-log>`,
  );
  Object.assign(page, changes);
  const form = () => page.shadowRoot!.querySelector("rc-hook-form")!;
  const settled = async () => {
    await page.updateComplete;
    await form().updateComplete;
    await page.updateComplete;
  };
  await settled();
  const all = (selector: string) => [...page.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  return {
    page,
    logs,
    cues,
    settled,
    all,
    inForm: <E extends HTMLElement>(selector: string) => form().shadowRoot!.querySelector<E>(selector)!,
    press: async (text: string) => {
      all("button")
        .find((button) => textOf(button).startsWith(text))!
        .click();
      await settled();
    },
  };
}

describe("rc-hook-log", () => {
  before(useEnglish);

  it("adds what was written, of today where no day was chosen, and begins anew", async () => {
    const played = await open();
    played.inForm("#trigger").focus();
    await sendKeys({ type: "a sigh" });
    const hook = played.inForm<HTMLSelectElement>("#hook");
    hook.value = "sigh";
    hook.dispatchEvent(new Event("change"));
    played.inForm<HTMLButtonElement>("button").click();
    await played.settled();
    expect(played.logs).to.deep.equal([[{ trigger: "a sigh", did: "", next: "", hook: "sigh", body: "elsewhere", date: "2026-11-23" }]]);
    expect(played.inForm<HTMLTextAreaElement>("#trigger").value).to.equal("");
    expect(textOf(played.all("ol .speech")[0]!)).to.equal("a sigh");
  });

  it("asks for a word where there is none, aloud too, and adds nothing", async () => {
    const played = await open();
    played.inForm<HTMLButtonElement>("button").focus();
    played.inForm<HTMLButtonElement>("button").click();
    await played.settled();
    expect(played.inForm("#trigger").matches(":focus")).to.equal(true);
    expect(textOf(played.inForm("[role=status]"))).to.contain("Write what set you off first");
    expect(textOf(played.inForm(".ask"))).to.contain("Write what set you off first");
    expect(played.logs).to.deep.equal([]);
  });

  it("asks of what looks like a name or a number, beside the field, and takes it all the same", async () => {
    const played = await open();
    expect(textOf(played.all("[role=note]")[0]!)).to.contain("Leave out names");
    played.inForm("#did").focus();
    await sendKeys({ type: "I shouted at Anna" });
    await played.settled();
    expect(textOf(played.inForm("#did-name"))).to.equal("“Anna”: does that point to a person? Leave it out.");
    expect(textOf(played.inForm("#trigger-name"))).to.equal("");
    played.inForm("#trigger").focus();
    await sendKeys({ type: "a tone" });
    played.inForm<HTMLButtonElement>("button").click();
    await played.settled();
    expect(played.logs.at(-1)?.[0]?.did).to.equal("I shouted at Anna");
  });

  it("shows the hook that caught most often, and makes a line of the plan from its words", async () => {
    const log = [entry({ hook: "sigh" }), entry({ trigger: "“You lot.”" }), entry()];
    const played = await open(log);
    expect(textOf(played.all(".pattern")[0]!)).to.contain("2 of your last 3");
    expect(textOf(played.all(".pattern .said")[0]!)).to.equal("I was blamed");
    await played.press("Make a plan line from it");
    expect(played.cues).to.deep.equal(["“You lot.”"]);
    played.page.planFull = true;
    await played.settled();
    expect(textOf(played.all(".pattern")[0]!)).to.contain("All three lines of your plan are in use");
    expect((await open(log.slice(1))).all(".pattern")).to.have.length(0);
  });

  it("deletes one entry, says so, and keeps the focus in the list", async () => {
    const played = await open([entry({ trigger: "one" }), entry({ trigger: "two" })]);
    played
      .all("button")
      .find((button) => textOf(button).startsWith("Delete"))!
      .focus();
    await played.press("Delete");
    expect(textOf(played.all("[role=status]")[0]!)).to.equal("The entry is deleted.");
    expect(played.logs).to.deep.equal([[entry({ trigger: "two" })]]);
    expect(played.all("#entries")[0]?.matches(":focus")).to.equal(true);
  });

  it("deletes all only when asked twice", async () => {
    const played = await open([entry(), entry()]);
    await played.press("Delete all");
    expect(textOf(played.all(".asked")[0]!)).to.contain("Delete all 2 for good?");
    await played.press("Keep them");
    expect(played.logs).to.deep.equal([]);
    await played.press("Delete all");
    await played.press("Delete for good");
    expect(played.logs).to.deep.equal([[]]);
  });

  it("tells no fact of anything", async () => {
    const facts: string[] = [];
    const played = await open([entry(), entry(), entry()]);
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      if ("fact" in event) facts.push(event.type);
      return dispatch.call(this, event);
    };
    played.inForm("#trigger").focus();
    await sendKeys({ type: "x" });
    played.inForm<HTMLButtonElement>("button").click();
    await played.press("Delete");
    await played.press("Make a plan line from it");
    EventTarget.prototype.dispatchEvent = dispatch;
    expect(facts).to.deep.equal([]);
  });
});
