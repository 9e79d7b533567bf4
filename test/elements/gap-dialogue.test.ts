import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import "../../src/elements/gap-dialogue/gap-dialogue.ts";
import type { OptionId } from "../../src/model/ids.ts";
import type { GapBlock } from "../../src/model/lesson.ts";
import { smallGap as block } from "../fixtures/small-blocks.ts";
import { expectAccessible, expectToFit } from "./appearance.ts";
import { useEnglish } from "./english.ts";
import { playBlock, shown, textOf, type Played } from "./play-block.ts";

const id = (letter: string) => letter as OptionId;
const chosen = [
  [id("a"), id("a")],
  [id("b"), id("c")],
] as const;
const checkedResponse = { kind: "gap", chosen, first: chosen } as const;
const lines = (played: Played) => played.all(".conversation .speech").map(textOf);
const focused = (played: Played) => played.element.shadowRoot?.activeElement as HTMLElement | null;
const status = (played: Played) => textOf(played.one("[role=status]"));

/** The options of the block are its radio buttons, in order: a, b in the first gap, c, d in the second. */
async function choose(played: Played, ...letters: readonly string[]): Promise<void> {
  for (const letter of letters) {
    const radio = played.all<HTMLInputElement>("input")["abcd".indexOf(letter)];
    radio?.focus();
    radio?.click();
    await played.settled();
    await played.settled();
  }
}

async function check(played: Played): Promise<void> {
  played.one(".check button").click();
  await played.settled();
  await played.settled();
}

describe("rc-gap-dialogue", () => {
  before(useEnglish);

  it("puts the words chosen into the line, and others in their place", async () => {
    const played = await playBlock("rc-gap-dialogue", block);
    expect(lines(played)).to.deep.equal(["Twice now.", "Twice. (gap)", "I did.", "(gap) before five."]);
    await choose(played, "a", "c");
    expect(lines(played)).to.deep.equal(["Twice now.", "Twice. That happens.", "I did.", "I will ring you before five."]);
    await choose(played, "b");
    expect(lines(played)[1]).to.equal("Twice. And you took a day off for each.");
    expect(played.facts).to.deep.equal([
      { kind: "gap-filled", block: "more-gap", gap: "a", option: "a" },
      { kind: "gap-filled", block: "more-gap", gap: "b", option: "c" },
      { kind: "gap-filled", block: "more-gap", gap: "a", option: "b" },
    ]);
  });

  it("sets no space before a mark that closes", async () => {
    const [said, gap] = block.lines;
    if (!said || !gap) throw new Error("no lines");
    const played = await playBlock("rc-gap-dialogue", {
      ...block,
      lines: [said, { ...gap, after: ", and that is a fact." } as typeof gap],
    });
    await choose(played, "b");
    expect(lines(played)[1]).to.equal("Twice. And you took a day off for each., and that is a fact.");
  });

  it("is one group of radio buttons a gap, each with its number", async () => {
    const played = await playBlock("rc-gap-dialogue", block);
    expect(played.all("legend").map(textOf)).to.deep.equal(["Gap 1 of 2", "Gap 2 of 2"]);
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Space" });
    await sendKeys({ press: "ArrowDown" });
    await played.settled();
    expect(played.response).to.deep.equal({ kind: "gap", chosen: [["a", "b"]], first: undefined });
    await sendKeys({ press: "Tab" });
    expect((focused(played) as HTMLInputElement).name).to.equal("b");
  });

  it("offers the check once every gap is filled, and says so once", async () => {
    const played = await playBlock("rc-gap-dialogue", block);
    await choose(played, "a");
    expect(textOf(played.one(".check"))).to.equal("One gap is still open.");
    expect(status(played)).to.equal("");
    await choose(played, "c");
    expect(textOf(played.one(".check"))).to.equal("Check the words");
    expect(status(played)).to.equal("Every gap is filled. Check the words when you are ready.");
    await choose(played, "b");
    expect(status(played)).to.equal("");
  });

  it("says what is heard in the words of each gap, with the result in focus", async () => {
    const played = await playBlock("rc-gap-dialogue", block);
    await choose(played, "a", "c");
    await check(played);
    expect(focused(played)).to.equal(played.one(".result"));
    expect(textOf(played.one(".result"))).to.equal("1 of 2 lands. Try other words in the rest, if you like.");
    expect(played.all(".heard").map(textOf)).to.deep.equal([
      "What is heard It misses. It makes it small.",
      "What is heard It lands. A promise with a time.",
    ]);
    expect(played.all("fieldset").map((group) => group.getAttribute("aria-describedby"))).to.deep.equal(["why-a", "why-b"]);
    expect(status(played)).to.equal("");
  });

  it("hears other words at once after a check, reads that once, and keeps what was checked first", async () => {
    const played = await playBlock("rc-gap-dialogue", block, checkedResponse);
    await choose(played, "b");
    expect(status(played)).to.equal("What is heard It lands. Her cost.");
    expect(played.all("fieldset").map((group) => group.getAttribute("aria-describedby"))).to.deep.equal([null, "why-b"]);
    expect(textOf(played.one(".result"))).to.equal("Everything you chose lands.");
    expect(played.response).to.deep.equal({ ...checkedResponse, chosen: [["a", "b"], chosen[1]] });
    focused(played)?.blur();
    await played.settled();
    expect(status(played)).to.equal("");
    expect(played.all("fieldset")[0]?.getAttribute("aria-describedby")).to.equal("why-a");
  });

  it("says who the customer is, and what they hear, without a line of theirs before the conversation", async () => {
    const customer: GapBlock["customer"] = { name: "Ms Lindqvist", setting: "At her door", pronoun: "she" };
    const played = await playBlock("rc-gap-dialogue", { ...block, customer }, checkedResponse);
    expect(textOf(played.one(".customer"))).to.equal("Ms Lindqvist At her door");
    expect(textOf(played.one(".heard .label"))).to.equal("What she hears It misses.");
  });

  it("shows the same when it is restored from its response, before and after the check", async () => {
    const played = await playBlock("rc-gap-dialogue", block);
    await choose(played, "a", "c");
    focused(played)?.blur();
    await played.settled();
    expect(shown(await playBlock("rc-gap-dialogue", block, played.response))).to.equal(shown(played));
    await check(played);
    const restored = await playBlock("rc-gap-dialogue", block, played.response);
    expect(shown(restored)).to.equal(shown(played));
    expect(restored.all<HTMLInputElement>("input").map((radio) => radio.checked)).to.deep.equal([true, false, true, false]);
  });

  it("is accessible and fits 320 px, before and after the check", async () => {
    for (const response of [undefined, checkedResponse]) {
      const played = await playBlock("rc-gap-dialogue", block, response);
      await expectAccessible(played);
      await expectToFit(played);
    }
  });
});
