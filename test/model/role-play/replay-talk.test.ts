import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { seededRandom } from "../../../src/model/random.ts";
import { choicesAt } from "../../../src/model/role-play/choices-at.ts";
import { replayTalk } from "../../../src/model/role-play/replay-talk.ts";
import { startTalk } from "../../../src/model/role-play/start-talk.ts";
import { stepTalk } from "../../../src/model/role-play/step-talk.ts";
import { lettersOf, readChoices } from "../../../src/model/role-play/talk-letters.ts";
import { randomTalk } from "./random-talk.ts";

describe("replayTalk(letters)", () => {
  for (let seed = 1; seed <= 60; seed++) {
    it(`comes to the same state as the talk that was played, from every turn on (seed ${seed})`, () => {
      const random = seededRandom(seed);
      const { scenario, rules } = randomTalk(random);
      let state = startTalk(scenario, rules);
      let letters = "";
      while (state.ending === undefined) {
        const choices = choicesAt(state, scenario, rules);
        const choice = choices[Math.floor(random() * choices.length)];
        assert.ok(choice);
        // Saved and restored before each turn.
        const restored = replayTalk(letters, scenario, rules);
        assert.deepEqual([restored.state, restored.letters], [state, letters]);
        state = stepTalk(state, choice, scenario, rules).after;
        letters += lettersOf(choice);
        for (const value of [state.tension, state.trust]) assert.ok(Number.isInteger(value / 5) && value >= 0 && value <= 100);
      }
      const { steps } = replayTalk(letters, scenario, rules);
      steps.forEach((step, at) => {
        const sum = (of: "tension" | "trust"): number => step.changes.reduce((total, change) => total + change[of], 0);
        assert.deepEqual([sum("tension"), sum("trust")], [step.after.tension - step.before.tension, step.after.trust - step.before.trust]);
        // What is out stays out; what was acknowledged stays so; what was done stays done.
        step.before.beats.forEach((status, beat) => assert.ok((step.after.beats[beat] ?? 0) >= status));
        step.before.best.forEach((quality, index) => assert.ok((step.after.best[index] ?? 0) >= quality));
        step.before.costs.forEach((cost, phase) => assert.ok((step.after.costs[phase] ?? 0) >= cost));
        assert.ok(step.after.boundary >= step.before.boundary);
        assert.deepEqual(step.before, at === 0 ? startTalk(scenario, rules) : steps[at - 1]?.after);
      });
    });
  }

  it("stops before what is not offered, and says how far it came", () => {
    const { scenario, rules } = randomTalk(seededRandom(2));
    const { letters, steps } = replayTalk("zg", scenario, rules);
    assert.deepEqual([letters, steps.length], ["z", 1]);
    assert.equal(replayTalk("!", scenario, rules).letters, "");
  });
});

describe("readChoices(letters)", () => {
  it("reads what lettersOf wrote", () => {
    assert.deepEqual(readChoices("ypazqg").map(lettersOf), ["y", "pa", "z", "qg"]);
    assert.deepEqual(readChoices("p"), []);
    assert.deepEqual(readChoices("ah"), readChoices("a"));
  });
});
