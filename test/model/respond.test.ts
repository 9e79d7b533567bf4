import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { BlockResponse } from "../../src/model/attempt.ts";
import type { BlockId, OptionId } from "../../src/model/ids.ts";
import type { BlockKind } from "../../src/model/lesson.ts";
import { respond, type BlockFact } from "../../src/model/respond.ts";

const block = "b" as BlockId;
const o = (id: string) => id as OptionId;
const play = (kind: BlockKind, facts: readonly BlockFact[]) =>
  facts.reduce<BlockResponse | undefined>((response, fact) => respond(response, fact, kind), undefined);
const place = (item: string, group: string | undefined): BlockFact => ({
  kind: "item-placed",
  block,
  item: o(item),
  group: group === undefined ? undefined : o(group),
});

describe("respond(before, fact, kind)", () => {
  it("keeps the furthest line of a scene, also when somebody steps back", () => {
    const reached = [0, 1, 2, 0].map((line): BlockFact => ({ kind: "line-reached", block, line }));
    assert.deepEqual(play("scene", reached), { kind: "scene", line: 2 });
  });

  it("knows one place for an item, whichever way it came there", () => {
    const straight = play("sort", [place("a", "b"), place("c", "a")]);
    assert.deepEqual(play("sort", [place("c", "b"), place("a", "a"), place("a", "b"), place("c", undefined), place("c", "a")]), straight);
    assert.deepEqual(straight, {
      kind: "sort",
      placed: [
        ["a", "b"],
        ["c", "a"],
      ],
      first: undefined,
    });
  });

  it("keeps a sort as it was first checked, while items go on being moved", () => {
    const checked: BlockFact = { kind: "answer-checked", block };
    const response = play("sort", [place("a", "b"), checked, place("a", "a"), checked]);
    assert.deepEqual(response, { kind: "sort", placed: [["a", "a"]], first: [["a", "b"]] });
  });

  it("keeps an order as it was first checked", () => {
    const ordered = (order: string): BlockFact => ({ kind: "items-ordered", block, order: [...order].map(o) });
    const response = play("order", [ordered("bac"), { kind: "answer-checked", block }, ordered("abc")]);
    assert.deepEqual(response, { kind: "order", order: ["a", "b", "c"], first: ["b", "a", "c"] });
  });

  it("keeps what filled a gap when it was first checked", () => {
    const filled = (option: string): BlockFact => ({ kind: "gap-filled", block, gap: o("a"), option: o(option) });
    const response = play("gap", [filled("a"), { kind: "answer-checked", block }, filled("b")]);
    assert.deepEqual(response, { kind: "gap", chosen: [["a", "b"]], first: [["a", "a"]] });
  });

  it("knows of the learner’s own customer that a talk was played, and no more", () => {
    assert.deepEqual(play("own-scenario", [{ kind: "own-scenario-played", block }]), { kind: "own-scenario" });
    assert.equal(play("reflection", [{ kind: "own-scenario-played", block }]), undefined);
  });

  it("keeps the turns marked in the order in which they were", () => {
    const marked = ["c", "a", "c"].map((turn): BlockFact => ({ kind: "turn-marked", block, turn: o(turn) }));
    assert.deepEqual(play("compare", marked), { kind: "compare", marked: ["c", "a"] });
  });

  it("knows of a reflection only that something was written", () => {
    assert.deepEqual(play("reflection", [{ kind: "reflection-written", block }]), { kind: "reflection" });
  });

  it("takes no fact that is not one of the block's kind", () => {
    assert.equal(play("text", [{ kind: "answer-checked", block }]), undefined);
    assert.deepEqual(play("scene", [{ kind: "line-reached", block, line: 1 }, place("a", "b")]), { kind: "scene", line: 1 });
  });
});
