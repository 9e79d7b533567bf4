import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { goodTalk } from "./good-talk.ts";

describe("compileRules(rules, behaviours)", () => {
  const { rules } = goodTalk();

  it("keeps the rules in their order, with ranges as numbers and one behaviour as a list", () => {
    assert.deepEqual(rules.rules[0], {
      id: "agree-answers",
      behaviours: ["selectively-agree"],
      when: { quality: [2, 3], answers: true },
      effect: { tension: -15, trust: 15, acknowledges: true },
      reaction: "landed",
      because: "It takes up what was said, so it need not be said again.",
      covers: ["C1", "S1-03"],
    });
    assert.deepEqual(rules.rules[1]?.behaviours, ["selectively-agree", "specific-regret"]);
    assert.deepEqual(rules.rules[1]?.when, {});
    assert.deepEqual(rules.rules[8]?.when, { fit: ["match"], authority: ["own"] });
  });

  it("gives the rest of what a manner is, where it has more than its name", () => {
    const { manners } = goodTalk([
      { file: "rules.yaml", replace: "{ id: p, text: As you speak now }", with: "{ id: p, text: As now, more: at your own pace }" },
    ]).rules;
    assert.deepEqual(manners.phone?.[0], { id: "p", text: "As now", more: "at your own pace" });
  });

  it("gives the manners of each setting", () => {
    assert.deepEqual(rules.manners.phone?.[1], {
      id: "q",
      text: "Slowly, and lower",
      move: { behaviour: "slow-and-lower", quality: 3 },
    });
    assert.deepEqual(rules.manners.face?.[1], { id: "q", text: "A step back" });
  });

  it("leaves anchors and examples behind", () => {
    assert.deepEqual(rules.behaviours[2], {
      id: "rise-to-bait",
      name: "Rising to it",
      kind: "mistake",
      phase: "P0",
      rule: "What rise-to-bait is, in one rule.",
      hears: "They hear rise-to-bait.",
      cost: 2,
      instead: "breathe",
      covers: ["S1-02"],
    });
    assert.equal(/anchors|Well said/.test(JSON.stringify(rules)), false);
  });
});
