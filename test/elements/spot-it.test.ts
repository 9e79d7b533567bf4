import { expect } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";
import "../../src/elements/spot-it/spot-it.ts";
import type { BlockId, Html, OptionId } from "../../src/model/ids.ts";
import type { SpotItBlock } from "../../src/model/lesson.ts";
import { expectAccessible, expectToFit } from "./appearance.ts";
import { useEnglish } from "./english.ts";
import { playBlock, shown, textOf, type Played } from "./play-block.ts";

const id = (letter: string) => letter as OptionId;

const block: SpotItBlock = {
  kind: "spot-it",
  id: "midnight" as BlockId,
  covers: [],
  situation: "<p>A hotel, a quarter to midnight.</p>" as Html,
  prompt: "Mark each line of Daniel’s that makes it worse.",
  lines: [
    { id: id("a"), who: "Mrs Petrov", says: "He’s asleep on the suitcase." },
    { id: id("b"), who: "Daniel", says: "Six this morning, and now he’s asleep.", mine: true, why: "<p>What she can see.</p>" as Html },
    {
      id: id("c"),
      who: "Daniel",
      says: "The booking site does that.",
      mine: true,
      wrong: true,
      why: "<p>Nobody answers for it.</p>" as Html,
    },
    {
      id: id("d"),
      who: "Daniel",
      says: "Sorry for any inconvenience.",
      mine: true,
      wrong: true,
      why: "<p>A word for a late newspaper.</p>" as Html,
    },
    { id: id("e"), who: "Daniel", says: "Let me find him a bed first.", mine: true, why: "<p>The order is hers.</p>" as Html },
  ],
};

async function press(played: Played, ...letters: readonly string[]): Promise<void> {
  for (const letter of letters) {
    const index = ["b", "c", "d", "e"].indexOf(letter);
    (letter === "check" ? played.one(".check button") : played.all(".mark")[index])?.click();
    await played.settled();
  }
}

const verdicts = (played: Played) => played.all(".heard > .label").map(textOf);

describe("rc-spot-it", () => {
  before(useEnglish);

  it("lets the employee's own lines be marked and unmarked, no others", async () => {
    const played = await playBlock("rc-spot-it", block);
    expect(played.all(".mark").map(textOf)).to.deep.equal(block.lines.filter((line) => line.mine).map((line) => line.says));
    await press(played, "c", "d", "d");
    expect(played.all(".mark").map((mark) => mark.getAttribute("aria-pressed"))).to.deep.equal(["false", "true", "false", "false"]);
    expect(played.facts).to.deep.equal([
      { kind: "line-marked", block: "midnight", line: "c", on: true },
      { kind: "line-marked", block: "midnight", line: "d", on: true },
      { kind: "line-marked", block: "midnight", line: "d", on: false },
    ]);
    expect(verdicts(played)).to.deep.equal([]);
  });

  it("says line by line what was found, missed, and wrongly marked, and why", async () => {
    const played = await playBlock("rc-spot-it", block);
    await press(played, "b", "c", "check");
    expect(verdicts(played)).to.deep.equal([
      "You marked this one. It holds.",
      "You found it. Here it goes wrong.",
      "You passed over this one. Here it goes wrong.",
      "This one holds.",
    ]);
    expect(played.all(".heard .prose").map(textOf)[2]).to.equal("A word for a late newspaper.");
    expect(played.all(".heard").map((heard) => heard.classList.contains("tension"))).to.deep.equal([false, true, true, false]);
    expect(textOf(played.one(".result"))).to.equal("You found 1 of 2. One line that you marked holds.");
    expect(played.facts.at(-1)).to.deep.equal({ kind: "answer-checked", block: "midnight" });
  });

  it("folds the feedback of a mark that is changed, until it is checked again", async () => {
    const played = await playBlock("rc-spot-it", block);
    await press(played, "c", "check", "d");
    expect(verdicts(played)).to.have.length(3);
    expect(textOf(played.one(".check p"))).to.equal("You changed a mark. Check again when you are ready.");
    expect(played.one(".check button").classList.contains("plain")).to.equal(false);
    expect(textOf(played.one(".check button"))).to.equal("Check again");
    await press(played, "check");
    expect(verdicts(played)).to.have.length(4);
    expect(textOf(played.one(".result"))).to.equal("You found every line where it goes wrong.");
    expect(played.one(".check button").classList.contains("plain")).to.equal(true);
    expect(played.response).to.deep.equal({ kind: "spot-it", marked: ["c", "d"], first: ["c"] });
  });

  it("colours what a line does to the customer, never what the learner found", async () => {
    const played = await playBlock("rc-spot-it", block);
    await press(played, "c", "check");
    const ink = getComputedStyle(played.one(".speech")).color;
    expect(played.all(".verdict").map(textOf)).to.deep.equal(["You found it.", "You passed over this one."]);
    for (const verdict of played.all(".verdict")) expect(getComputedStyle(verdict).color).to.equal(ink);
    expect(getComputedStyle(played.one(".tension .landing")).color).not.to.equal(ink);
  });

  it("asks for a mark first, and explains every line at the second press", async () => {
    const played = await playBlock("rc-spot-it", block);
    await press(played, "check");
    expect(played.facts).to.deep.equal([]);
    expect(textOf(played.one(".check p"))).to.equal("Mark a line first. Or press again to see them all explained.");
    expect(textOf(played.one("[role=status]"))).to.equal(textOf(played.one(".check p")));
    await press(played, "check");
    expect(played.facts).to.deep.equal([{ kind: "answer-checked", block: "midnight" }]);
    expect(verdicts(played)).to.have.length(4);
  });

  it("shows what was found above the first line, in view and with the focus, on a phone", async () => {
    await setViewport({ width: 390, height: 640 });
    const played = await playBlock("rc-spot-it", block);
    const above = document.createElement("div");
    above.style.blockSize = "900px";
    played.element.before(above);
    await press(played, "c");
    played.one(".check button").scrollIntoView();
    await press(played, "check");
    const result = played.one(".result");
    expect(played.element.shadowRoot?.activeElement).to.equal(result);
    expect(result.compareDocumentPosition(played.one("ol")) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    const { top, bottom } = result.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(window.innerHeight);
    await setViewport({ width: 1024, height: 768 });
  });

  it("is played by keyboard: the focus goes to what was found, and the lines then describe their marks", async () => {
    const played = await playBlock("rc-spot-it", block);
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Space" });
    for (let tabs = 0; tabs < 3; tabs += 1) await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Enter" });
    await played.settled();
    expect(played.element.shadowRoot?.activeElement).to.equal(played.one(".result"));
    expect(textOf(played.one(".result"))).to.equal("You found 1 of 2.");
    expect(textOf(played.one("[role=status]"))).to.equal("");
    expect(played.all(".mark").map((mark) => mark.getAttribute("aria-describedby"))).to.deep.equal(
      played.all(".heard").map((heard) => heard.id),
    );
    await sendKeys({ press: "Tab" });
    expect(played.element.shadowRoot?.activeElement).to.equal(played.all(".mark")[0]);
  });

  it("shows the same when it is restored from its response, before and after the check", async () => {
    const played = await playBlock("rc-spot-it", block);
    await press(played, "b", "d");
    expect(shown(await playBlock("rc-spot-it", block, played.response))).to.equal(shown(played));
    played.one(".check button").focus();
    await press(played, "check");
    played.one(".check button").blur();
    await played.settled();
    expect(shown(await playBlock("rc-spot-it", block, played.response))).to.equal(shown(played));
  });

  it("dispatches nothing when its properties change", async () => {
    const played = await playBlock("rc-spot-it", block);
    Object.assign(played.element, { response: { kind: "spot-it", marked: ["b"], first: ["b"] } });
    await played.settled();
    expect(verdicts(played)).to.have.length(4);
    expect(played.facts).to.deep.equal([]);
  });

  it("is accessible and fits 320 px", async () => {
    const played = await playBlock("rc-spot-it", block, { kind: "spot-it", marked: [id("b"), id("c")], first: [id("b")] });
    await expectAccessible(played);
    await expectToFit(played);
  });
});
