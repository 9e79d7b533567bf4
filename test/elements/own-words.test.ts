import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import "../../src/elements/own-words/own-words.ts";
import type { WordsChangedEvent } from "../../src/elements/own-words/words-changed-event.ts";
import type { BlockId, Html, OptionId } from "../../src/model/ids.ts";
import type { OwnWordsBlock } from "../../src/model/lesson.ts";
import { expectAccessible, expectToFit } from "./appearance.ts";
import { useEnglish } from "./english.ts";
import { playBlock, shown, textOf, type Played } from "./play-block.ts";

const block: OwnWordsBlock = {
  kind: "own-words",
  id: "kitchen" as BlockId,
  covers: [],
  customer: { name: "Mr Okafor", setting: "In his kitchen.", pronoun: "he" },
  situation: "<p>He looks at the clock.</p>" as Html,
  says: "So that’s my week.",
  prompt: "Say back what you heard.",
  model: "<p>“Three mornings at the window.”</p>" as Html,
  checklist: [
    { id: "a" as OptionId, text: "One thing that only he could have told me." },
    { id: "b" as OptionId, text: "Nothing in it that defends us." },
  ],
};

const words = (played: Played) => played.one<HTMLTextAreaElement>("textarea");
const compare = (played: Played) => played.one(".compare button");

describe("rc-own-words", () => {
  before(useEnglish);

  it("labels the field with the prompt and says where the words are kept", async () => {
    const played = await playBlock("rc-own-words", block);
    expect(textOf(played.one("label[for=words]"))).to.equal("Say back what you heard.");
    expect(words(played).getAttribute("aria-describedby")).to.equal("kept");
    expect(textOf(played.one("#kept"))).to.equal("Your words stay in this browser. They are sent to nobody.");
    Object.assign(played.element, { keptIn: "memory" });
    await played.settled();
    expect(textOf(played.one("#kept"))).to.contain("gone when you close the course");
  });

  it("tells each change of the words, and no fact of it", async () => {
    const played = await playBlock("rc-own-words", block);
    const told: string[] = [];
    played.element.parentElement?.addEventListener("rc-words-changed", (event: WordsChangedEvent) =>
      told.push(`${event.block}: ${event.text}`),
    );
    await sendKeys({ press: "Tab" });
    await sendKeys({ type: "Yes" });
    expect(told).to.deep.equal(["kitchen: Y", "kitchen: Ye", "kitchen: Yes"]);
    expect(played.facts).to.deep.equal([]);
  });

  it("opens the model beside the words and moves the focus to it", async () => {
    const played = await playBlock("rc-own-words", block);
    await sendKeys({ press: "Tab" });
    await sendKeys({ type: "Three mornings." });
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Enter" });
    await played.settled();
    expect(textOf(played.one(".model-words"))).to.equal("“Three mornings at the window.”");
    expect(words(played).value).to.equal("Three mornings.");
    expect(played.element.shadowRoot?.activeElement).to.equal(played.one("#model"));
    expect(played.facts).to.deep.equal([{ kind: "model-compared", block: "kitchen" }]);
  });

  it("asks for a line first when there is none, and compares when it is asked again", async () => {
    const played = await playBlock("rc-own-words", block);
    compare(played).click();
    await played.settled();
    expect(textOf(played.one(".ask"))).to.contain("Write a line first");
    expect(textOf(played.one("[role=status]"))).to.contain("Write a line first");
    expect(played.facts).to.deep.equal([]);
    compare(played).click();
    await played.settled();
    expect(played.facts).to.deep.equal([{ kind: "model-compared", block: "kitchen" }]);
  });

  it("ticks and unticks what the words hold", async () => {
    const played = await playBlock("rc-own-words", block, { kind: "own-words", compared: true, ticked: [] });
    const [, second] = played.all<HTMLInputElement>("input");
    second?.click();
    await played.settled();
    expect(played.all<HTMLInputElement>("input").map((box) => box.checked)).to.deep.equal([false, true]);
    second?.focus();
    await sendKeys({ press: "Space" });
    expect(played.facts).to.deep.equal([
      { kind: "checklist-ticked", block: "kitchen", item: "b", on: true },
      { kind: "checklist-ticked", block: "kitchen", item: "b", on: false },
    ]);
  });

  it("shows the same when it is restored from its response and its words, and takes no focus", async () => {
    const played = await playBlock("rc-own-words", block);
    await sendKeys({ press: "Tab" });
    await sendKeys({ type: "Three mornings." });
    compare(played).click();
    await played.settled();
    played.all("input")[0]?.click();
    await played.settled();
    const restored = await playBlock("rc-own-words", block, played.response);
    Object.assign(restored.element, { text: "Three mornings." });
    await restored.settled();
    expect(shown(restored)).to.equal(shown(played));
    expect(words(restored).value).to.equal("Three mornings.");
    expect(restored.all<HTMLInputElement>("input").map((box) => box.checked)).to.deep.equal([true, false]);
    expect(restored.element.shadowRoot?.activeElement).to.equal(null);
  });

  it("dispatches nothing when its properties change", async () => {
    const played = await playBlock("rc-own-words", block);
    const told: string[] = [];
    played.element.addEventListener("rc-words-changed", (event: WordsChangedEvent) => told.push(event.text));
    Object.assign(played.element, { text: "Kept.", response: { kind: "own-words", compared: true, ticked: ["a"] } });
    await played.settled();
    expect(words(played).value).to.equal("Kept.");
    expect([told, played.facts]).to.deep.equal([[], []]);
  });

  it("is accessible and fits 320 px, before and after the model", async () => {
    for (const response of [undefined, { kind: "own-words", compared: true, ticked: ["a" as OptionId] } as const]) {
      const played = await playBlock("rc-own-words", block, response);
      await expectAccessible(played);
      await expectToFit(played);
    }
  });
});
