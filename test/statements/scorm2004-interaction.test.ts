import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OptionId } from "../../src/model/ids.ts";
import { toInteractions, type Interaction, type JudgedAnswer } from "../../src/statements/interactions.ts";
import { toLocalizedText, withoutLanguage } from "../../src/statements/localized-text.ts";
import { toScorm2004Interaction } from "../../src/statements/scorm2004-interaction.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { startMs } from "../tracking/manual-environment.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { emptyLookup, smallLookup } from "../tracking/small-lookup.ts";

const interactions = (learner: SmallLearner) =>
  toInteractions(learner.attempt, smallCourse.outline, smallLookup).flatMap((one) => (one.type === "numeric" ? [] : one));
const put = (interaction: Interaction, lookup = smallLookup) => toScorm2004Interaction(interaction, lookup, "en", startMs + 1234);
const letters = (text: string) => [...text] as OptionId[];

describe("toScorm2004Interaction(interaction, lookup, language, nowMs)", () => {
  it("gives elements in the order of the standard, in its own delimiters, in UTC with a fraction", () => {
    const order = interactions(new SmallLearner().finishesLessons().takesTest(4)).find(({ type }) => type === "sequencing")!;
    const [description] = put(order).slice(-1);
    assert.deepEqual(put(order).slice(0, -1), [
      ["id", order.id],
      ["type", "sequencing"],
      ["objectives.0.id", "mend"],
      ["timestamp", "2026-03-02T09:00:01.23Z"],
      ["correct_responses.0.pattern", "c[,]a[,]d[,]b"],
      ["learner_response", "c[,]a[,]d[,]b"],
      ["result", "correct"],
    ]);
    assert.equal(description?.[0], "description");
  });

  it("says incorrect, the word of SCORM 2004, and has no response where there was none", () => {
    const unanswered = interactions(new SmallLearner().finishesLessons().startsTest().handsIn()).at(-1)!;
    const values = new Map(put(unanswered));
    assert.equal(values.get("result"), "incorrect");
    assert.equal(values.has("learner_response"), false);
  });

  it("gives answers that are as good as each other a pattern each, and an answer of several parts one", () => {
    const [reply] = interactions(new SmallLearner().replies("a"));
    const patterns = (interaction: Interaction) => put(interaction).filter(([name]) => name.endsWith(".pattern"));
    assert.deepEqual(patterns({ ...reply!, correct: [letters("b"), letters("c")] }), [
      ["correct_responses.0.pattern", "b"],
      ["correct_responses.1.pattern", "c"],
    ]);
    const spot = interactions(new SmallLearner().finishesLessons()).find(({ id }) => id === "mend-spot")!;
    assert.deepEqual(patterns({ ...spot, correct: [letters("bc")] }), [["correct_responses.0.pattern", "b[,]c"]]);
  });

  it("gives pairs with a period in brackets", () => {
    const [reply] = interactions(new SmallLearner().replies("a"));
    const pairs: JudgedAnswer = {
      ...reply!,
      type: "matching",
      response: [letters("ab"), letters("cb")] as unknown as JudgedAnswer["response"],
    };
    assert.equal(new Map(put(pairs)).get("learner_response"), "a[.]b[,]c[.]b");
  });

  it("says what was asked where that is loaded", () => {
    const [reply] = interactions(new SmallLearner().replies("a"));
    const block = smallCourse.lessons.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks)).find(({ id }) => id === "start-reply");
    assert.equal(new Map(put(reply!)).get("description"), block?.kind === "choose-reply" ? block.prompt : undefined);
    assert.equal(new Map(put(reply!, emptyLookup)).has("description"), false);
  });
});

describe("toLocalizedText(text, language)", () => {
  it("is one line of 250 characters at most, without half a character", () => {
    assert.equal(toLocalizedText(" What\n would  you say? ", "en"), "What would you say?");
    assert.equal(toLocalizedText("x".repeat(250), "en-GB"), "x".repeat(250));
    assert.equal(toLocalizedText("x".repeat(251), "en"), `${"x".repeat(249)}…`);
    assert.equal(toLocalizedText(`${"x".repeat(248)}😀y`, "en"), `${"x".repeat(248)}…`);
    assert.equal(toLocalizedText("  ", "de"), "");
  });

  it("names another language than English, the default, and a text that could be taken for one", () => {
    assert.equal(toLocalizedText("Wie?", "de"), "{lang=de}Wie?");
    assert.equal(toLocalizedText("{a}", "en"), "{lang=en}{a}");
    assert.equal(withoutLanguage("{lang=fr-CA}Berg, Ada"), "Berg, Ada");
    assert.equal(withoutLanguage("Berg, {lang} Ada"), "Berg, {lang} Ada");
  });
});
