import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { debriefTalk, type Debrief } from "../../../src/model/role-play/debrief-talk.ts";
import { replayTalk } from "../../../src/model/role-play/replay-talk.ts";
import type { Scenario } from "../../../src/model/role-play/scenario.ts";
import { talkLength } from "../../../src/model/role-play/talk-length.ts";
import { smallRules, smallScenario } from "../../fixtures/small-scenario.ts";

const debriefOf = (letters: string, scenario: Scenario = smallScenario): Debrief =>
  debriefTalk(replayTalk(letters, scenario, smallRules), scenario, smallRules);

describe("debriefTalk(run, scenario, rules)", () => {
  it("refuses a talk that is not over", () => {
    assert.throws(() => debriefOf("pb"), RangeError);
  });

  it("gives what was felt before the first turn and after each: a breath is none", () => {
    // 70 and 30; interrupting and defending 15 more each, 10 less trust each; then the open beat brings 5 more.
    assert.deepEqual(debriefOf("ra").levels, [
      { tension: 70, trust: 30 },
      { tension: 100, trust: 10 },
    ]);
    assert.equal(debriefOf("pcycaa").levels.length, 5);
  });

  it("names as turning points the steps that moved the customer most, in order, with the change that weighed most", () => {
    // 20 (too soon, and the open beat on top), nothing, 25, 40 (two moves), 20 (kept, and told so afterwards): of equal ones the earlier.
    const { turningPoints } = debriefOf("pcycaa");
    assert.deepEqual(
      turningPoints.map(({ step, better, change }) => [step, better, change.rule]),
      [
        [0, false, "sorry-too-soon"],
        [2, true, "agreed"],
        [3, true, "sorry"],
      ],
    );
    const [only] = debriefOf("ra").turningPoints;
    assert.deepEqual([only?.step, only?.better, only?.tension, only?.trust], [0, false, 30, -20]);
  });

  it("lets at most three moments be heard from inside: the first, where it turned most, the end", () => {
    const thinking: Scenario = {
      ...smallScenario,
      turns: smallScenario.turns.map((turn) => ({ ...turn, lines: turn.lines.map((line) => ({ ...line, thinks: `At ${turn.id}.` })) })),
      endings: smallScenario.endings.map((ending) => ({ ...ending, thinks: "At the end." })),
    };
    const heard = (letters: string) => debriefOf(letters, thinking).moments.map(({ steps, thinks }) => `${steps} ${thinks}`);
    assert.deepEqual(heard("pcycaa"), ["0 At opening.", "4 At six.", "5 At the end."]);
    assert.deepEqual(heard("ra"), ["0 At opening.", "1 At the end."]);
    assert.deepEqual(
      debriefOf("ra").moments.map(({ thinks }) => thinks),
      ["They will say they did."],
    );
    assert.deepEqual(debriefOf("qbaa", thinking).moments[0]?.felt, { tension: 70, trust: 30, feeling: "anger" });
  });

  it("puts what was called for into its phases, as shown or missed, and mistakes with the steps they were made in", () => {
    const phases = debriefOf("pcabb").phases.map(({ phase, shown, missed, mistakes }) => ({
      phase,
      shown: shown.map(({ behaviour, quality }) => `${behaviour.id} ${quality}`),
      missed: missed.map(({ id }) => id),
      mistakes: mistakes.map(({ behaviour, steps }) => `${behaviour.id} ${steps.join()}`),
    }));
    assert.deepEqual(phases, [
      { phase: "P0", shown: [], missed: [], mistakes: ["rise-to-bait 1"] },
      { phase: "P1", shown: [], missed: [], mistakes: [] },
      { phase: "P2", shown: [], missed: ["selectively-agree"], mistakes: [] },
      { phase: "P3", shown: [], missed: [], mistakes: [] },
      { phase: "P4", shown: [], missed: ["specific-regret"], mistakes: [] },
      { phase: "P7", shown: [], missed: ["promise-with-time", "keep-promise"], mistakes: [] },
    ]);
  });

  it("keeps a ledger of promises, kept or broken", () => {
    assert.deepEqual(debriefOf("qbaa").ledger, [{ kind: "promise", text: "Ring by six", kept: true }]);
    assert.deepEqual(debriefOf("qbab").ledger, [{ kind: "promise", text: "Ring by six", kept: false }]);
    assert.deepEqual(debriefOf("pbb").ledger, []);
  });

  it("tells what became of a promise that nobody could give, and of what was said to be sure", () => {
    const scenario: Scenario = {
      ...smallScenario,
      promises: [{ id: "ring", text: "It comes tonight", authority: "none", timed: true, kept: "It came.", broken: "Nobody came." }],
      epilogue: [],
    };
    assert.deepEqual(debriefOf("pba", scenario).ledger, [
      { kind: "promise", text: "It comes tonight", kept: false, outcome: "Nobody came." },
    ]);
  });

  it("names the one thing that would have raised the conduct most, where it was offered", () => {
    const named = (letters: string) => {
      const { differently } = debriefOf(letters);
      return differently && [differently.behaviour.id, differently.step];
    };
    assert.equal(named("qbaa"), undefined);
    assert.deepEqual(named("qbab"), ["keep-promise", 2]);
    // Missed in the phase that it has for itself; both others share one.
    assert.deepEqual(named("pbb"), ["specific-regret", 1]);
  });

  it("names in place of a mistake the technique to try, of mistakes the one that cost most", () => {
    const scenario: Scenario = { ...smallScenario, expects: [] };
    const instead = new Map([
      ["rise-to-bait", "breathe"],
      ["defend", "listening"],
    ]);
    const behaviours = smallRules.behaviours.map((behaviour) => {
      const other = smallRules.behaviours.find(({ id }) => id === instead.get(behaviour.id))?.id;
      return other === undefined ? behaviour : { ...behaviour, instead: other };
    });
    const rules = { ...smallRules, behaviours };
    const { differently } = debriefTalk(replayTalk("paaa", scenario, rules), scenario, rules);
    assert.deepEqual([differently?.mistake?.id, differently?.behaviour.id, differently?.step], ["rise-to-bait", "breathe", 1]);
  });
});

describe("talkLength(scenario)", () => {
  it("counts the turns of the shortest and of the longest way through, without what comes days later", () => {
    assert.deepEqual(talkLength(smallScenario), [2, 3]);
  });
});
