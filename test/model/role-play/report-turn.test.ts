import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { BehaviourId } from "../../../src/model/role-play/behaviour.ts";
import { replayTalk } from "../../../src/model/role-play/replay-talk.ts";
import { reportTurn, type TurnReport } from "../../../src/model/role-play/report-turn.ts";
import type { Scenario } from "../../../src/model/role-play/scenario.ts";
import { smallRules, smallScenario } from "../../fixtures/small-scenario.ts";

/** Of the last choice of a run. */
function reportOf(letters: string, scenario: Scenario = smallScenario): TurnReport {
  const run = replayTalk(letters, scenario, smallRules);
  assert.equal(run.letters, letters);
  return reportTurn(run.steps.at(-1)!, scenario, smallRules);
}

describe("reportTurn(step, scenario, rules)", () => {
  it("tells what was answered, what was shown, and what it did to the customer", () => {
    const { turn, line, letters, behaviours, tension, trust, reaction, quality } = reportOf("qb");
    assert.deepEqual([turn.id, line.says, letters, behaviours], ["opening", "Nobody came.", "qb", ["slow-and-lower", "selectively-agree"]]);
    assert.deepEqual([tension, trust, reaction, quality], [{ before: 70, after: 50 }, { before: 30, after: 40 }, "landed", 3]);
  });

  it("finds every choice that was as good as any there", () => {
    assert.deepEqual(reportOf("pa").best, ["pb", "qb"]);
    assert.deepEqual(reportOf("pbb").best, ["a"]);
  });

  it("counts what the state makes of a reply: sorry before anything is acknowledged misses", () => {
    assert.equal(reportOf("pc").quality, 0);
    assert.equal(reportOf("pba").quality, 3);
  });

  it("knows a breath as the best where a hook holds, and silence as a choice with a quality of its own", () => {
    const [breath, silence] = [reportOf("pay"), reportOf("z")];
    assert.deepEqual([breath.letters, breath.quality, breath.best, breath.behaviours], ["y", 3, ["y"], ["breathe"]]);
    assert.deepEqual([silence.letters, silence.quality, silence.behaviours], ["z", 2, ["listening"]]);
  });

  it("takes a reply for no better than the mistake in it, its delivery included", () => {
    const rushed = reportOf("rb");
    assert.deepEqual([rushed.quality, rushed.best.includes("rb")], [0, false]);
  });

  it("does not take a good delivery for good words", () => {
    const options = smallScenario.turns[0]!.options.map((option) =>
      option.id === "b" ? { ...option, moves: [{ behaviour: "selectively-agree" as BehaviourId, quality: 1 as const }] } : option,
    );
    const turns = smallScenario.turns.map((turn, index) => (index === 0 ? { ...turn, options } : turn));
    assert.equal(reportOf("qb", { ...smallScenario, turns }).quality, 1);
  });
});
