import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ownTalk, talksOf } from "../../../src/model/own-scenario/own-talk.ts";
import { seededRandom } from "../../../src/model/random.ts";
import { choicesAt } from "../../../src/model/role-play/choices-at.ts";
import { replayTalk } from "../../../src/model/role-play/replay-talk.ts";
import type { Scenario } from "../../../src/model/role-play/scenario.ts";
import { lettersOf } from "../../../src/model/role-play/talk-letters.ts";
import { ownCustomer, ownScenario } from "../../fixtures/own-scenario.ts";
import { smallRules, smallScenario } from "../../fixtures/small-scenario.ts";

/** What some people write, and some programs. */
const hostile = [
  "<script>alert(1)</script> <img src=x onerror=alert(1)>",
  "[[statement]] [[part]] [[it]] [[barb]] [[hook]] [[x]]",
  "$& $1 $` $' \\u0000 ${statement}",
  "”’\"'“‘ … ?! ...",
  "\u202eright to left\u202c \u0000\u0007\ud83d",
  "{customer} {{statement}} {name}",
  "x".repeat(240),
  "مرحبا هذا سيئ جدا. لماذا؟",
];

describe("ownTalk(scenario, customer)", () => {
  const talk = ownTalk(ownScenario, { ...ownCustomer, setting: "chat", feeling: "fear", hook: "sigh" });

  it("is where the learner says it is, with what they say is felt", () => {
    assert.equal(talk.setting, "chat");
    assert.deepEqual(talk.start, { tension: 60, trust: 40, feeling: "fear" });
    assert.equal(talk.customer.setting, "in the chat");
    assert.equal(talk.customer.channel, undefined);
    assert.equal(ownTalk(ownScenario, ownCustomer).customer.channel, "phone");
    assert.equal(ownTalk(ownScenario, ownCustomer).customer.room, "kitchen");
  });

  it("begins with the learner’s line, lets it come back, and has the barb of their hook", () => {
    const [opening, flare] = talk.turns;
    assert.equal(opening?.lines[0]?.says, ownCustomer.statement);
    assert.equal(opening?.options[1]?.says, "“Nobody even rang!” Tell me about the repair.");
    assert.equal(flare?.lines[0]?.says, "A barb: sigh, about the repair. “Nobody even rang!”");
    assert.equal(flare?.lines[0]?.hook, "It went in: sigh.");
  });

  it("goes as the talk with open slots goes, whatever is written in it", () => {
    const random = seededRandom(20_261_123);
    for (const statement of hostile) {
      for (const open of talksOf(ownScenario)) {
        const { setting, start } = open;
        const filled = ownTalk(ownScenario, {
          ...ownCustomer,
          statement,
          thing: statement.slice(0, 24),
          trade: "other",
          setting,
          feeling: start.feeling,
        });
        const letters = playRandomly(open, random);
        assert.deepEqual(statesOf(filled, letters), statesOf(open, letters));
      }
    }
  });

  it("writes the learner’s words into plain text alone, and leaves no slot of its own", () => {
    for (const statement of hostile) {
      const filled = ownTalk(ownScenario, { ...ownCustomer, statement });
      const { turns: _, own: __, ...around } = filled;
      const { turns: ___, own: ____, ...before } = ownScenario;
      assert.deepEqual({ ...around, start: before.start, customer: before.customer }, before);
      const hears = (scenario: Scenario) => scenario.turns.map((turn) => turn.options.map((option) => option.hears));
      assert.deepEqual(hears(filled), hears(ownScenario));
      const said = filled.turns.slice(1).flatMap(({ lines }) => lines.flatMap(({ says = "", hook = "" }) => [says, hook]));
      if (!statement.includes("[["))
        assert.ok(
          said.every((text) => !/\[\[(?:statement|part|it|barb|hook)\]\]/.test(text)),
          statement,
        );
    }
  });
});

describe("talksOf(scenario)", () => {
  it("is the scenario alone where its first line is written", () => {
    assert.deepEqual(talksOf(smallScenario), [smallScenario]);
  });

  it("is one for each feeling in each setting where the learner writes it", () => {
    const named = talksOf(ownScenario).map(({ setting, start }) => `${setting} ${start.feeling} ${start.tension}`);
    assert.deepEqual(named, ["phone anger 70", "phone fear 60", "chat anger 70", "chat fear 60"]);
  });
});

function playRandomly(scenario: Scenario, random: () => number): string {
  let letters = "";
  for (;;) {
    const { state } = replayTalk(letters, scenario, smallRules);
    if (state.ending !== undefined) return letters;
    const choices = choicesAt(state, scenario, smallRules);
    letters += lettersOf(choices[Math.floor(random() * choices.length)]!);
  }
}

function statesOf(scenario: Scenario, letters: string): unknown {
  return replayTalk(letters, scenario, smallRules).steps.map(({ after, reaction }) => ({ ...after, reaction }));
}
