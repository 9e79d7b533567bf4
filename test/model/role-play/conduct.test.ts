import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { conductOf } from "../../../src/model/role-play/conduct.ts";
import { behaviour, lastStep, move, reply, rule, rulesWith, scenarioWith, turn } from "./talk-parts.ts";

const rules = rulesWith([], { conduct: { costUnit: 0.1, phases: { P0: 1, P1: 1, P2: 2, P3: 1, P4: 3, P5: 1, P6: 1, P7: 1, P8: 1 } } });
const expects = ["listening", "name-feeling", "regret", "offer"].map(behaviour);
const options = [
  reply("a", [move("name-feeling", 3), move("regret", 2)]),
  reply("b", [move("regret", 1), move("blame", 0)]),
  reply("c", [move("offer", 3)]),
];
const turns = [0, 1, 2].map((at) => turn(`t${at}`, options, at < 2 ? { next: [{ when: {}, to: at + 1 }] } : {}));
const scenario = scenarioWith(turns, { expects });
const conduct = (letters: string, world = scenario) => conductOf(lastStep(letters, world, rules).after, world, rules);
const byPhase = (letters: string) =>
  Object.fromEntries(conduct(letters).phases.map(({ phase, scaled }) => [phase, Number(scaled.toFixed(4))]));

describe("conductOf(state)", () => {
  it("is for each phase the best of what was expected in it, of three, and nothing for what was missed", () => {
    assert.deepEqual(byPhase("azc"), { P1: 0.6667, P2: 1, P4: 0.6667, P5: 1 });
    assert.deepEqual(byPhase("aaa"), { P1: 0, P2: 1, P4: 0.6667, P5: 0 });
  });

  it("takes off what mistakes cost, each time, and never below nothing", () => {
    assert.deepEqual(byPhase("azb"), { P1: 0.6667, P2: 1, P4: 0.4667, P5: 0 });
    assert.deepEqual(byPhase("bbb").P4, 0);
  });

  it("weighs phases as the rules say", () => {
    assert.equal(conduct("azc").scaled, (2 / 3 + 2 * 1 + 3 * (2 / 3) + 1) / 7);
  });

  it("keeps the best, whatever follows", () => {
    assert.equal(byPhase("acz").P4, 0.6667);
    const worse = lastStep("ab", scenario, rules).after;
    assert.deepEqual(worse.best, [0, 3, 2, 0]);
  });

  it("lets a phase where nothing is expected begin at 1 where mistakes can be made in it, and leaves others out", () => {
    const world = scenarioWith([turn("one", [reply("a", [move("bait", 0)]), reply("b", [move("offer", 3)])])], {
      expects: [behaviour("offer")],
    });
    assert.deepEqual(conduct("b", world).phases.map(({ phase, scaled }) => [phase, scaled]), [["P0", 1], ["P5", 1]]); // prettier-ignore
    assert.deepEqual(conduct("a", world).phases.map(({ phase, scaled }) => [phase, Number(scaled.toFixed(4))]), [["P0", 0.7], ["P5", 0]]); // prettier-ignore
  });

  it("charges a softened mistake one unit less, and a behaviour that failed as no better than its rule says", () => {
    const strict = rulesWith([rule("refused", { of: ["offer"], counts: 1 })]);
    const world = scenarioWith(
      [turn("one", [reply("a", [move("bait", 1)]), reply("b", [move("offer", 3)]), reply("c", [move("bait", 2)])])],
      {
        expects: [behaviour("offer")],
      },
    );
    assert.equal(lastStep("a", world, strict).after.costs[0], 2);
    assert.equal(lastStep("c", world, strict).after.costs[0], 0);
    assert.deepEqual(lastStep("b", world, strict).after.best, [1]);
  });
});
