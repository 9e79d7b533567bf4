import { expect } from "@open-wc/testing";
import { sendKeys, sendMouse } from "@web/test-runner-commands";
import "../../src/elements/sort-items/sort-items.ts";
import type { OptionId } from "../../src/model/ids.ts";
import { smallSort as block } from "../fixtures/small-blocks.ts";
import { expectAccessible, expectToFit } from "./appearance.ts";
import { useEnglish } from "./english.ts";
import { playBlock, shown, textOf, type Played } from "./play-block.ts";

const id = (letter: string) => letter as OptionId;
const itemsIn = (played: Played, group: string) => played.all(`[data-group=${group}] [data-item]`).map((item) => item.dataset["item"]);
const focused = (played: Played) => played.element.shadowRoot?.activeElement as HTMLElement | null;
const status = (played: Played) => textOf(played.one("[role=status]"));

async function place(played: Played, item: string, group: string): Promise<void> {
  played.one(`[data-item=${item}] [data-to=${group}]`).click();
  await played.settled();
  await played.settled();
}

async function check(played: Played): Promise<void> {
  played.one(".check button").click();
  await played.settled();
  await played.settled();
}

async function middleOf(element: HTMLElement): Promise<[number, number]> {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** Everything placed as the letters say: the groups of the items a, b, c. */
async function placed(groups: string): Promise<Played> {
  const played = await playBlock("rc-sort-items", block);
  for (const [index, group] of [...groups].entries()) await place(played, "abc".charAt(index), group);
  return played;
}

describe("rc-sort-items", () => {
  before(useEnglish);

  it("puts an item into a group and takes it out of the list, and into another", async () => {
    const played = await playBlock("rc-sort-items", block);
    await place(played, "b", "a");
    expect([itemsIn(played, "a"), itemsIn(played, "b")]).to.deep.equal([["b"], []]);
    expect(played.all(".left [data-item]")).to.have.length(2);
    expect(textOf(played.one("[data-item=b] .moves"))).to.equal("Move to: Closes it");
    await place(played, "b", "b");
    expect([itemsIn(played, "a"), itemsIn(played, "b")]).to.deep.equal([[], ["b"]]);
    expect(played.facts).to.deep.equal([
      { kind: "item-placed", block: "more-sort", item: "b", group: "a" },
      { kind: "item-placed", block: "more-sort", item: "b", group: "b" },
    ]);
  });

  it("is sorted by one key: the focus goes to the same button of the next item, from the last to the check", async () => {
    const played = await playBlock("rc-sort-items", block);
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Enter" });
    await played.settled();
    expect(focused(played)).to.equal(played.one("[data-item=b] [data-to=a]"));
    expect(status(played)).to.equal("“Tell me.” is under “Opens the door” now. 2 are still to be placed.");
    await sendKeys({ press: "Enter" });
    await sendKeys({ press: "Enter" });
    await played.settled();
    expect(focused(played)).to.equal(played.one(".check button"));
    expect(status(played)).to.equal("“Go on.” is under “Opens the door” now. All are placed. Check them when you are ready.");
  });

  it("asks again for an item whose group an update of the course has taken away", async () => {
    const old = [id("a"), id("z")] as const;
    const played = await playBlock("rc-sort-items", block, { kind: "sort", placed: [old], first: undefined });
    expect(played.all(".left [data-item]").map((item) => item.dataset["item"])).to.deep.equal(["a", "b", "c"]);
    const checked = await playBlock("rc-sort-items", block, { kind: "sort", placed: [old], first: [old] });
    await place(checked, "a", "b");
    expect(itemsIn(checked, "b")).to.deep.equal(["a"]);
  });

  it("follows an item that is moved from group to group", async () => {
    const played = await playBlock("rc-sort-items", block);
    await place(played, "a", "a");
    await place(played, "a", "b");
    expect(focused(played)).to.equal(played.one("[data-group=b] [data-item=a] .move"));
  });

  it("offers the check once everything is placed, and says until then what is left", async () => {
    const played = await playBlock("rc-sort-items", block);
    await place(played, "a", "a");
    await place(played, "b", "a");
    expect(played.all(".check button")).to.have.length(0);
    expect(textOf(played.one(".check"))).to.equal("One is still to be placed.");
    await place(played, "c", "a");
    expect(textOf(played.one(".check"))).to.equal("Check the groups");
  });

  it("says of each item in words whether it belongs there, and why, with the result in focus", async () => {
    const played = await placed("aaa");
    await check(played);
    expect(focused(played)).to.equal(played.one(".result"));
    expect(textOf(played.one(".result"))).to.equal("2 of 3 are where they belong. Move the others, if you like.");
    expect(played.all(".heard").map(textOf)).to.deep.equal([
      "It belongs here. An invitation.",
      "It belongs somewhere else. A command.",
      "It belongs here. It leaves the floor to her.",
    ]);
    expect(played.all("[data-item]:has(.move)").map(({ dataset }) => dataset["item"])).to.deep.equal(["b"]);
    expect(status(played)).to.equal("");
  });

  it("judges what is moved after a check at once, and keeps what was checked first", async () => {
    const played = await placed("aaa");
    await check(played);
    await place(played, "b", "b");
    expect(textOf(played.one("[data-item=b] .verdict"))).to.equal("It belongs here.");
    expect(focused(played)).to.equal(played.one("[data-item=b] .heard"));
    expect(status(played)).to.equal("Everything is where it belongs.");
    expect(played.response).to.deep.equal({
      kind: "sort",
      placed: [
        ["a", "a"],
        ["b", "b"],
        ["c", "a"],
      ],
      first: [
        ["a", "a"],
        ["b", "a"],
        ["c", "a"],
      ],
    });
  });

  for (const dir of ["ltr", "rtl"] as const) {
    it(`takes an item that is dragged into a group, and leaves one that is dropped beside them, ${dir}`, async () => {
      document.documentElement.dir = dir;
      const played = await playBlock("rc-sort-items", block);
      const dragTo = async (position: [number, number]) => {
        await sendMouse({ type: "move", position: await middleOf(played.one("[data-item=a] .speech")) });
        await sendMouse({ type: "down" });
        await sendMouse({ type: "move", position });
        const targets = played.all("[data-target]").length;
        const over = played.all("[data-target=over]").map(({ dataset }) => dataset["group"]);
        await sendMouse({ type: "up" });
        await played.settled();
        return { targets, over };
      };
      expect(await dragTo([5, 5])).to.deep.equal({ targets: 2, over: [] });
      expect(played.facts).to.deep.equal([]);
      expect(played.one("[data-item=a]").style.translate).to.equal("");
      expect(await dragTo(await middleOf(played.one("[data-group=b]")))).to.deep.equal({ targets: 2, over: ["b"] });
      expect(itemsIn(played, "b")).to.deep.equal(["a"]);
      document.documentElement.dir = "";
    });
  }

  it("lets a page scroll under a finger everywhere but on the grip", async () => {
    const played = await playBlock("rc-sort-items", block);
    expect(getComputedStyle(played.one("[data-item=a]")).touchAction).to.equal("auto");
    expect(getComputedStyle(played.one("[data-item=a] .grip")).touchAction).to.equal("none");
  });

  it("shows the same when it is restored from its response, before and after the check", async () => {
    const played = await placed("aba");
    focused(played)?.blur();
    await played.settled();
    expect(shown(await playBlock("rc-sort-items", block, played.response))).to.equal(shown(played));
    await check(played);
    expect(shown(await playBlock("rc-sort-items", block, played.response))).to.equal(shown(played));
  });

  it("dispatches nothing, and takes no focus, when its properties change", async () => {
    const played = await playBlock("rc-sort-items", block);
    Object.assign(played.element, { response: { kind: "sort", placed: [[id("a"), id("b")]], first: undefined } });
    await played.settled();
    expect(itemsIn(played, "b")).to.deep.equal(["a"]);
    expect([played.facts, focused(played)]).to.deep.equal([[], null]);
  });

  it("is accessible and fits 320 px, before and after the check", async () => {
    const some = [[id("a"), id("b")]] as const;
    const all = [...some, [id("b"), id("b")], [id("c"), id("a")]] as const;
    for (const response of [
      { kind: "sort", placed: some, first: undefined },
      { kind: "sort", placed: all, first: all },
    ] as const) {
      const played = await playBlock("rc-sort-items", block, response);
      await expectAccessible(played);
      await expectToFit(played);
    }
  });
});
