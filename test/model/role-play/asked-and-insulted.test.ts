import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Line, ReplyChoice, Scenario } from "../../../src/model/role-play/scenario.ts";
import type { TalkRules } from "../../../src/model/role-play/talk-rules.ts";
import { lastStep, line, move, play, reply, rule, rulesWith, scenarioWith, turn } from "./talk-parts.ts";

/** One turn after the other, with these lines and always the same replies. */
const talkOf = (lines: readonly Partial<Line>[], options: readonly ReplyChoice[]) =>
  scenarioWith(
    lines.map((more, at) =>
      turn(`t${at}`, options, {
        lines: [line("…", more)],
        next: [{ when: {}, to: at + 1 < lines.length ? at + 1 : "end" }],
      }),
    ),
  );

/** The rules that decided, turn by turn. */
const decided = (letters: string, scenario: Scenario, rules: TalkRules) =>
  play(letters, scenario, rules).map(({ changes }) => changes.map((change) => change.rule));

describe("a line that asks outright", () => {
  it("lets an offer be an answer, in this turn and in no other", () => {
    const rules = rulesWith([
      rule("too-early", { of: ["offer"], when: { asked: false } }),
      rule("answer", { of: ["offer"], when: { asked: true } }),
    ]);
    const talk = talkOf([{}, { asks: true }, {}], [reply("a", [move("offer")])]);
    assert.deepEqual(decided("aaa", talk, rules), [["too-early"], ["answer"], ["too-early"]]);
  });
});

describe("a line that insults somebody", () => {
  const rules = rulesWith([
    rule("goes-by", { of: ["offer"], when: { insulted: true } }),
    rule("stop", { of: ["restate"], effect: { boundary: 1 } }),
  ]);
  const stop = move("restate");
  const insult: Partial<Line> = { abuse: "person" };
  const options = [reply("a", [move("offer")]), reply("b", [stop, move("offer")]), reply("c", [move("offer"), stop])];

  it("stands in the way of what comes next until something is said against it, before that", () => {
    assert.deepEqual(decided("a", talkOf([insult], options), rules), [["goes-by"]]);
    assert.deepEqual(decided("b", talkOf([insult], options), rules), [["stop", "offer-otherwise"]]);
    assert.deepEqual(decided("c", talkOf([insult], options), rules), [["goes-by", "stop"]]);
  });

  it("has to be answered each time: what was said against the first is not said against the second", () => {
    assert.deepEqual(decided("ba", talkOf([insult, insult], options), rules).at(-1), ["goes-by"]);
    assert.equal(lastStep("ba", talkOf([insult, insult], options), rules).after.boundary, 1);
  });

  it("is none where somebody swears at what happened, and none a turn later", () => {
    assert.deepEqual(decided("a", talkOf([{ abuse: "situation" }], options), rules), [["offer-otherwise"]]);
    assert.deepEqual(decided("aa", talkOf([insult, {}], options), rules), [["goes-by"], ["offer-otherwise"]]);
  });
});
