import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { BlockId, OptionId } from "../../src/model/ids.ts";
import type { Block } from "../../src/model/lesson.ts";
import { blockActivity, toResponse } from "../../src/statements/activities.ts";
import { toInteractions, type JudgedAnswer } from "../../src/statements/interactions.ts";
import { toScorm12Interaction } from "../../src/statements/scorm12-interaction.ts";
import { smallCompare, smallGap, smallOrder, smallScene, smallSort } from "../fixtures/small-blocks.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { smallLookup } from "../tracking/small-lookup.ts";

const { outline } = smallCourse;
const o = (id: string) => id as OptionId;

/** The one interaction that these facts bring about. */
function interactionOf(facts: readonly Fact[]): JudgedAnswer {
  const attempt = facts.reduce((before, fact) => applyFact(before, fact, outline), emptyAttempt);
  const interactions = toInteractions(attempt, outline, smallLookup, "full");
  assert.equal(interactions.length, 1);
  const [first] = interactions;
  assert.ok(first !== undefined && first.type !== "numeric");
  return first;
}

const placed = (pairs: string): Fact[] =>
  pairs.split(" ").map((pair) => ({ kind: "item-placed", block: smallSort.id, item: o(pair.charAt(0)), group: o(pair.charAt(1)) }));
const filled = (pairs: string): Fact[] =>
  pairs.split(" ").map((pair) => ({ kind: "gap-filled", block: smallGap.id, gap: o(pair.charAt(0)), option: o(pair.charAt(1)) }));
const checked = (block: BlockId): Fact => ({ kind: "answer-checked", block });

function judged({ type, right, score }: JudgedAnswer): unknown {
  return { type, right, scaled: score?.scaled };
}

describe("toInteractions(attempt, outline, lookup, reporting) of practice", () => {
  it("matches items with groups, scored by the share that belongs there", () => {
    const sort = interactionOf([...placed("aa bb cb"), checked(smallSort.id)]);
    assert.deepEqual(judged(sort), { type: "matching", right: false, scaled: 0.6667 });
    assert.deepEqual(judged(interactionOf([...placed("aa bb ca"), checked(smallSort.id)])), { type: "matching", right: true, scaled: 1 });
  });

  it("matches gaps with what was put into them", () => {
    const gap = interactionOf([...filled("ab bd"), checked(smallGap.id)]);
    assert.deepEqual(judged(gap), { type: "matching", right: false, scaled: 0.5 });
  });

  it("has an order as a sequence", () => {
    const ordered: Fact = { kind: "items-ordered", block: smallOrder.id, order: ["a", "b", "c"].map(o) };
    assert.deepEqual(judged(interactionOf([ordered, checked(smallOrder.id)])), { type: "sequencing", right: true, scaled: undefined });
  });

  it("has the first turn that was marked", () => {
    const marked = ["c", "b"].map((turn): Fact => ({ kind: "turn-marked", block: smallCompare.id, turn: o(turn) }));
    const compare = interactionOf(marked);
    assert.deepEqual([compare.response, compare.right], [["c"], false]);
  });

  it("has nothing before an answer is checked", () => {
    const attempt = placed("aa").reduce((before, fact) => applyFact(before, fact, outline), emptyAttempt);
    assert.deepEqual(toInteractions(attempt, outline, smallLookup, "full"), []);
  });
});

describe("toResponse(parts)", () => {
  it("xAPI 1.0.3 Data 2.4.4.1: puts [.] between source and target, [,] between pairs", () => {
    assert.equal(toResponse(interactionOf([...placed("aa bb ca"), checked(smallSort.id)]).response), "a[.]a[,]b[.]b[,]c[.]a");
  });
});

describe("toScorm12Interaction(interaction, time) of a matching", () => {
  it("SCORM 1.2 RTE 3.4.2.7: puts a period within a pair and a comma between pairs", () => {
    const elements = new Map(toScorm12Interaction(interactionOf([...placed("aa bb cb"), checked(smallSort.id)]), "09:15:00"));
    assert.equal(elements.get("type"), "matching");
    assert.equal(elements.get("student_response"), "a.a,b.b,c.b");
    assert.equal(elements.get("correct_responses.0.pattern"), "a.a,b.b,c.a");
  });
});

describe("blockActivity(block, interaction, outline)", () => {
  const ids = (components: readonly { readonly id: string }[] | undefined) => components?.map(({ id }) => id).join("");
  const definitionOf = (block: Block, facts: readonly Fact[]) => blockActivity(block, interactionOf(facts), outline)?.definition;

  it("lists items as source and groups as target of a sort", () => {
    const definition = definitionOf(smallSort, [...placed("aa"), checked(smallSort.id)]);
    assert.deepEqual([ids(definition?.source), ids(definition?.target), definition?.choices], ["abc", "ab", undefined]);
  });

  it("lists every option of every gap as a target of its own", () => {
    const definition = definitionOf(smallGap, [...filled("ab"), checked(smallGap.id)]);
    assert.deepEqual([ids(definition?.source), ids(definition?.target)], ["ab", "abcd"]);
  });

  it("lists the items of an order as choices", () => {
    const ordered: Fact = { kind: "items-ordered", block: smallOrder.id, order: ["c", "a", "b"].map(o) };
    assert.equal(ids(definitionOf(smallOrder, [ordered, checked(smallOrder.id)])?.choices), "abc");
  });

  it("has none for a scene, which nobody answers", () => {
    const sort = interactionOf([...placed("aa"), checked(smallSort.id)]);
    assert.equal(blockActivity(smallScene, sort, outline), undefined);
  });
});
