import { expect } from "@open-wc/testing";
import { sendKeys, sendMouse, setViewport } from "@web/test-runner-commands";
import "../../src/elements/order-items/order-items.ts";
import type { OptionId } from "../../src/model/ids.ts";
import { shuffledItems } from "../../src/model/shuffle.ts";
import { smallOrder as block } from "../fixtures/small-blocks.ts";
import { expectAccessible, expectToFit } from "./appearance.ts";
import { useEnglish } from "./english.ts";
import { playBlock, shown, textOf, type Played } from "./play-block.ts";

const right = block.items.map(({ id }) => id);
const first = shuffledItems(block).map(({ id }) => id);
const order = (played: Played) => played.all(".order li").map(({ dataset }) => dataset["item"]);
const focused = (played: Played) => played.element.shadowRoot?.activeElement as HTMLElement | null;

async function press(played: Played, selector: string): Promise<void> {
  played.one(selector).click();
  await played.settled();
  await played.settled();
}

describe("rc-order-items", () => {
  before(useEnglish);

  it("shows the same order to everybody, and never the right one", async () => {
    const played = await playBlock("rc-order-items", block);
    expect(order(played)).to.deep.equal(first);
    expect(order(played)).not.to.deep.equal(right);
    expect(order(await playBlock("rc-order-items", block))).to.deep.equal(first);
  });

  it("moves an item by keyboard, stays on it, and says its new place", async () => {
    const played = await playBlock("rc-order-items", block);
    const [top = "", next = ""] = first;
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Enter" });
    await played.settled();
    await played.settled();
    expect(order(played).slice(0, 2)).to.deep.equal([next, top]);
    expect(focused(played)?.dataset["move"]).to.equal(`${top}1`);
    const text = block.items.find(({ id }) => id === top)?.text ?? "";
    expect(textOf(played.one("[role=status]"))).to.equal(`Now 2 of 3: ${text}`);
    expect(played.facts).to.deep.equal([{ kind: "items-ordered", block: "more-order", order: [next, top, first[2]] }]);
  });

  it("takes an item that is dragged to the place of another", async () => {
    const played = await playBlock("rc-order-items", block);
    const middle = (element: HTMLElement): [number, number] => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    const [top, , bottom] = played.all(".order li");
    if (!top || !bottom) throw new Error("no items");
    await sendMouse({ type: "move", position: middle(top) });
    await sendMouse({ type: "down" });
    await sendMouse({ type: "move", position: middle(bottom) });
    await sendMouse({ type: "up" });
    await played.settled();
    expect(order(played)).to.deep.equal([first[1], first[2], first[0]]);
  });

  it("tells an order that was left as it stood before it is checked", async () => {
    const played = await playBlock("rc-order-items", block);
    await press(played, ".check button");
    expect(played.facts).to.deep.equal([
      { kind: "items-ordered", block: "more-order", order: first },
      { kind: "answer-checked", block: "more-order" },
    ]);
    expect(played.response).to.deep.equal({ kind: "order", order: first, first });
  });

  it("tells the order that is shown, where an update of the course has changed the items since it was given", async () => {
    const old = { kind: "order", order: right.slice(0, 2), first: undefined } as const;
    const played = await playBlock("rc-order-items", block, old);
    expect(order(played)).to.deep.equal(first);
    await press(played, ".check button");
    expect(played.response).to.deep.equal({ kind: "order", order: first, first });
  });

  it("says of each item whether it stands where it belongs, and why, with the result in focus", async () => {
    const [a, b, c] = right as [OptionId, OptionId, OptionId];
    const played = await playBlock("rc-order-items", block, { kind: "order", order: [b, a, c], first: undefined });
    await press(played, ".check button");
    expect(played.all(".stands").map(textOf)).to.deep.equal([
      "It belongs further down.",
      "It belongs further up.",
      "It stands where it belongs.",
    ]);
    expect(textOf(played.one(".result"))).to.equal("1 of 3 stands where it belongs.");
    expect(focused(played)).to.equal(played.one(".result"));
    expect(textOf(played.one(".heard"))).to.equal("Why this order Nobody takes an offer from somebody who has not listened.");
  });

  it("folds what was said of the items when one is moved, until it is checked again", async () => {
    const [a, b, c] = right as [OptionId, OptionId, OptionId];
    const played = await playBlock("rc-order-items", block, { kind: "order", order: [b, a, c], first: [b, a, c] });
    await press(played, `[data-move="${a}-1"]`);
    expect(played.all(".stands")).to.have.length(0);
    expect(textOf(played.one(".check"))).to.equal("Check again You moved something. Check again when you are ready.");
    await press(played, ".check button");
    expect(textOf(played.one(".result"))).to.equal("Everything stands where it belongs.");
    expect(played.response).to.deep.equal({ kind: "order", order: right, first: [b, a, c] });
  });

  it("leaves a line two thirds of a phone's width, its buttons one above the other at 44 px", async () => {
    await setViewport({ width: 390, height: 640 });
    const played = await playBlock("rc-order-items", block, { kind: "order", order: right, first: right });
    const widthOf = (selector: string) => played.one(selector).getBoundingClientRect().width;
    expect(widthOf(".order li > span") / widthOf(".order li")).to.be.at.least(2 / 3);
    const [up, down] = played.all(".mover").map((mover) => mover.getBoundingClientRect());
    expect([up?.width, up?.height, down?.left]).to.deep.equal([44, 44, up?.left]);
    expect(played.one(".stands").getBoundingClientRect().right).to.be.at.most(up?.left ?? 0);
    await setViewport({ width: 1024, height: 768 });
  });

  it("shows the same when it is restored from its response", async () => {
    const played = await playBlock("rc-order-items", block);
    await press(played, ".mover:enabled");
    await press(played, ".check button");
    expect(shown(await playBlock("rc-order-items", block, played.response))).to.equal(shown(played));
  });

  it("is accessible and fits 320 px, before and after the check", async () => {
    for (const response of [undefined, { kind: "order", order: first, first } as const]) {
      const played = await playBlock("rc-order-items", block, response);
      await expectAccessible(played);
      await expectToFit(played);
    }
  });
});
