import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import "../../src/elements/reveal-cards/reveal-cards.ts";
import type { BlockId, Html, OptionId } from "../../src/model/ids.ts";
import type { RevealBlock } from "../../src/model/lesson.ts";
import { expectAccessible, expectToFit } from "./appearance.ts";
import { useEnglish } from "./english.ts";
import { playBlock, shown, textOf, type Played } from "./play-block.ts";

const block: RevealBlock = {
  kind: "reveal",
  id: "phrases" as BlockId,
  covers: [],
  prompt: "<p>Turn each over.</p>" as Html,
  cards: [
    { id: "a" as OptionId, front: "I know exactly how you feel.", back: "<p>You do not, and she has to <em>prove</em> it.</p>" as Html },
    { id: "b" as OptionId, front: "Please calm down.", back: "<p>He was not shouting until now.</p>" as Html },
  ],
};

const open = (played: Played) => played.all(".back").map((back) => back.checkVisibility());

describe("rc-reveal-cards", () => {
  before(useEnglish);

  it("turns a card that is clicked, and counts it", async () => {
    const played = await playBlock("rc-reveal-cards", block);
    expect(open(played)).to.deep.equal([false, false]);
    expect(textOf(played.one(".count"))).to.equal("0 of 2 turned");
    played.all("button")[1]?.click();
    await played.settled();
    expect(open(played)).to.deep.equal([false, true]);
    expect(played.all("button").map((button) => button.getAttribute("aria-expanded"))).to.deep.equal(["false", "true"]);
    expect(textOf(played.one(".count"))).to.equal("1 of 2 turned");
    expect(played.facts).to.deep.equal([{ kind: "card-revealed", block: "phrases", card: "b" }]);
  });

  it("turns a card by keyboard, and back again without a second fact; it stays counted", async () => {
    const played = await playBlock("rc-reveal-cards", block);
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Space" });
    await played.settled();
    expect(open(played)).to.deep.equal([true, false]);
    await sendKeys({ press: "Enter" });
    await played.settled();
    expect(open(played)).to.deep.equal([false, false]);
    expect(textOf(played.one(".count"))).to.equal("1 of 2 turned");
    await sendKeys({ press: "Enter" });
    await played.settled();
    expect(open(played)).to.deep.equal([true, false]);
    expect(played.facts).to.have.length(1);
    expect(played.element.shadowRoot?.activeElement).to.equal(played.all("button")[0]);
  });

  it("names the back that each button opens", async () => {
    const played = await playBlock("rc-reveal-cards", block);
    expect(played.all("button").map((button) => button.getAttribute("aria-controls"))).to.deep.equal(
      played.all(".back").map((back) => back.id),
    );
  });

  it("shows the same when it is restored from its response", async () => {
    const played = await playBlock("rc-reveal-cards", block);
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Enter" });
    await sendKeys({ press: "Tab" });
    await played.settled();
    const left = shown(played);
    expect(shown(await playBlock("rc-reveal-cards", block, { kind: "reveal", cards: ["a" as OptionId] }))).to.equal(left);
  });

  it("dispatches nothing when its properties change", async () => {
    const played = await playBlock("rc-reveal-cards", block);
    Object.assign(played.element, { response: { kind: "reveal", cards: ["a", "b"] } });
    await played.settled();
    expect(open(played)).to.deep.equal([true, true]);
    expect(played.facts).to.deep.equal([]);
  });

  it("is accessible and fits 320 px", async () => {
    const played = await playBlock("rc-reveal-cards", block, { kind: "reveal", cards: ["a" as OptionId] });
    await expectAccessible(played);
    await expectToFit(played);
  });
});
