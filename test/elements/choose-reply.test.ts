import { expect } from "@open-wc/testing";
import { emulateMedia, sendKeys } from "@web/test-runner-commands";
import "../../src/elements/choose-reply/choose-reply.ts";
import { providePeople } from "../../src/elements/people.ts";
import type { BlockId, Html, OptionId } from "../../src/model/ids.ts";
import type { ChooseReplyBlock, ReplyOption } from "../../src/model/lesson.ts";
import { expectAccessible, expectToFit } from "./appearance.ts";
import { somebody } from "./drawn-person.ts";
import { useEnglish } from "./english.ts";
import { playBlock, shown, textOf } from "./play-block.ts";

const a = "a" as OptionId;
const b = "b" as OptionId;
const c = "c" as OptionId;

const block: ChooseReplyBlock = {
  kind: "choose-reply",
  id: "coat" as BlockId,
  covers: [],
  customer: { name: "Mr Okafor", setting: "At his door.", shows: "Jaw set.", pronoun: "he" },
  situation: "<p>The van is <em>outside</em>.</p>" as Html,
  says: "I’ve told the school I’m late three times this week.",
  prompt: "He stops there. What do you say?",
  options: [
    { id: a, text: "Say nothing. Let him go on.", silent: true, quality: 1, hears: "<p>You let him finish.</p>" as Html },
    {
      id: b,
      text: "Our driver did log a visit.",
      quality: 0,
      hears: "<p>That the log outranks him.</p>" as Html,
      then: "Then talk to him.",
    },
    {
      id: c,
      text: "Three times, with your coat on.",
      quality: 3,
      hears: "<p>His own <em>picture</em>.</p>" as Html,
      thenHappens: "He takes the coat off.",
    },
  ],
};

describe("rc-choose-reply", () => {
  before(useEnglish);

  it("shows the customer's line in quotation marks, who says it, and every reply as a button", async () => {
    const played = await playBlock("rc-choose-reply", block);
    expect(textOf(played.one("blockquote"))).to.equal("“I’ve told the school I’m late three times this week.”");
    expect(textOf(played.one("figcaption"))).to.equal("Mr Okafor At his door. Jaw set.");
    expect(played.all("button").map(textOf)).to.deep.equal(block.options.map((option) => option.text));
    expect(played.one(".silent").textContent).to.contain("Say nothing");
    expect(played.all(".heard")).to.have.length(0);
  });

  it("says in words that a customer is silent", async () => {
    const played = await playBlock("rc-choose-reply", { ...block, says: "", customer: { ...block.customer, pronoun: "she" } });
    expect(textOf(played.one(".said"))).to.equal("She says nothing.");
  });

  it("opens what the customer hears under the reply that was clicked, and keeps it open when another is tried", async () => {
    const played = await playBlock("rc-choose-reply", block);
    played.all("button")[1]?.click();
    await played.settled();
    expect(played.all("li").map((item) => item.querySelector(".heard") !== null)).to.deep.equal([false, true, false]);
    expect(textOf(played.one(".heard"))).to.equal(
      "What he hears It goes wrong. Tension rises. That the log outranks him. And then “Then talk to him.”",
    );
    played.all("button")[0]?.click();
    await played.settled();
    expect(played.all(".heard").map((heard) => heard.className.trim())).to.deep.equal(["heard mixed arriving", "heard tension"]);
    expect(played.facts).to.deep.equal([
      { kind: "reply-chosen", block: "coat", option: "b" },
      { kind: "reply-chosen", block: "coat", option: "a" },
    ]);
  });

  it("says within the strongest reply's own feedback that it is the strongest, and nowhere else", async () => {
    const played = await playBlock("rc-choose-reply", block, { kind: "choose-reply", tried: [c, b, a] });
    const best = "This is the strongest of these replies.";
    expect(played.all(".heard").map((heard) => textOf(heard).includes(best))).to.deep.equal([false, false, true]);
    expect(textOf(played.one(".answer")).split(best)).to.have.length(2);
    expect(textOf(played.one(".heard.trust"))).to.contain("It lands. Trust grows.");
  });

  it("sets what the customer then says as speech, and tells what the customer then does", async () => {
    const played = await playBlock("rc-choose-reply", block, { kind: "choose-reply", tried: [b, c] });
    expect(played.all(".heard .speech").map(textOf)).to.deep.equal(["“Then talk to him.”"]);
    expect(played.all(".heard .happens").map(textOf)).to.deep.equal(["He takes the coat off."]);
    expect(played.all(".then")).to.have.length(2);
  });

  it("names the customer's figure by who and where, not by the whole cue", async () => {
    const played = await playBlock("rc-choose-reply", block);
    expect(played.one("figure").getAttribute("aria-label")).to.equal("Mr Okafor, At his door.");
  });

  it("says in one message what the customer hears and what came of it beyond the block", async () => {
    const played = await playBlock("rc-choose-reply", block);
    played.element.addEventListener("rc-reply-chosen", (event) => (event.news = "Lesson finished."));
    played.all("button")[1]?.click();
    await played.settled();
    expect(played.all("[role=status]").map(textOf)).to.have.length(1);
    expect(textOf(played.one("[role=status]"))).to.match(/That the log outranks him\..*Lesson finished\.$/);
  });

  it("is played by keyboard: the focus stays on the reply, the feedback is announced once and then describes it", async () => {
    const played = await playBlock("rc-choose-reply", block);
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Enter" });
    await played.settled();
    const reply = played.all("button")[1];
    const region = played.one("[role=status]");
    expect(played.element.shadowRoot?.activeElement).to.equal(reply);
    expect(textOf(region)).to.contain("That the log outranks him.");
    expect(reply?.hasAttribute("aria-describedby")).to.equal(false);
    await sendKeys({ press: "Tab" });
    await played.settled();
    expect(textOf(region)).to.equal("");
    expect(reply?.getAttribute("aria-describedby")).to.equal(played.one(".heard").id);
  });

  it("announces a reply again when it is pressed again, without a second fact", async () => {
    const played = await playBlock("rc-choose-reply", block);
    const [first] = played.all("button");
    first?.click();
    await played.settled();
    const announced = played.one("[role=status] > div");
    first?.click();
    await played.settled();
    expect(played.one("[role=status] > div")).not.to.equal(announced);
    expect(played.facts).to.have.length(1);
  });

  it("shows the same when it is restored from its response", async () => {
    const played = await playBlock("rc-choose-reply", block);
    for (const index of [1, 2]) {
      played.all("button")[index]?.focus();
      await sendKeys({ press: "Space" });
    }
    played.all("button")[2]?.blur();
    await played.settled();
    const left = shown(played);
    const restored = await playBlock("rc-choose-reply", block, { kind: "choose-reply", tried: [b, c] });
    expect(shown(restored)).to.equal(left);
    expect(textOf(restored.one(".latest"))).to.equal("Three times, with your coat on.");
  });

  it("dispatches nothing when its properties change", async () => {
    const played = await playBlock("rc-choose-reply", block);
    Object.assign(played.element, { response: { kind: "choose-reply", tried: [a, b, c] } });
    await played.settled();
    expect(played.all(".heard")).to.have.length(3);
    expect(textOf(played.one("[role=status]"))).to.equal("");
    expect(played.facts).to.deep.equal([]);
  });

  it("moves nothing for people who asked for less motion", async () => {
    await emulateMedia({ reducedMotion: "reduce" });
    const played = await playBlock("rc-choose-reply", block);
    played.all("button")[1]?.click();
    await played.settled();
    expect(getComputedStyle(played.one(".heard")).animationName).to.equal("none");
    await emulateMedia({ reducedMotion: "no-preference" });
  });

  it("draws bars and edges as borders, which forced colours keep", async () => {
    const played = await playBlock("rc-choose-reply", block, { kind: "choose-reply", tried: [a, b, c] });
    for (const drawn of played.all(".heard")) {
      const style = getComputedStyle(drawn);
      expect(`${style.borderInlineStartWidth} ${style.borderInlineStartStyle}`).to.equal("4px solid");
    }
    for (const drawn of played.all("button")) expect(getComputedStyle(drawn).borderBlockStartStyle).to.match(/^(solid|dashed)$/);
  });

  it("is accessible, fits 320 px, and stands the other way round in a right-to-left page", async () => {
    const played = await playBlock("rc-choose-reply", block, { kind: "choose-reply", tried: [a, b, c] });
    await expectAccessible(played);
    await expectToFit(played);
    document.documentElement.dir = "rtl";
    expect(getComputedStyle(played.one(".heard")).borderRightWidth).to.equal("4px");
    document.documentElement.dir = "";
  });

  it("moves the drawn customer to what the reply did, and says it once, together with the feedback", async () => {
    providePeople([somebody]);
    const [first, second, third] = block.options as [ReplyOption, ReplyOption, ReplyOption];
    const tense = { tension: 90, trust: 10, feeling: "anger" } as const;
    const played = await playBlock("rc-choose-reply", {
      ...block,
      customer: { ...block.customer, person: somebody.id, shown: { tension: 40, trust: 40, feeling: "anger" } },
      options: [first, { ...second, shown: tense }, third],
    });
    const face = played.one<HTMLElementTagNameMap["rc-customer-face"]>("figcaption rc-customer-face");
    expect(textOf(played.one("figcaption"))).to.equal("Mr Okafor At his door. Jaw set.");
    played.all("button")[1]?.click();
    await played.settled();
    await played.settled();
    expect(face.shown).to.deep.equal(tense);
    const seen = "Brows drawn down, mouth open, cheeks flushed, shoulders up. He looks straight at you.";
    expect(textOf(played.one("figcaption"))).to.equal(`Mr Okafor At his door. ${seen}`);
    const regions = played.all("[role=status], [aria-live]");
    expect(regions).to.have.length(1);
    expect(textOf(regions[0]!)).to.contain("That the log outranks him.");
    expect(textOf(regions[0]!).split(seen)).to.have.length(2);
    expect(played.one(".reaction").getAttribute("aria-hidden"), "the small face beside the feedback says nothing").to.equal("true");
    await expectAccessible(played);
    providePeople([]);
  });
});
