import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { goodScenario, goodTalk } from "./good-talk.ts";

const rules = "rules.yaml";

function hashWith(file: string, replace: string, other: string): number {
  return goodTalk([{ file, replace, with: other }]).scenario.hash;
}

describe("scenarioHash(scenario, rules)", () => {
  const { hash } = goodTalk().scenario;

  it("has 30 bits", () => {
    assert.ok(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 30);
  });

  it("is the same under other words, other people and fields in another order", () => {
    const edits = [
      [goodScenario, "The second one!", "The second one."],
      [goodScenario, "hears: She hears a catalogue.", "hears: She hears a *catalogue*."],
      [goodScenario, "title: She has hung up", "title: She is gone"],
      [goodScenario, "reason: She wants to believe it.", "reason: She would like to believe it."],
      [goodScenario, "hook: It says that you accuse her.", "hook: It says that it was her."],
      [goodScenario, "person: p-birch", "person: p-alder"],
      [goodScenario, "does: Nothing has come from the workshop. }", "does: Nothing came from the workshop. }"],
      [goodScenario, "{ tension: -5, reassures: true }", "{ reassures: true, tension: -5 }"],
      [goodScenario, "setting: phone\ndifficulty: 1", "difficulty: 2\nsetting: phone"],
      [rules, "because: There is room.", "because: There is room now."],
      [rules, "covers: [C4]", "covers: [C5]"],
      [rules, "{ id: p, text: As you speak now }", "{ id: p, text: As now, more: at your own pace }"],
      [
        goodScenario,
        "says: It drips. The second one!",
        "at: Monday, 08:10\n        subject: Drips\n        says: It drips. The second one!",
      ],
    ] as const;
    for (const [file, replace, other] of edits) assert.equal(hashWith(file, replace, other), hash, other);
  });

  it("is the same whatever becomes of a behaviour that the scenario does not show", () => {
    const edits = [
      { file: "behaviours.yaml", replace: "  - id: breathe", with: `${unused}  - id: breathe` },
      { file: rules, replace: "manners:\n", with: `${unusedRule}manners:\n` },
    ];
    assert.equal(goodTalk(edits).scenario.hash, hash);
  });

  it("changes with whatever decides how a run goes", () => {
    const edits = [
      [goodScenario, "start: { tension: 60", "start: { tension: 65"],
      [goodScenario, "again: true", "again: false"],
      [goodScenario, "behaviour: defend, quality: 1", "behaviour: defend, quality: 2"],
      [goodScenario, "cites: [second-time], acknowledges: second-time", "cites: [second-time]"],
      [goodScenario, "tension: 95..", "tension: 90.."],
      [goodScenario, "        hook: It says that you accuse her.\n", ""],
      [goodScenario, ", kept: The card came on Friday.", ""],
      [goodScenario, "kind: settled", "kind: escalated"],
      [goodScenario, "expects: [listening,", "expects: ["],
      [goodScenario, "{ tension: -5, reassures: true }", "{ tension: -5 }"],
      [rules, "effect: { tension: -15, trust: 15, acknowledges: true }", "effect: { tension: -10, trust: 15, acknowledges: true }"],
      [rules, "move: { behaviour: slow-and-lower, quality: 3 }", "move: { behaviour: slow-and-lower, quality: 2 }"],
      [rules, "again: 70", "again: 60"],
      [rules, "costUnit: 0.2", "costUnit: 0.1"],
      ["behaviours.yaml", "cost: 3", "cost: 2"],
    ] as const;
    const hashes = edits.map(([file, replace, other]) => hashWith(file, replace, other));
    assert.deepEqual(new Set([hash, ...hashes]).size, edits.length + 1);
  });
});

const unused = `  - id: minimise
    name: Making it small
    kind: mistake
    phase: P2
    cost: 1
    instead: listening
    rule: Leave its size alone.
    hears: It is not so bad.
    anchors: { 0: None of it., 1: A little of it., 2: Some of it., 3: All of it. }
    good: [Well said., Well done.]
    bad: [Badly said., Badly done.]
    covers: [S1-02]
`;
const unusedRule = `  - id: small
    behaviour: minimise
    effect: { trust: -10 }
    because: It is as large as it feels.
    covers: [C1]
`;
