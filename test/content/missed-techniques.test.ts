import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { seededRandom } from "../../src/model/random.ts";
import { feelings } from "../../src/model/shown.ts";
import type { BehaviourId } from "../../src/model/role-play/behaviour.ts";
import { playExample, type RuleExample } from "./rule-example.ts";
import { projectRules } from "./talk-table.ts";

const rules = projectRules();
const techniques = rules.behaviours.filter(({ id, kind }) => kind === "technique" && id !== rules.breathing.behaviour);
const moments = 300;
const won: ReadonlySet<string> = new Set(["acknowledges", "agrees", "mends", "takesBack", "tells"]);

/** The behaviour at quality 0, at some moment of some talk. */
function missedSomehow(behaviour: BehaviourId, random: () => number): RuleExample {
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const flip = (): boolean => random() < 0.5;
  const heard = pick([0, 1, 2, 3]);
  const abuse = pick([undefined, undefined, "situation", "person", "threat"] as const);
  return {
    ...{ rule: "", then: {}, behaviour, quality: 0, heard },
    ...{ tension: 5 * Math.floor(random() * 21), trust: 5 * Math.floor(random() * 21), feeling: pick(feelings) },
    ...{ answered: pick([0, 1, 2, 3].filter((count) => count <= heard)), agreed: flip(), answers: flip(), times: pick([0, 1, 2, 3]) },
    ...{ slip: pick(["none", "fresh", "old"] as const), boundary: pick([0, 1, 2, 3] as const), hooked: flip(), due: flip() },
    ...{ setting: pick(["phone", "face", "chat", "email", "internal", "queue"] as const), harm: pick([1, 2, 3] as const), again: flip() },
    ...{
      fact: pick(["known", "unknown", "contradicted"] as const),
      wasReassured: flip(),
      wasPromised: flip(),
      asked: flip(),
      strength: pick([1, 2, 3] as const),
    },
    ...{ fit: pick(["match", "other-kind", "small", "large"] as const), authority: pick(["own", "ask", "none"] as const), timed: flip() },
    ...(behaviour === "name-feeling" ? { names: pick(feelings) } : {}),
    ...(abuse === undefined ? {} : { abuse }),
    ...(flip() ? { done: ["get-help-safely" as BehaviourId] } : {}),
  };
}

describe("a technique that misses (quality 0)", () => {
  for (const { id } of techniques) {
    it(`wins nobody at any moment: ${id}`, () => {
      const random = seededRandom(7);
      const gaining = Array.from({ length: moments }, () => missedSomehow(id, random)).filter((example) => {
        const { tension = 0, trust = 0, also = [], as } = playExample(example, rules).then;
        // Recorded as a mistake: some of those please at first.
        return as === undefined && (tension < 0 || trust > 0 || also.some((flag) => won.has(flag)));
      });
      assert.deepEqual(gaining, []);
    });
  }
});
