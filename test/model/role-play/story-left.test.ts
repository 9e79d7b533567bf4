import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { debriefTalk } from "../../../src/model/role-play/debrief-talk.ts";
import { holds } from "../../../src/model/role-play/holds.ts";
import { replayTalk } from "../../../src/model/role-play/replay-talk.ts";
import { startTalk } from "../../../src/model/role-play/start-talk.ts";
import { talkTable } from "../../../src/model/role-play/talk-table.ts";
import type { Condition } from "../../../src/model/role-play/condition.ts";
import type { BeatStatus } from "../../../src/model/role-play/talk.ts";
import { lastStep, line, move, play, reply, rule, rulesWith, scenarioWith, turn } from "./talk-parts.ts";

const rules = rulesWith([]);
const wait = { id: "wait", text: "She waited." };
const child = { id: "child", text: "Her child waited too." };
const elsewhere = { id: "elsewhere", text: "She has looked elsewhere.", aside: true };
const scenario = scenarioWith([turn("one", [])], { story: [wait, child, elsewhere] });

/** Whether it holds where the beats stand like that: 0 untold, 1 told, 2 louder, 3 acknowledged. */
function holdsWith(condition: Condition, beats: readonly BeatStatus[]): boolean {
  return holds(condition, { ...startTalk(scenario, rules), beats }, talkTable(scenario, rules));
}

describe("what is left of a story", () => {
  it("counts what is told and open and what is untold, and nothing that was taken up", () => {
    assert.deepEqual([holdsWith({ left: [1, 1] }, [3, 0, 0]), holdsWith({ left: [1, 1] }, [2, 3, 0])], [true, true]);
    assert.deepEqual([holdsWith({ left: [2, 9] }, [1, 0, 0]), holdsWith({ left: [2, 9] }, [3, 1, 0])], [true, false]);
    assert.deepEqual([holdsWith({ left: [0, 0] }, [3, 3, 0]), holdsWith({ left: [0, 0] }, [3, 1, 0])], [true, false]);
  });

  it("waits for no aside, and counts one that came out and is open", () => {
    assert.deepEqual([holdsWith({ storyOut: true }, [1, 3, 0]), holdsWith({ storyOut: true }, [1, 0, 1])], [true, false]);
    assert.deepEqual([holdsWith({ left: [0, 0] }, [3, 3, 1]), holdsWith({ left: [0, 0] }, [3, 3, 3])], [false, true]);
  });

  it("brings out the next part of the story, and never an aside", () => {
    const drawing = rulesWith([rule("room", { of: ["listening"], effect: { tells: true } })]);
    const told = (story: (typeof scenario)["story"], first: number): readonly number[] =>
      lastStep("z", scenarioWith([turn("one", [], { lines: [line("Well.", { tells: [first] })] })], { story }), drawing).after.beats;
    assert.deepEqual(told([wait, elsewhere, child], 0), [1, 0, 1]);
    assert.deepEqual(told([wait, elsewhere], 0), [1, 0]);
  });
});

describe("what somebody was reassured about on nothing", () => {
  const facts = [
    { id: "result", text: "The result", status: "unknown" },
    { id: "letter", text: "The letter", status: "unknown" },
  ] as const;
  const sure = [reply("a", [move("reassure", 0, { about: 0 })])];
  const honest = [reply("a", [move("restate", 2, { about: 0 })]), reply("b", [move("restate", 2, { about: 1 })])];
  const talk = scenarioWith([turn("one", sure, { next: [{ when: {}, to: 1 }] }), turn("two", honest)], { facts });
  const taking = rulesWith([
    rule("soothes", { of: ["reassure"], effect: { reassures: true } }),
    rule("takes-back", { of: ["restate"], when: { wasReassured: true }, effect: { trust: -5, takesBack: true } }),
  ]);

  it("costs little where it is taken back, and does not come out afterwards", () => {
    const { changes, after } = lastStep("aa", talk, taking);
    assert.deepEqual([changes.map((change) => change.rule), after.trust, after.reassured], [["takes-back"], 25, 0]);
  });

  it("comes out all the same where something else was spoken about", () => {
    const { changes, after } = lastStep("ab", talk, taking);
    assert.deepEqual([changes.map((change) => change.rule), after.reassured], [["restate-otherwise", "reassurance-broken"], 1]);
  });

  it("is luck where it came true: nothing breaks, and nothing is won", () => {
    const lucky = { ...talk, facts: facts.map((fact) => ({ ...fact, cameTrue: true, truth: "It was so." })) };
    const { changes, after, before } = lastStep("ab", lucky, taking);
    assert.deepEqual([changes.map((change) => change.rule), after.trust], [["restate-otherwise", "reassurance-lucky"], before.trust]);
    assert.deepEqual(debriefTalk(replayTalk("ab", lucky, taking), lucky, taking).ledger, [
      { kind: "reassurance", text: "The result", kept: true, luck: true, outcome: "It was so." },
    ]);
  });
});

describe("a promise that cannot be kept", () => {
  const promises = [
    { id: "tonight", text: "It comes tonight", authority: "none", timed: true },
    { id: "friday", text: "It comes on Friday", authority: "none", timed: true },
  ] as const;
  const made = [reply("a", [move("promise", 2, { promises: 0 })])];
  const back = [reply("a", [move("restate", 2, { takesBack: 0 })]), reply("b", [move("restate", 2, { takesBack: 1 })])];
  const twice = [reply("a", [move("restate", 2, { takesBack: 0 })])];
  const turns = [
    turn("one", made, { next: [{ when: {}, to: 1 }] }),
    turn("two", back, { next: [{ when: {}, to: 2 }] }),
    turn("three", twice),
  ];
  const talk = scenarioWith(turns, { promises });
  const taking = rulesWith([rule("back", { of: ["restate"], when: { wasPromised: true }, effect: { trust: -5, takesBack: true } })]);

  it("costs little where it is taken back, once, and does not break afterwards", () => {
    const steps = play("aaa", talk, taking);
    assert.deepEqual(
      steps.map(({ changes }) => changes.map((change) => change.rule)),
      [["promise-otherwise"], ["back"], ["restate-otherwise"]],
    );
    assert.deepEqual([steps.at(-1)?.after.promised, steps.at(-1)?.after.trust], [0, 25]);
  });

  it("breaks all the same where another one was spoken about", () => {
    const steps = play("abz", talk, taking);
    assert.deepEqual(
      steps.at(-1)?.changes.map((change) => change.rule),
      ["listening-otherwise", "promise-broken"],
    );
  });
});
