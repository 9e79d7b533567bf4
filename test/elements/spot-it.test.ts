import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
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

const verdicts = (played: Played) => played.all(".heard .landing").map(textOf);

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
    expect(textOf(played.one(".summary"))).to.equal("You found 1 of 2. One line that you marked holds.");
    expect(played.facts.at(-1)).to.deep.equal({ kind: "lines-checked", block: "midnight" });
  });

  it("folds the feedback of a mark that is changed, until it is checked again", async () => {
    const played = await playBlock("rc-spot-it", block);
    await press(played, "c", "check", "d");
    expect(verdicts(played)).to.have.length(3);
    expect(textOf(played.one(".summary"))).to.equal("You changed a mark. Check again when you are ready.");
    expect(textOf(played.one(".check button"))).to.equal("Check again");
    await press(played, "check");
    expect(verdicts(played)).to.have.length(4);
    expect(textOf(played.one(".summary"))).to.equal("You found every line where it goes wrong.");
    expect(played.response).to.deep.equal({ kind: "spot-it", marked: ["c", "d"], first: ["c"] });
  });

  it("is played by keyboard: the focus stays, and what was found is announced once", async () => {
    const played = await playBlock("rc-spot-it", block);
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Space" });
    for (let tabs = 0; tabs < 3; tabs += 1) await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Enter" });
    await played.settled();
    expect(played.element.shadowRoot?.activeElement).to.equal(played.one(".check button"));
    expect(textOf(played.one("[role=status]"))).to.equal("You found 1 of 2. Each line now says why.");
    expect(played.all(".mark").map((mark) => mark.getAttribute("aria-describedby"))).to.deep.equal(
      played.all(".heard").map((heard) => heard.id),
    );
    await sendKeys({ down: "Shift" });
    await sendKeys({ press: "Tab" });
    await sendKeys({ up: "Shift" });
    await played.settled();
    expect(textOf(played.one("[role=status]"))).to.equal("");
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
