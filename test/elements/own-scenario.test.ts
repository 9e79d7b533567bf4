import { expect, fixture } from "@open-wc/testing";
import type { LitElement } from "lit";
import type { FactEvent } from "../../src/elements/fact-event.ts";
import type { LineWantedEvent } from "../../src/elements/hook-log/hooks-changed-event.ts";
import "../../src/elements/own-scenario/own-scenario.ts";
import type { WordsChangedEvent } from "../../src/elements/own-words/words-changed-event.ts";
import { readOwnCustomer, writeOwnCustomer } from "../../src/model/own-scenario/own-customer.ts";
import { ownBlock, ownCustomer, ownScenario } from "../fixtures/own-scenario.ts";
import { smallRules } from "../fixtures/small-scenario.ts";
import { useEnglish } from "./english.ts";
import { textOf } from "./play-block.ts";

const keep = (changes: Partial<typeof ownCustomer> = {}): string => writeOwnCustomer({ ...ownCustomer, ...changes }, ownScenario.own);
const written = keep();

/** On the page with a parent that keeps what is written, as the player does. */
async function open(text = "") {
  const parent = await fixture<HTMLElement>("<main><h1>Yours</h1></main>");
  const element = document.createElement("rc-own-scenario");
  const seen = { text, facts: [] as string[], cues: [] as string[], underWay: [] as boolean[] };
  parent.addEventListener("rc-words-changed", ({ block, text: words }: WordsChangedEvent) => {
    expect(block).to.equal(ownBlock.id);
    seen.text = element.text = words;
  });
  parent.addEventListener("rc-own-scenario-played", ({ fact }: FactEvent<"own-scenario-played">) => {
    seen.facts.push(fact.kind);
    element.response = { kind: "own-scenario" };
  });
  parent.addEventListener("rc-line-wanted", ({ cue }: LineWantedEvent) => seen.cues.push(cue));
  parent.addEventListener("rc-talk-under-way", ({ underWay }) => seen.underWay.push(underWay));
  Object.assign(element, { block: ownBlock, scenario: ownScenario, rules: smallRules, text });
  parent.append(element);
  const all = <E extends HTMLElement>(selector: string): E[] => deep<E>(element.renderRoot as ShadowRoot, selector);
  const settled = async (): Promise<void> => {
    for (const part of [element, ...deep<LitElement>(element.renderRoot as ShadowRoot, "*")]) await (part as LitElement).updateComplete;
  };
  await settled();
  return {
    seen,
    all,
    customer: () => readOwnCustomer(seen.text, ownScenario.own),
    shown: () =>
      all("*")
        .flatMap((one) => (one.children.length === 0 ? [textOf(one)] : []))
        .join(" "),
    announced: () => all("[role=status]").map(textOf).join(" "),
    focused: () => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.id;
    },
    write: async (id: string, words: string) => {
      const [field] = all<HTMLTextAreaElement>(`#${id}`);
      field!.value = words;
      field!.dispatchEvent(new Event(field!.localName === "select" ? "change" : "input"));
      await settled();
    },
    press: async (name: string) => {
      all("button")
        .find((button) => textOf(button).startsWith(name))!
        .click();
      await settled();
      await settled();
    },
    /** By the letter of what is said, and on. */
    play: async (...letters: readonly string[]) => {
      for (const letter of letters) {
        all(`[data-choice=${letter}]`)[0]!.click();
        await settled();
        all(".go-on")[0]!.click();
        await settled();
        await settled();
      }
    },
  };
}

function deep<E extends HTMLElement>(root: ShadowRoot | HTMLElement, selector: string): E[] {
  const inner = [...root.querySelectorAll<HTMLElement>("*")].flatMap((one) => (one.shadowRoot ? deep<E>(one.shadowRoot, selector) : []));
  return [...root.querySelectorAll<E>(selector), ...inner];
}

describe("rc-own-scenario", () => {
  before(useEnglish);

  it("needs the sentence and nothing else: without one it says so, and waits in the field", async () => {
    const played = await open();
    await played.press("Talk with them");
    expect(played.announced()).to.contain("Write the sentence first");
    expect(played.focused()).to.equal("statement");
    await played.write("statement", "You people never ring back.");
    await played.press("Talk with them");
    expect(played.shown()).to.contain("“You people never ring back.”");
  });

  it("keeps each change as it is made", async () => {
    const played = await open();
    await played.write("feeling", "fear");
    await played.write("statement", "You people.");
    await played.write("hook", "sigh");
    await played.write("setting", "chat");
    expect(played.all("#thing")).to.have.length(0);
    await played.write("trade", "other");
    await played.write("thing", "boiler");
    expect(played.customer()).to.deep.equal({
      ...ownCustomer,
      ...{ statement: "You people.", feeling: "fear", hook: "sigh", setting: "chat", trade: "other", thing: "boiler" },
    });
  });

  it("asks whether a name is needed, and refuses nothing", async () => {
    const played = await open();
    await played.write("statement", "Mrs Okafor said that you never ring.");
    expect(played.shown()).to.contain("“Mrs Okafor”: does that point to a person?");
    await played.press("Talk with them");
    expect(played.shown()).to.contain("Mrs Okafor said");
  });

  it("shows what was written as text, whatever it is", async () => {
    const markup = "<img src=x onerror=alert(1)> and <b>you people</b>";
    const played = await open(keep({ statement: markup }));
    await played.press("Talk with them");
    expect(played.shown()).to.contain(markup);
    expect(played.all("img, b")).to.have.length(0);
  });

  it("has the learner’s line come back, and the barb of the hook they chose", async () => {
    const played = await open(written);
    await played.press("Talk with them");
    expect(played.all("[data-choice=b]").map(textOf)).to.deep.equal(["“Nobody even rang!” Tell me about the repair."]);
    await played.play("a");
    expect(played.shown()).to.contain("A barb: blamed, about the repair.");
    expect(played.shown()).to.contain("It went in: blamed.");
  });

  it("tells that a talk has ended, once, and nothing of what was said", async () => {
    const played = await open(written);
    await played.press("Talk with them");
    await played.play("b");
    expect(played.seen.facts).to.deep.equal([]);
    await played.play("b");
    expect(played.focused()).to.equal("headline");
    await played.press("Again, with another feeling");
    expect(played.focused()).to.equal("feeling");
    await played.press("Talk with them");
    await played.play("b", "b");
    expect(played.seen.facts).to.deep.equal(["own-scenario-played"]);
    expect(played.seen.underWay).to.deep.equal([true, false, true, false]);
  });

  it("goes on with the talk that was left, and begins anew where something else is written", async () => {
    const left = await open(written);
    await left.press("Talk with them");
    await left.play("b");
    await left.press("Leave the talk");
    expect(left.focused()).to.equal("title");
    const back = await open(left.seen.text);
    await back.press("Go on: turn 2");
    expect(back.all("[data-choice]").length).to.be.greaterThan(2);
    const anew = await open(left.seen.text);
    await anew.write("feeling", "fear");
    expect(anew.all("button").map(textOf)).to.include("Talk with them");
  });

  it("sets what was said beside what one would say now, and keeps that", async () => {
    const played = await open(written);
    await played.press("Talk with them");
    await played.play("b", "b");
    expect(textOf(played.all(".after")[0]!)).to.contain("“‘Nobody even rang!’ Tell me about the repair.”");
    await played.write("now", "All morning. What happened?");
    expect(played.customer().now).to.equal("All morning. What happened?");
    await played.press("Make it a line of your plan");
    expect(played.seen.cues).to.deep.equal(["somebody says “Nobody even rang!”"]);
  });

  it("deletes all of it, and goes back to the empty field", async () => {
    const played = await open(written);
    await played.press("Delete all of it");
    expect(played.seen.text).to.equal("");
    expect(played.all<HTMLTextAreaElement>("#statement")[0]!.value).to.equal("");
    expect(played.focused()).to.equal("statement");
    expect(played.announced()).to.contain("All of it is deleted.");
  });
});
