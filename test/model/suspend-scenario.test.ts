import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { BlockResponse, ScenarioResponse } from "../../src/model/attempt.ts";
import { longestTalk } from "../../src/model/role-play/longest-talk.ts";
import { endingKinds, type Scenario, type Way } from "../../src/model/role-play/scenario.ts";
import { exploreTalk } from "../../src/model/role-play/explore-talk.ts";
import { decodeResponse, encodeResponse } from "../../src/model/suspend-response.ts";
import { encodeNumber, NumberReader } from "../../src/model/vlq.ts";
import { worstCaseAttempt } from "../../src/model/worst-case.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { smallRules, smallScenario, smallTalk } from "../fixtures/small-scenario.ts";

const through = (response: BlockResponse) => decodeResponse(new NumberReader(encodeResponse(response)));
const finished = { kind: "scenario", results: [{ ending: "settled", scaled: 0.5 }], runs: 1 } as const;
const first = { hash: 2 ** 30 - 1, letters: "pbyz", ending: "settled", scaled: 0.5 } as const;

describe("encodeResponse(response) of a scenario", () => {
  it("gives back every part that may be there", () => {
    const best = { hash: 0, letters: "abcdefgpqrstyz", ending: "repaired", scaled: 1, number: 40 } as const;
    const responses: ScenarioResponse[] = [
      { kind: "scenario", results: [], runs: 0 },
      { kind: "scenario", results: [], runs: 0, restarts: 3, current: { hash: 5, letters: "", practice: false } },
      { kind: "scenario", results: [], runs: 0, leftOut: true },
      { ...finished, first },
      { ...finished, first, current: { hash: 5, letters: "pb", practice: true } },
      { ...finished, runs: 40, restarts: 1, first, best, current: { hash: 5, letters: "z", practice: false } },
    ];
    for (const response of responses) assert.deepEqual(through(response), response);
  });

  it("gives back runs of any length, every ending, and every conduct of three decimals", () => {
    for (let length = 1; length <= 60; length++) {
      const letters = "sgztyapdqbrecf".repeat(5).slice(0, length);
      assert.deepEqual(through({ ...finished, first: { ...first, letters } }), { ...finished, first: { ...first, letters } });
    }
    for (const ending of endingKinds) {
      for (let thousandths = 0; thousandths <= 1000; thousandths++) {
        const response: ScenarioResponse = { ...finished, results: [{ ending, scaled: thousandths / 1000 }] };
        assert.deepEqual(through(response), response);
      }
    }
  });

  it("refuses an ending that it does not know", () => {
    const text = encodeResponse({ ...finished, results: [{ ending: "repaired", scaled: 0 }] });
    const [kind, runs, results] = [...text];
    assert.equal(text, `${kind}${runs}${results}${encodeNumber(0)}A`);
    for (const ending of [6, 7]) {
      const other = `${kind}${runs}${results}${encodeNumber(ending)}A`;
      assert.throws(() => decodeResponse(new NumberReader(other)), RangeError);
    }
  });

  it("takes two characters for three letters", () => {
    const length = (letters: string) => encodeResponse({ ...finished, first: { ...first, letters } }).length;
    assert.equal(length("z".repeat(30)) - length("z".repeat(15)), 10);
  });
});

describe("worstCaseAttempt(course) with a scenario", () => {
  it("has the first run, the best and the one under way at their longest at once, and every part that may be there", () => {
    const worst = worstCaseAttempt(smallCourse).responses.get(smallTalk.id) as ScenarioResponse;
    for (const run of [worst.first, worst.best, worst.current]) assert.equal(run?.letters.length, longestTalk(smallScenario));
    const played = { hash: 2 ** 30 - 1, letters: "paycaa", ending: "repaired", scaled: 1 } as const;
    const much: ScenarioResponse = {
      kind: "scenario",
      results: Array.from({ length: 9 }, () => ({ ending: "broken-off", scaled: 0.999 })),
      runs: 500,
      restarts: 500,
      first: played,
      best: { ...played, number: 500 },
      current: { hash: played.hash, letters: played.letters, practice: true },
    };
    assert.ok(encodeResponse(much).length <= encodeResponse(worst).length);
  });
});

describe("longestTalk(scenario)", () => {
  const turn = smallScenario.turns[0]!;
  const always = (to: Way["to"]): Way[] => [{ when: {}, to }];

  it("is reached by the small scenario, and passed by no play of it", () => {
    assert.equal(longestTalk(smallScenario), "paycaa".length);
    assert.ok(exploreTalk(smallScenario, smallRules).longest <= longestTalk(smallScenario));
  });

  it("takes the longest way, by reply, by turn or from anywhere, with manner and breath where there are any", () => {
    const plain = { ...turn, manner: false, options: [], next: always("end") };
    const hooked = { ...plain, lines: [{ ...turn.lines[0]!, hook: "It hurts." }] };
    const talk = (parts: Partial<Scenario>): number => longestTalk({ ...smallScenario, anywhere: [], epilogue: [], ...parts });
    assert.equal(talk({ turns: [plain] }), 1);
    assert.equal(talk({ turns: [{ ...plain, manner: true }] }), 2);
    assert.equal(talk({ turns: [hooked] }), 2);
    assert.equal(talk({ turns: [{ ...plain, next: always(1) }, hooked] }), 3);
    assert.equal(talk({ turns: [{ ...plain, options: [{ ...turn.options[0]!, to: 1 }] }, hooked] }), 3);
    assert.equal(talk({ turns: [plain, hooked], anywhere: always(1) }), 3);
    assert.equal(talk({ turns: [plain, plain, hooked], epilogue: [1, 2].map((at) => ({ when: {}, turn: at })) }), 4);
  });

  it("ends where ways lead in a circle: no turn is counted twice", () => {
    const plain = { ...turn, manner: false, options: [] };
    const circle = {
      ...smallScenario,
      epilogue: [],
      anywhere: [],
      turns: [
        { ...plain, next: always(1) },
        { ...plain, next: always(0) },
      ],
    };
    assert.equal(longestTalk(circle), 2);
  });
});
