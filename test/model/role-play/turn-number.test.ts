import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { replayTalk } from "../../../src/model/role-play/replay-talk.ts";
import { talkLevels } from "../../../src/model/role-play/talk-levels.ts";
import { turnNumber } from "../../../src/model/role-play/turn-number.ts";
import { smallRules, smallScenario } from "../../fixtures/small-scenario.ts";

const run = replayTalk("pcycaa", smallScenario, smallRules);

describe("turnNumber(steps, at)", () => {
  it("counts from 1, and a breath to the turn that it opens", () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((at) => turnNumber(run.steps, at)),
      [1, 2, 2, 3, 4, 5],
    );
  });
});

describe("talkLevels(run)", () => {
  it("gives what was felt before the first turn and after each, however often somebody breathed", () => {
    const { length } = run.steps;
    assert.equal(length, 5);
    const levels = talkLevels(run);
    assert.deepEqual(levels, [
      { tension: 70, trust: 30 },
      { tension: 80, trust: 20 },
      { tension: 65, trust: 30 },
      { tension: 45, trust: 50 },
      { tension: 45, trust: 70 },
    ]);
  });

  it("gives the beginning alone where nothing has been said", () => {
    assert.deepEqual(talkLevels(replayTalk("", smallScenario, smallRules)), [{ tension: 70, trust: 30 }]);
  });
});
