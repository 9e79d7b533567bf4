import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fillOwn, ownTexts, partOf } from "../../../src/model/own-scenario/own-texts.ts";
import { ownCustomer, ownScenario } from "../../fixtures/own-scenario.ts";

const { own } = ownScenario;
const textsOf = (changes: Partial<typeof ownCustomer>) => ownTexts({ ...ownCustomer, ...changes }, own);

describe("partOf(statement)", () => {
  it("says back the last sentence, where the sting is", () => {
    assert.equal(partOf("I’ve been coming here for twenty years. And this is how you treat people!"), "And this is how you treat people!");
    assert.equal(partOf("Nobody tells me anything. Am I getting it or not?"), "Am I getting it or not?");
  });

  it("goes back to where there is something to say", () => {
    assert.equal(partOf("You promised me Tuesday. Twice. Twice!"), "Twice. Twice!");
    assert.equal(partOf("I waited. Nobody rang. Useless."), "Nobody rang. Useless.");
  });

  it("is a sentence, whether it was written as one or not", () => {
    assert.equal(partOf("it is always the same with you people"), "it is always the same with you people.");
    assert.equal(partOf("it is always the same with you, –"), "it is always the same with you.");
    assert.equal(partOf("You’ve forgotten me, haven’t you …"), "You’ve forgotten me, haven’t you …");
  });

  it("of a long sentence says what goes into one breath, and breaks off between words", () => {
    const long = "Eleven weeks I have been running after you for this one piece of paper and every one of you sends me on";
    const part = partOf(long);
    assert.ok(part.endsWith(" …"));
    assert.ok(part.length <= 74);
    assert.ok(long.startsWith(`${part.slice(0, -2)} `));
    assert.ok(partOf("x".repeat(240)).length <= 74);
  });

  it("holds no quotation marks: it is quoted", () => {
    assert.equal(partOf('You said “tomorrow” and you said "sure" to me'), "You said tomorrow and you said sure to me.");
  });

  it("is said for whatever was written, were it nothing but signs", () => {
    for (const text of ["", "...", "?!", "“”", " \n ", "😀", "\u202e\u0000"]) assert.equal(typeof partOf(text), "string");
  });
});

describe("ownTexts(customer, parts)", () => {
  it("names what it is about by the trade, and by the learner’s own noun only where the trade is another", () => {
    assert.equal(textsOf({}).it, "the repair");
    assert.equal(textsOf({ thing: "boiler" }).it, "the repair");
    assert.equal(textsOf({ trade: "other" }).it, "this");
    assert.equal(textsOf({ trade: "other", thing: "boiler" }).it, "the boiler");
  });

  it("makes a noun of what was written, with one article, and no sign that could end a sentence", () => {
    for (const thing of ["the boiler", "my boiler.", " boiler!? ", "a\nboiler", "“boiler”", "<boiler>"])
      assert.equal(textsOf({ trade: "other", thing }).it, "the boiler", thing);
    assert.equal(textsOf({ trade: "other", thing: "old-age pension" }).it, "the old-age pension");
    assert.equal(textsOf({ trade: "other", thing: "42" }).it, "this");
  });

  it("gives the barb of the hook that was chosen, with the words in it", () => {
    const { barb, hook } = textsOf({ hook: "sigh" });
    assert.equal(barb, "A barb: sigh, about the repair. “Nobody even rang!”");
    assert.equal(hook, "It went in: sigh.");
  });

  it("puts a statement on one line, without signs that nobody sees or that turn its direction", () => {
    assert.equal(textsOf({ statement: "  You\n\tpeople \u202enever\u0007 ring.  " }).statement, "You people never ring.");
    assert.equal(textsOf({ statement: "Half a sign: \ud83d, and gone" }).statement, "Half a sign: , and gone");
  });
});

describe("fillOwn(text, texts)", () => {
  it("fills every slot, and leaves what is none as it stands", () => {
    assert.equal(fillOwn("[[part]] [[it]] [[it]] [[price]] [it]", textsOf({})), "Nobody even rang! the repair the repair [[price]] [it]");
  });

  it("fills once: what the learner wrote is no slot, and no pattern of a replacement", () => {
    const texts = textsOf({ statement: "You [[hook]] $& $1 me, and [[statement]] again" });
    assert.equal(fillOwn("<[[statement]]>", texts), "<You [[hook]] $& $1 me, and [[statement]] again>");
  });
});
