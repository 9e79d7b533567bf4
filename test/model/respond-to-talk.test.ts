import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { BlockResponse, ScenarioResponse } from "../../src/model/attempt.ts";
import type { BlockId } from "../../src/model/ids.ts";
import { blockDone } from "../../src/model/progress.ts";
import { respond, type BlockFact } from "../../src/model/respond.ts";
import { resumable } from "../../src/model/resumable.ts";
import type { EndingKind } from "../../src/model/role-play/scenario.ts";

const block = "talk" as BlockId;
const started = (from?: string, hash = 7): BlockFact => ({
  kind: "scenario-started",
  block,
  hash,
  ...(from === undefined ? {} : { from }),
});
const stepped = (letters: string): BlockFact => ({ kind: "talk-stepped", block, letters });
const ended = (ending: EndingKind, scaled: number): BlockFact => ({ kind: "talk-ended", block, ending, scaled });
const play = (facts: readonly BlockFact[], from?: BlockResponse) =>
  facts.reduce<BlockResponse | undefined>((response, fact) => respond(response, fact, "scenario"), from) as ScenarioResponse | undefined;
const run = (letters: string, ending: EndingKind, scaled: number) => [started(), stepped(letters), ended(ending, scaled)];

describe("respond(before, fact, kind) of a scenario", () => {
  it("keeps a run's choices in order, and the finished run as the first", () => {
    const under = play([started(), stepped("pb"), stepped("y"), stepped("z")]);
    assert.deepEqual(under, { kind: "scenario", results: [], runs: 0, current: { hash: 7, letters: "pbyz", practice: false } });
    const result = { ending: "settled", scaled: 0.667 } as const;
    assert.deepEqual(play([ended("settled", 2 / 3)], under), {
      kind: "scenario",
      results: [result],
      runs: 1,
      first: { hash: 7, letters: "pbyz", ...result },
    });
  });

  it("keeps the best run with its number, of equal ones the earlier, and the first whatever follows", () => {
    const response = play([
      ...run("a", "settled", 0.5),
      ...run("b", "escalated", 0.4),
      ...run("c", "repaired", 0.8),
      ...run("d", "repaired", 0.8),
    ]);
    assert.equal(response?.first?.letters, "a");
    assert.deepEqual([response?.best?.letters, response?.best?.number, response?.runs], ["c", 3, 4]);
    assert.equal(play([...run("a", "settled", 0.5), ...run("b", "repaired", 0.5)])?.best, undefined);
  });

  it("is done when it was read in place of being played, and nothing is made up of a run", () => {
    const leftOut = play([{ kind: "scenario-left-out", block }]);
    assert.deepEqual(leftOut, { kind: "scenario", results: [], runs: 0, leftOut: true });
    assert.equal(
      blockDone({ ...emptyAttempt, responses: new Map([[block, leftOut as BlockResponse]]) }, { id: block, kind: "scenario" }),
      true,
    );
    assert.equal(play([{ kind: "scenario-left-out", block }], leftOut), leftOut);
    assert.equal(play(run("a", "settled", 0.5), leftOut)?.leftOut, true);
  });

  it("keeps the results of nine runs, counts all, and still notices a better one", () => {
    const response = play(Array.from({ length: 11 }, (_, index) => run("a", "settled", index / 20)).flat());
    assert.deepEqual([response?.results.length, response?.runs, response?.best?.number], [9, 11, 11]);
  });

  it("counts nothing of practice, however it went", () => {
    const finished = play(run("pb", "settled", 0.5));
    const practising = play([started("pb"), stepped("z")], finished);
    assert.deepEqual(practising?.current, { hash: 7, letters: "pbz", practice: true });
    assert.deepEqual(play([ended("repaired", 1)], practising), finished);
    assert.deepEqual(play([ended("broken-off", 0)], practising), finished);
  });

  it("takes trying again from the very beginning for practice, too", () => {
    assert.equal(play([started("")])?.current?.practice, true);
  });

  it("changes nothing for a step or an end without a run, letters that are no choice, and a run begun that stands at its beginning", () => {
    const finished = play(run("a", "settled", 0.5));
    for (const fact of [stepped("a"), ended("repaired", 1)]) {
      assert.equal(play([fact]), undefined);
      assert.equal(play([fact], finished), finished);
    }
    const begun = play([started()], finished);
    for (const fact of [
      stepped("ab"),
      stepped("p"),
      stepped("h"),
      stepped(""),
      stepped("yy"),
      started(),
      started("q"),
      ended("settled", 1),
    ])
      assert.equal(play([fact], begun), begun);
  });

  it("gives a run up for a new one, and knows how often the first was", () => {
    const again = play([started(), stepped("a"), started(undefined, 8), stepped("b"), started(undefined, 8)]);
    assert.deepEqual([again?.restarts, again?.current], [2, { hash: 8, letters: "", practice: false }]);
    assert.equal(play([started(), started(undefined, 8)])?.restarts, undefined);
    assert.equal(play([...run("a", "settled", 0.5), started(), stepped("a"), started()])?.restarts, undefined);
  });
});

describe("blockDone(attempt, block) of a scenario", () => {
  const done = (response: BlockResponse | undefined) =>
    blockDone({ ...emptyAttempt, responses: new Map(response && [[block, response]]) }, { id: block, kind: "scenario" });

  it("holds once a run has ended, however it went, and goes on holding", () => {
    assert.equal(done(undefined), false);
    assert.equal(done(play([started(), stepped("a")])), false);
    const broken = play(run("a", "broken-off", 0));
    assert.equal(done(broken), true);
    assert.equal(done(play([started(), stepped("b")], broken)), true);
  });
});

describe("resumable(response, hash)", () => {
  it("gives the run under way while the scenario is the one it was begun in", () => {
    const response = play([...run("a", "settled", 0.5), started(), stepped("pb")]);
    assert.equal(resumable(response, 7)?.letters, "pb");
    assert.equal(resumable(response, 8), undefined);
    assert.equal(resumable(play(run("a", "settled", 0.5)), 7), undefined);
    assert.equal(resumable(undefined, 7), undefined);
  });

  it("leaves what was finished under another hash as it is", () => {
    const response = play([...run("a", "settled", 0.5), started(undefined, 8), stepped("b"), ended("repaired", 0.9)]);
    assert.deepEqual([response?.first?.hash, response?.best?.hash], [7, 8]);
  });
});
