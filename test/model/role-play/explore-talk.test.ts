import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { seededRandom } from "../../../src/model/random.ts";
import { choicesAt } from "../../../src/model/role-play/choices-at.ts";
import { conductOf } from "../../../src/model/role-play/conduct.ts";
import { exploreTalk } from "../../../src/model/role-play/explore-talk.ts";
import { replayTalk } from "../../../src/model/role-play/replay-talk.ts";
import type { Scenario } from "../../../src/model/role-play/scenario.ts";
import { startTalk } from "../../../src/model/role-play/start-talk.ts";
import { stepTalk } from "../../../src/model/role-play/step-talk.ts";
import type { TalkRules } from "../../../src/model/role-play/talk-rules.ts";
import type { TalkChange, TalkState } from "../../../src/model/role-play/talk.ts";
import { randomTalk } from "./random-talk.ts";
import { behaviours, line, move, reply, rulesWith, scenarioWith, turn } from "./talk-parts.ts";

interface Run {
  readonly chance: number;
  readonly turns: number;
  readonly idle: number;
  readonly state: TalkState;
}

/** Every run there is, walked one by one with no memory: what the exploration has to agree with. */
function everyRun(scenario: Scenario, rules: TalkRules): Run[] {
  const runs: Run[] = [];
  const walk = ({ state, chance, turns, idle }: Run): void => {
    if (state.ending !== undefined) return void runs.push({ chance, turns, idle, state });
    const choices = choicesAt(state, scenario, rules);
    for (const choice of choices) {
      const step = stepTalk(state, choice, scenario, rules);
      walk({
        state: step.after,
        chance: chance / choices.length,
        turns: turns + Number(choice.kind !== "breathe"),
        idle: idle + Number(choice.kind === "listen" || !step.changes.some(isWell)),
      });
    }
  };
  walk({ state: startTalk(scenario, rules), chance: 1, turns: 0, idle: 0 });
  return runs;
}

const costOf = ({ costs }: TalkState): number => costs.reduce((sum, cost) => sum + cost, 0);
const isWell = ({ behaviour, quality }: TalkChange): boolean =>
  quality >= 2 && behaviours.some(({ id, kind }) => id === behaviour && kind === "technique");
const inOrder = (one: readonly number[], other: readonly number[]): number =>
  one.map((value, at) => value - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0;

describe("exploreTalk(scenario, rules)", () => {
  for (let seed = 1; seed <= 40; seed++) {
    it(`finds what walking every run finds (seed ${seed})`, () => {
      const { scenario, rules } = randomTalk(seededRandom(seed));
      const found = exploreTalk(scenario, rules);
      const runs = everyRun(scenario, rules);
      const scores = runs.map(({ state }) => conductOf(state, scenario, rules).scaled);
      assert.equal(found.complete, true);
      assert.deepEqual(
        [found.shortest, found.longest],
        [Math.min(...runs.map(({ turns }) => turns)), Math.max(...runs.map(({ turns }) => turns))],
      );
      scenario.endings.forEach((_, at) => {
        const those = runs.filter(({ state }) => state.ending === at);
        assert.equal(found.endings[at]?.reached, those.length > 0);
        assert.ok(Math.abs((found.endings[at]?.share ?? 0) - those.reduce((sum, { chance }) => sum + chance, 0)) < 1e-9);
      });
      assert.ok(Math.abs(found.best.scaled - Math.max(...scores)) < 1e-9);
      assert.ok(Math.abs(found.worst.scaled - Math.min(...scores)) < 1e-9);
      const most = runs.filter((_, at) => Math.max(...scores) - (scores[at] ?? 0) < 1e-9);
      assert.deepEqual([...found.bestEndings].sort(), [...new Set(most.map(({ state }) => state.ending))].sort());
      const first = most.map(({ state, turns, idle }) => [costOf(state), idle, turns]).sort(inOrder)[0];
      const { state: reached, steps } = replayTalk(found.best.letters, scenario, rules);
      const idle = steps.filter(({ choice, changes }) => choice.kind === "listen" || !changes.some(isWell)).length;
      assert.deepEqual([costOf(reached), idle, found.best.turns], first);
      for (const played of [found.best, found.worst]) {
        const run = replayTalk(played.letters, scenario, rules);
        assert.deepEqual([run.letters, run.state.ending], [played.letters, played.ending]);
        assert.ok(Math.abs(conductOf(run.state, scenario, rules).scaled - played.scaled) < 1e-9);
      }
    });
  }

  it("says that it has not seen everything where there is more than it may visit", () => {
    const { scenario, rules } = randomTalk(seededRandom(3));
    const { states } = exploreTalk(scenario, rules);
    assert.equal(exploreTalk(scenario, rules, states).complete, true);
    assert.equal(exploreTalk(scenario, rules, states - 1).complete, false);
  });

  it("names lines that were said, and options that no good way takes and no virtue speaks for", () => {
    const options = [reply("a", [move("offer", 3)]), reply("b", [move("bait", 0)]), reply("c", [move("blame", 0)], { virtue: "honesty" })];
    const lines = [line("Never.", { when: { tension: [99, 100] } }), line("Well.")];
    const found = exploreTalk(scenarioWith([turn("one", options, { lines })]), rulesWith([]));
    assert.deepEqual(found.neverChosen, ["one/b"]);
    assert.deepEqual([...found.lines], ["0/1"]);
  });

  it("finds the fewest replies that are ever offered", () => {
    const options = [reply("a", [], { when: { tension: [0, 50] } }), reply("b", [])];
    const found = exploreTalk(scenarioWith([turn("one", options)]), rulesWith([]));
    assert.deepEqual(found.fewest, { replies: 1, turn: 0 });
  });

  it("refuses a turn that leads back to where the talk stands", () => {
    const scenario = scenarioWith([turn("one", [reply("a", [])], { next: [{ when: {}, to: 0 }] })]);
    assert.throws(() => exploreTalk(scenario, rulesWith([])), /one leads back/);
  });
});
