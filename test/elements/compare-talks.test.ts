import { expect } from "@open-wc/testing";
import "../../src/elements/compare-talks/compare-talks.ts";
import type { OptionId } from "../../src/model/ids.ts";
import { smallCompare as block } from "../fixtures/small-blocks.ts";
import { expectAccessible, expectToFit } from "./appearance.ts";
import { useEnglish } from "./english.ts";
import { playBlock, shown, textOf, type Played } from "./play-block.ts";

const id = (letter: string) => letter as OptionId;
const turn = (played: Played, index: number) => textOf(played.all(".turn")[index] ?? document.body);
const status = (played: Played) => textOf(played.one("[role=status]"));

/** The turns that differ, b and c, have a button each. */
async function mark(played: Played, letter: "b" | "c"): Promise<void> {
  const button = played.all(".mark")["bc".indexOf(letter)];
  button?.focus();
  button?.click();
  await played.settled();
  await played.settled();
}

describe("rc-compare-talks", () => {
  before(useEnglish);

  it("reads turn by turn, each version with its label, and once what is the same in both", async () => {
    const played = await playBlock("rc-compare-talks", block);
    expect(played.all(".versions > *").map(textOf)).to.deep.equal(["On Monday This one goes wrong.", "On Tuesday This one works."]);
    expect(turn(played, 0)).to.equal("Ms Lindqvist In both Nobody came.");
    expect(turn(played, 1)).to.equal("Tom On Monday The log says so. On Tuesday You waited. They part here turn 2");
  });

  it("sets the versions side by side on a wide page, rows level, and below each other on a narrow one", async () => {
    const played = await playBlock("rc-compare-talks", block);
    const boxes = () => played.all(".turn:nth-child(2) .side").map((side) => side.getBoundingClientRect());
    played.element.style.width = "56rem";
    const [left, right] = boxes();
    expect(left?.top).to.equal(right?.top);
    expect(right?.left).to.be.above(left?.right ?? Infinity);
    expect(right?.left).to.equal(played.all(".versions .side")[1]?.getBoundingClientRect().left);
    played.element.style.width = "40rem";
    const [upper, lower] = boxes();
    expect(lower?.top).to.be.at.least(upper?.bottom ?? Infinity);
  });

  it("mirrors its columns in a text that runs from right to left", async () => {
    document.documentElement.dir = "rtl";
    const played = await playBlock("rc-compare-talks", block);
    played.element.style.width = "56rem";
    const [first, second] = played.all(".turn:nth-child(2) .side").map((side) => side.getBoundingClientRect());
    expect(second?.right).to.be.below(first?.left ?? 0);
    document.documentElement.dir = "";
  });

  it("explains every turn at the first mark and names the one that decides, whichever was marked", async () => {
    const played = await playBlock("rc-compare-talks", block);
    expect(played.all(".heard")).to.have.length(0);
    await mark(played, "c");
    expect(played.all(".heard").map(textOf)).to.deep.equal([
      "Here they part for good. The log outranks her.",
      "You marked this turn. The one that decides is this: Tom, “The log says so.” She answers what she heard.",
    ]);
    expect(played.facts).to.deep.equal([{ kind: "turn-marked", block: "more-compare", turn: "c" }]);
  });

  it("stays on the button and reads what is said of the turn once", async () => {
    const played = await playBlock("rc-compare-talks", block);
    await mark(played, "b");
    const [deciding, other] = played.all(".mark");
    expect(played.element.shadowRoot?.activeElement).to.equal(deciding);
    expect(status(played)).to.equal("You found it. Here they part for good. The log outranks her.");
    expect([deciding, other].map((button) => button?.getAttribute("aria-describedby"))).to.deep.equal([null, "why-c"]);
    deciding?.blur();
    await played.settled();
    expect(status(played)).to.equal("");
    expect(deciding?.getAttribute("aria-describedby")).to.equal("why-b");
  });

  it("takes a second mark, and each once", async () => {
    const played = await playBlock("rc-compare-talks", block);
    await mark(played, "c");
    await mark(played, "b");
    await mark(played, "c");
    expect(played.response).to.deep.equal({ kind: "compare", marked: ["c", "b"] });
    expect(played.facts).to.have.length(2);
    expect(status(played)).to.contain("You marked this turn.");
  });

  it("shows the same when it is restored from its response", async () => {
    const played = await playBlock("rc-compare-talks", block);
    await mark(played, "c");
    played.all(".mark")[1]?.blur();
    await played.settled();
    expect(shown(await playBlock("rc-compare-talks", block, played.response))).to.equal(shown(played));
  });

  it("is accessible and fits 320 px, before and after a mark", async () => {
    for (const response of [undefined, { kind: "compare", marked: [id("c")] } as const]) {
      const played = await playBlock("rc-compare-talks", block, response);
      await expectAccessible(played);
      await expectToFit(played);
    }
  });
});
