import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { WordsChangedEvent } from "../../src/elements/own-words/words-changed-event.ts";
import "../../src/elements/reflection/reflection.ts";
import type { ReflectionBlock } from "../../src/model/lesson.ts";
import { smallReflection as block } from "../fixtures/small-blocks.ts";
import { expectAccessible, expectToFit } from "./appearance.ts";
import { useEnglish } from "./english.ts";
import { playBlock, shown, textOf, type Played } from "./play-block.ts";

const written = { kind: "reflection-written", block: "more-think" };
const focused = (played: Played) => played.element.shadowRoot?.activeElement;

describe("rc-reflection", () => {
  before(useEnglish);

  it("labels the field with the prompt and says where the words are kept", async () => {
    const played = await playBlock("rc-reflection", block);
    expect(textOf(played.one("label[for=words]"))).to.equal("What set you off?");
    expect(textOf(played.one("#kept"))).to.equal("Your words stay in this browser. They are sent to nobody.");
    Object.assign(played.element, { keptIn: "memory" });
    await played.settled();
    expect(textOf(played.one("#kept"))).to.contain("gone when you close the course");
  });

  it("tells each change of the words, opens what follows when it is asked to, and moves the focus there", async () => {
    const played = await playBlock("rc-reflection", block);
    const told: string[] = [];
    played.element.addEventListener("rc-words-changed", ({ text }: WordsChangedEvent) => told.push(text));
    await sendKeys({ press: "Tab" });
    await sendKeys({ type: "No" });
    await sendKeys({ press: "Tab" });
    expect([told, played.facts, played.all(".afterwards")]).to.deep.equal([["N", "No"], [], []]);
    await sendKeys({ press: "Enter" });
    await played.settled();
    expect(played.facts).to.deep.equal([written]);
    expect(textOf(played.one(".afterwards"))).to.equal("A thought to go on with Often it is being doubted.");
    expect(played.one(".afterwards").matches(":focus")).to.equal(true);
  });

  it("asks for a line where there is none, and tells nothing", async () => {
    const played = await playBlock("rc-reflection", block);
    played.one("button").click();
    await played.settled();
    await played.settled();
    expect(textOf(played.one(".ask"))).to.contain("Write a line first");
    expect(textOf(played.one("[role=status]"))).to.equal(textOf(played.one(".ask")));
    expect(played.facts).to.deep.equal([]);
  });

  it("needs no button where nothing follows: leaving the field with words in it is enough", async () => {
    const { afterwards: _none, ...alone } = block;
    const played = await playBlock("rc-reflection", alone satisfies ReflectionBlock);
    expect(played.all("button")).to.have.length(0);
    await sendKeys({ press: "Tab" });
    await sendKeys({ type: " " });
    await sendKeys({ press: "Tab" });
    expect(played.facts).to.deep.equal([]);
    played.one("textarea").focus();
    await sendKeys({ type: "Yes" });
    await sendKeys({ press: "Tab" });
    expect(played.facts).to.deep.equal([written]);
  });

  it("shows the same when it is restored from its response and its words, and takes no focus", async () => {
    const played = await playBlock("rc-reflection", block);
    await sendKeys({ press: "Tab" });
    await sendKeys({ type: "No" });
    played.one("button").click();
    await played.settled();
    const restored = await playBlock("rc-reflection", block, played.response);
    Object.assign(restored.element, { text: "No" });
    await restored.settled();
    expect(shown(restored)).to.equal(shown(played));
    expect(restored.one<HTMLTextAreaElement>("textarea").value).to.equal("No");
    expect([focused(restored), restored.facts]).to.deep.equal([null, []]);
  });

  it("is accessible and fits 320 px, before and after", async () => {
    for (const response of [undefined, { kind: "reflection" } as const]) {
      const played = await playBlock("rc-reflection", block, response);
      await expectAccessible(played);
      await expectToFit(played);
    }
  });
});
