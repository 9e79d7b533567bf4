import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import type { Effect, TalkRule, TalkRules } from "../../src/model/role-play/talk-rules.ts";
import { playExample, ruleExamples, type RuleExample } from "./rule-example.ts";
import { projectRules } from "./talk-table.ts";

const rules = projectRules();
const examples = ruleExamples();

/** What follows from an example; undefined where no rule decides it. */
function followsFrom(example: RuleExample, table: TalkRules): unknown {
  try {
    return playExample(example, table).then;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function changed(id: string, change: (rule: TalkRule) => readonly TalkRule[]): TalkRules {
  return { ...rules, rules: rules.rules.flatMap((rule) => (rule.id === id ? change(rule) : [rule])) };
}

/** What raised now lowers; what did nothing does something. */
function turned({ tension = 0, trust = 0, ...rest }: Effect): Effect {
  return { ...rest, tension: tension === 0 ? 5 : -tension, trust: trust === 0 ? -5 : -trust };
}

describe("rules.yaml", () => {
  it("has one worked example for each rule, in the order of the rules", () => {
    assert.deepEqual(
      examples.map(({ rule }) => rule),
      rules.rules.map(({ id }) => id),
    );
  });

  it("decides each example as it is written down", () => {
    const wrong = examples.flatMap((example) => {
      const { rule, then } = playExample(example, rules);
      const same = rule === example.rule && isDeepStrictEqual(then, example.then);
      return same ? [] : [{ example, rule, then }];
    });
    assert.deepEqual(wrong, []);
  });

  it("needs each rule: without it customers take its example otherwise", () => {
    const idle = examples.filter((example) => {
      const then = followsFrom(
        example,
        changed(example.rule, () => []),
      );
      return isDeepStrictEqual(then, example.then);
    });
    assert.deepEqual(
      idle.map(({ rule }) => rule),
      [],
    );
  });

  it("needs each effect as it is: turned round, its example fails", () => {
    const loose = examples.filter((example) => {
      const then = followsFrom(
        example,
        changed(example.rule, (rule) => [{ ...rule, effect: turned(rule.effect) }]),
      );
      return isDeepStrictEqual(then, example.then);
    });
    assert.deepEqual(
      loose.map(({ rule }) => rule),
      [],
    );
  });
});
