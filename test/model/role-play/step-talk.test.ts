import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { startTalk } from "../../../src/model/role-play/start-talk.ts";
import { stepTalk } from "../../../src/model/role-play/step-talk.ts";
import { viewTalk } from "../../../src/model/role-play/view-talk.ts";
import { behaviour, lastStep, letter, line, move, play, reply, rule, rulesWith, scenarioWith, turn } from "./talk-parts.ts";

const tensions = (letters: string, ...world: Parameters<typeof lastStep> extends [string, ...infer World] ? World : never) =>
  lastStep(letters, ...world).after.tension;

describe("stepTalk(state, choice): how a reply is taken", () => {
  it("goes by the first rule of the behaviour that fits", () => {
    const rules = rulesWith([
      rule("too-hot", { of: ["offer"], when: { tension: [70, 100] }, effect: { tension: 10 }, reaction: "refused" }),
      rule("cool-enough", { of: ["offer"], when: { tension: [0, 69] }, effect: { tension: -10, trust: 5 }, reaction: "landed" }),
      rule("never", { of: ["offer"], effect: { tension: 50 } }),
    ]);
    const scenario = scenarioWith([turn("one", [reply("a", [move("offer")])])]);
    const cool = lastStep("a", scenario, rules);
    assert.deepEqual([cool.after.tension, cool.after.trust, cool.reaction, cool.changes[0]?.rule], [50, 35, "landed", "cool-enough"]);
    const hot = lastStep("a", { ...scenario, start: { tension: 75, trust: 30, feeling: "anger" } }, rules);
    assert.deepEqual([hot.after.tension, hot.reaction, hot.changes[0]?.rule], [85, "refused", "too-hot"]);
  });

  it("judges a second move by the state after the first", () => {
    const rules = rulesWith([
      rule("eases", { of: ["name-feeling"], effect: { tension: -20 } }),
      rule("bridge-low", { of: ["offer"], when: { tension: [0, 50] }, effect: { trust: 10 }, reaction: "landed" }),
      rule("bridge-high", { of: ["offer"], effect: { trust: -10 }, reaction: "refused" }),
    ]);
    const both = [move("name-feeling"), move("offer")];
    const scenario = scenarioWith([turn("one", [reply("a", both), reply("b", both.toReversed())])]);
    assert.equal(lastStep("a", scenario, rules).reaction, "landed");
    assert.equal(lastStep("b", scenario, rules).reaction, "refused");
  });

  it("keeps tension and trust between 0 and 100, and trust under what can be won back", () => {
    const rules = rulesWith([rule("much", { of: ["offer"], effect: { tension: -200, trust: 200 } })]);
    const turns = [turn("one", [reply("a", [move("offer")])])];
    assert.deepEqual(pair(lastStep("a", scenarioWith(turns), rules)), [0, 85]);
    const again = scenarioWith(turns, { failure: { kind: "outcome", harm: 2, again: true } });
    assert.deepEqual(pair(lastStep("a", again, rules)), [0, 65]);
    assert.deepEqual(
      lastStep("a", again, rules).changes.map(({ tension, trust }) => [tension, trust]),
      [[-60, 35]],
    );
  });

  it("counts a citation of what was not told yet as 2, and as 3 once it was", () => {
    const rules = rulesWith([rule("cited", { of: ["restate"], when: { quality: [3, 3] }, effect: { trust: 10 } })]);
    const cites = [move("restate", 3, { cites: [0] })];
    const silent = turn("one", [reply("a", cites)]);
    assert.equal(lastStep("a", scenarioWith([silent]), rules).changes[0]?.quality, 2);
    const told = { ...silent, lines: [line("I waited.", { tells: [0] })] };
    assert.equal(lastStep("a", scenarioWith([told]), rules).changes[0]?.quality, 3);
  });

  it("works less each time, as far as the rules ask", () => {
    const rules = rulesWith([
      rule("first", { of: ["regret"], when: { times: [0, 0] }, effect: { tension: -10 } }),
      rule("second", { of: ["regret"], when: { times: [1, 1] }, effect: { tension: -5 } }),
      rule("worn", { of: ["regret"], effect: { tension: 5 }, reaction: "worn" }),
    ]);
    const again = [reply("a", [move("regret")])];
    const turns = [0, 1, 2, 3].map((at) => turn(`t${at}`, again, at < 3 ? { next: [{ when: {}, to: at + 1 }] } : {}));
    const scenario = scenarioWith(turns);
    assert.deepEqual(
      play("aaaa", scenario, rules).map(({ after }) => after.tension),
      [50, 45, 50, 55],
    );
  });

  it("puts the scenario's own effect in place of the rules where it overrules them, and still records what was done", () => {
    const rules = rulesWith([rule("normally", { of: ["offer"], effect: { tension: 50 } })]);
    const override = { effect: { tension: -5 }, reason: "She asked for exactly this." };
    const scenario = scenarioWith([turn("one", [reply("a", [move("offer", 3)], { override })])], { expects: [behaviour("offer")] });
    const { after, changes } = lastStep("a", scenario, rules);
    assert.equal(after.tension, 55);
    assert.deepEqual(after.best, [3]);
    assert.deepEqual(changes.map(({ rule: by }) => by), ["override", "override"]); // prettier-ignore
  });

  it("refuses what is not offered", () => {
    const rules = rulesWith([]);
    const scenario = scenarioWith([turn("one", [reply("a", [move("offer")])])]);
    const start = startTalk(scenario, rules);
    const over = lastStep("a", scenario, rules).after;
    assert.throws(() => stepTalk(start, { kind: "reply", option: letter("b") }, scenario, rules), RangeError);
    assert.throws(() => stepTalk(start, { kind: "reply", option: letter("a"), manner: "p" }, scenario, rules), RangeError);
    assert.throws(() => stepTalk(start, { kind: "breathe" }, scenario, rules), RangeError);
    assert.throws(() => stepTalk(over, { kind: "listen" }, scenario, rules), RangeError);
  });

  it("leaves the state before as it was", () => {
    const rules = rulesWith([rule("eases", { of: ["offer"], effect: { tension: -10, acknowledges: true } })]);
    const told = turn("one", [reply("a", [move("offer", 2, { acknowledges: [0] })])], { lines: [line("I waited.", { tells: [0] })] });
    const scenario = scenarioWith([told]);
    const start = startTalk(scenario, rules);
    const copy = structuredClone(start);
    stepTalk(start, { kind: "reply", option: letter("a") }, scenario, rules);
    assert.deepEqual(start, copy);
  });
});

describe("stepTalk(state, choice): the story", () => {
  const told = { lines: [line("I waited.", { tells: [0] })] };

  it("acknowledges a beat only where the move lands, and only one that was told", () => {
    const rules = rulesWith([rule("lands", { of: ["regret"], when: { quality: [2, 3] }, effect: { acknowledges: true } })]);
    const options = [reply("a", [move("regret", 2, { acknowledges: [0, 1] })]), reply("b", [move("regret", 1, { acknowledges: [0] })])];
    const scenario = scenarioWith([turn("one", options, told)]);
    assert.deepEqual(lastStep("a", scenario, rules).after.beats, [3, 0]);
    assert.equal(lastStep("b", scenario, rules).after.beats[0], 2);
  });

  it("brings back louder, once, what was told and passed over", () => {
    const rules = rulesWith([]);
    const turns = [
      turn("one", [reply("a", [move("offer")])], { ...told, next: [{ when: {}, to: 1 }] }),
      turn("two", [reply("a", [move("offer")])]),
    ];
    const steps = play("aa", scenarioWith(turns), rules);
    assert.deepEqual(
      steps.map(({ after, changes }) => [after.tension, changes.map(({ event }) => event)]),
      [
        [65, [undefined, "open-beat"]],
        [65, [undefined]],
      ],
    );
  });

  it("leaves a beat as it is while the learner listens or names a feeling", () => {
    const scenario = scenarioWith([turn("one", [reply("a", [move("name-feeling")])], told)]);
    assert.equal(lastStep("a", scenario, rulesWith([])).after.beats[0], 1);
    assert.equal(lastStep("z", scenario, rulesWith([])).after.beats[0], 1);
  });

  it("tells the next beat where a rule draws it out", () => {
    const rules = rulesWith([rule("room", { of: ["listening"], effect: { tells: true } })]);
    const scenario = scenarioWith([turn("one", [], { next: [{ when: {}, to: 1 }] }), turn("two", [])]);
    assert.deepEqual(play("zz", scenario, rules).map(({ after }) => after.beats), [[1, 0], [1, 1]]); // prettier-ignore
  });
});

describe("stepTalk(state, choice): feelings", () => {
  const rules = rulesWith([
    rule("fear-as-anger", { of: ["name-feeling"], when: { label: ["wrong"], feeling: ["fear"], named: ["anger"] }, effect: { tension: 10 }, as: behaviour("wrong-label"), reaction: "corrected" }), // prettier-ignore
    rule("too-small", { of: ["name-feeling"], when: { label: ["weak"] }, effect: { tension: 5 } }),
    rule("right", { of: ["name-feeling"], when: { label: ["right"] }, effect: { tension: -10 } }),
  ]);
  const naming = (feeling: "anger" | "fear", strength: 1 | 2 | 3) => [move("name-feeling", 2, { names: { feeling, strength } })];
  const scenario = scenarioWith(
    [turn("one", [reply("a", naming("anger", 3)), reply("b", naming("fear", 2)), reply("c", naming("fear", 1))])],
    {
      start: { tension: 75, trust: 30, feeling: "fear" },
      expects: [behaviour("name-feeling")],
    },
  );

  it("takes fear that is called anger worse, and records it as a wrong label", () => {
    const { after, changes, reaction } = lastStep("a", scenario, rules);
    assert.deepEqual([after.tension, reaction, changes[0]?.behaviour], [85, "corrected", "wrong-label"]);
    assert.deepEqual([after.best, after.costs[2]], [[0], 1]);
  });

  it("lets the right word land, and hears that a small one is too small", () => {
    assert.equal(tensions("b", scenario, rules), 65);
    assert.equal(tensions("c", scenario, rules), 80);
  });
});

describe("stepTalk(state, choice): hooks, manners and boundaries", () => {
  it("offers impulsive replies alone until a breath is taken", () => {
    const rules = rulesWith([rule("bitten", { of: ["bait"], when: { hooked: true }, effect: { tension: 20, slips: true } })]);
    const options = [reply("a", [move("bait", 0)], { impulsive: true }), reply("b", [move("regret")])];
    const hooked = turn("one", options, { lines: [line("Useless.", { hook: "She means you." })] });
    const scenario = scenarioWith([hooked], { expects: [behaviour("breathe")] });
    const start = startTalk(scenario, rules);
    assert.deepEqual([ids(start), viewTalk(start, scenario, rules).canBreathe], [["a"], true]);
    const breathed = lastStep("y", scenario, rules).after;
    assert.deepEqual(
      [ids(breathed), breathed.turn, breathed.best, viewTalk(breathed, scenario, rules).canBreathe],
      [["a", "b"], 0, [2], false],
    );
    assert.equal(tensions("a", scenario, rules), 80);
    assert.equal(tensions("ya", scenario, rules), 60);

    function ids(state: typeof start) {
      return viewTalk(state, scenario, rules).replies.map(({ id }) => String(id));
    }
  });

  it("plays the manner before the words where the turn asks for one", () => {
    const rules = rulesWith([rule("slowly", { of: ["slow"], effect: { tension: -15 } }), rule("low", { of: ["offer"], when: { tension: [0, 50] }, effect: { trust: 10 } })], {
      manners: { face: [{ id: "p", text: "Slowly", move: { behaviour: behaviour("slow"), quality: 2 } }, { id: "q", text: "As always" }] },
    }); // prettier-ignore
    const scenario = scenarioWith([turn("one", [reply("a", [move("offer")])], { manner: true })]);
    assert.deepEqual(pair(lastStep("pa", scenario, rules)), [45, 40]);
    assert.deepEqual(pair(lastStep("qa", scenario, rules)), [60, 30]);
    assert.throws(() => lastStep("a", scenario, rules), RangeError);
  });

  it("knows what the customer's line did, and how far the boundary is drawn", () => {
    const rules = rulesWith([
      rule("threat", { of: ["offer"], when: { abuse: ["threat"] }, effect: { tension: 10 }, counts: 0 }),
      rule("asked", { of: ["restate"], effect: { boundary: 1 } }),
    ]);
    const threat = turn("one", [reply("a", [move("offer")]), reply("b", [move("restate")])], {
      lines: [line("I know where you park.", { abuse: "threat" })],
    });
    const scenario = scenarioWith([threat], { expects: [behaviour("offer")] });
    assert.deepEqual([tensions("a", scenario, rules), lastStep("a", scenario, rules).after.best], [70, [0]]);
    assert.equal(lastStep("b", scenario, rules).after.boundary, 1);
  });

  it("takes a second slip for a fresh one, by whichever of the two tables it comes about", () => {
    const override = { effect: { slips: true }, reason: "Nobody could have known." };
    const rules = rulesWith([rule("slips", { of: ["blame"], effect: { slips: true } })]);
    const again = [reply("a", [move("blame")]), reply("b", [move("offer")], { override })];
    const scenario = scenarioWith([turn("one", again, { next: [{ when: {}, to: 1 }] }), turn("two", again)]);
    for (const choices of ["aa", "ab", "ba", "bb"]) assert.equal(lastStep(choices, scenario, rules).after.slip, "fresh", choices);
  });

  it("knows a fresh slip from an old one, and mends it", () => {
    const rules = rulesWith([
      rule("slips", { of: ["blame"], effect: { slips: true } }),
      rule("mends", { of: ["regret"], when: { slip: ["fresh"] }, effect: { mends: true, trust: 10 } }),
      rule("late", { of: ["regret"], when: { slip: ["old"] }, effect: { mends: true, trust: 5 } }),
    ]);
    const options = [reply("a", [move("blame", 0)]), reply("b", [move("regret")]), reply("c", [move("name-feeling")])];
    const turns = [0, 1, 2].map((at) => turn(`t${at}`, options, at < 2 ? { next: [{ when: {}, to: at + 1 }] } : {}));
    const scenario = scenarioWith(turns);
    assert.deepEqual(play("abb", scenario, rules).map(({ after }) => [after.slip, after.trust]), [["fresh", 30], ["none", 40], ["none", 40]]); // prettier-ignore
    assert.deepEqual(play("acb", scenario, rules).map(({ after }) => [after.slip, after.trust]), [["fresh", 30], ["old", 30], ["none", 35]]); // prettier-ignore
  });
});

describe("stepTalk(state, choice): the way on", () => {
  it("answers by how the reply was taken, what it was, and what is felt", () => {
    const rules = rulesWith([rule("stings", { of: ["blame"], effect: { tension: 10 }, reaction: "stung" })]);
    const answers = [
      line("How dare you.", { when: { reaction: ["stung"] } }),
      line("Are you there?", { when: { listened: true } }),
      line("B, then.", { when: { choice: [letter("b")] } }),
      line("Well."),
    ];
    const options = [reply("a", [move("blame", 0)]), reply("b", [move("offer")]), reply("c", [move("offer")])];
    const scenario = scenarioWith([turn("one", options, { next: [{ when: {}, to: 1 }] }), turn("two", [], { lines: answers })]);
    const said = (letters: string) => viewTalk(lastStep(letters, scenario, rules).after, scenario, rules).line.says;
    assert.deepEqual(["a", "z", "b", "c"].map(said), ["How dare you.", "Are you there?", "B, then.", "Well."]);
  });

  it("leaves from anywhere before it goes on", () => {
    const rules = rulesWith([rule("stings", { of: ["blame"], effect: { tension: 40 } })]);
    const turns = [turn("one", [reply("a", [move("blame", 0)], { to: 1 }), reply("b", [move("offer")], { to: 1 })]), turn("two", [])];
    const scenario = scenarioWith(turns, { anywhere: [{ when: { tension: [95, 100] }, to: "end" }] });
    assert.equal(lastStep("a", scenario, rules).after.ending, 0);
    assert.deepEqual([lastStep("b", scenario, rules).after.turn, lastStep("b", scenario, rules).after.ending], [1, undefined]);
  });

  it("goes through the days on which something falls due, settles what was promised, and then ends", () => {
    const turns = [
      turn("one", [
        reply("a", [move("promise", 2, { promises: 0 })]),
        reply("b", [move("promise", 2, { promises: 1 })]),
        reply("c", [move("offer")]),
      ]),
      turn("thursday", [reply("a", [move("promise", 2, { keeps: 0 })]), reply("b", [move("blame", 0, { breaks: 0 })])], {
        later: "Thursday",
      }),
    ];
    const promise = { id: "ring", text: "Ring on Thursday", authority: "own", timed: true } as const;
    const scenario = scenarioWith(turns, {
      promises: [promise, { ...promise, id: "tonight", authority: "none" }],
      epilogue: [{ when: { promised: [0] }, turn: 1 }],
      endings: [
        { id: "trusted", kind: "repaired", when: { trust: [40, 100] }, title: "", text: turnText },
        { id: "lost", kind: "broken-off", when: { trust: [0, 20] }, title: "", text: turnText },
        { id: "flat", kind: "settled", when: {}, title: "", text: turnText },
      ],
    });
    const rules = rulesWith([]);
    const endingOf = (letters: string) => scenario.endings[lastStep(letters, scenario, rules).after.ending ?? -1]?.id;
    assert.equal(lastStep("a", scenario, rules).after.turn, 1);
    assert.deepEqual(["aa", "ab", "az", "b", "c"].map(endingOf), ["trusted", "lost", "lost", "lost", "flat"]);
    assert.deepEqual(lastStep("b", scenario, rules).changes.map(({ event }) => event), [undefined, "promise-broken"]); // prettier-ignore
  });

  it("knows the day on which a promise falls due", () => {
    const rules = rulesWith([rule("silent", { of: ["listening"], when: { due: true }, effect: { trust: -5 } })]);
    const due = turn("thursday", [reply("a", [move("promise", 2, { keeps: 0 })])]);
    const promises = [{ id: "ring", text: "Ring", authority: "own", timed: true } as const];
    assert.equal(lastStep("z", scenarioWith([due], { promises }), rules).changes[0]?.rule, "silent");
    assert.equal(lastStep("z", scenarioWith([turn("one", [reply("a", [])])]), rules).changes[0]?.rule, "listening-otherwise");
  });

  it("lets the truth come out where somebody was reassured about what nobody knew", () => {
    const rules = rulesWith([rule("soothes", { of: ["reassure"], effect: { tension: -10, reassures: true }, reaction: "soothed" })]);
    const facts = [
      { id: "result", text: "The result", status: "unknown" },
      { id: "hours", text: "The hours", status: "known" },
    ] as const;
    const options = [reply("a", [move("reassure", 0, { about: 0 })]), reply("b", [move("reassure", 0, { about: 1 })])];
    const scenario = scenarioWith([turn("one", options)], { facts });
    assert.deepEqual(pair(lastStep("a", scenario, rules)), [60, 0]);
    assert.deepEqual(pair(lastStep("b", scenario, rules)), [50, 30]);
  });
});

const turnText = "There." as ReturnType<typeof scenarioWith>["you"];

function pair({ after }: { readonly after: { readonly tension: number; readonly trust: number } }): readonly number[] {
  return [after.tension, after.trust];
}
