import type { Feeling } from "../../../src/model/shown.ts";
import type { Condition } from "../../../src/model/role-play/condition.ts";
import type { Line, Move, Scenario, Turn, Way } from "../../../src/model/role-play/scenario.ts";
import type { TalkRule, TalkRules } from "../../../src/model/role-play/talk-rules.ts";
import { behaviour, behaviours, html, line, reply, rule, rulesWith, scenarioWith, turn } from "./talk-parts.ts";

/** A small talk made at random: every part of a scenario and of the rules may occur in it. The same numbers give the same talk. */
export function randomTalk(random: () => number): { readonly scenario: Scenario; readonly rules: TalkRules } {
  const below = (count: number): number => Math.floor(random() * count);
  const chance = (share: number): boolean => random() < share;
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const spoken = behaviours.map(({ id }) => String(id)).filter((id) => id !== "breathe" && id !== "listening");

  const condition = (): Condition => ({
    ...(chance(0.4) ? { tension: chance(0.5) ? [0, 10 * below(10)] : [10 * below(10), 100] } : {}),
    ...(chance(0.2) ? { trust: [10 * below(6), 100] } : {}),
    ...(chance(0.15) ? { heard: [1, 9] } : {}),
    ...(chance(0.15) ? { answered: [1, 9] } : {}),
    ...(chance(0.1) ? { open: [below(2)] } : {}),
    ...(chance(0.1) ? { left: [1, 9] } : {}),
    ...(chance(0.1) ? { done: [behaviour(pick(spoken))] } : {}),
    ...(chance(0.1) ? { notDone: [behaviour(pick(spoken))] } : {}),
    ...(chance(0.1) ? { slip: ["fresh", "old"] } : {}),
    ...(chance(0.1) ? { promised: [below(2)] } : {}),
  });

  const randomRule = (at: number): TalkRule =>
    rule(`rule-${at}`, {
      of: [pick([...spoken, "listening"])],
      when: {
        ...condition(),
        ...(chance(0.2) ? { quality: [2, 3] } : {}),
        ...(chance(0.2) ? { times: [1, 3] } : {}),
        ...(chance(0.2) ? { answers: true } : {}),
        ...(chance(0.1) ? { wasReassured: chance(0.5) } : {}),
        ...(chance(0.1) ? { wasPromised: true } : {}),
        ...(chance(0.1) ? { asked: chance(0.5) } : {}),
        ...(chance(0.1) ? { insulted: chance(0.5) } : {}),
      },
      effect: {
        tension: 5 * (below(9) - 4),
        trust: 5 * (below(9) - 4),
        ...(chance(0.4) ? { acknowledges: true } : {}),
        ...(chance(0.2) ? { tells: true } : {}),
        ...(chance(0.15) ? { slips: true } : {}),
        ...(chance(0.15) ? { mends: true } : {}),
        ...(chance(0.1) ? { reassures: true } : {}),
        ...(chance(0.1) ? { takesBack: true } : {}),
        ...(chance(0.1) ? { agrees: true } : {}),
        ...(chance(0.1) ? { boundary: 1 as const } : {}),
      },
      ...(chance(0.5) ? { reaction: pick(["landed", "stung", "refused", "hollow"] as const) } : {}),
      ...(chance(0.2) ? { counts: 1 as const } : {}),
    });

  const randomMove = (): Move => ({
    behaviour: behaviour(pick(spoken)),
    quality: below(4) as 0 | 1 | 2 | 3,
    ...(chance(0.3) ? { cites: [below(2)] } : {}),
    ...(chance(0.5) ? { acknowledges: [below(2)] } : {}),
    ...(chance(0.2) ? { names: { feeling: pick<Feeling>(["anger", "fear"]), strength: 2 } } : {}),
    ...(chance(0.15) ? { promises: below(2) } : {}),
    ...(chance(0.15) ? { offers: 0 } : {}),
    ...(chance(0.15) ? { about: 0 } : {}),
    ...(chance(0.1) ? { takesBack: below(2) } : {}),
  });

  const odd = (): Pick<Line, "abuse" | "asks"> => ({
    ...(chance(0.15) ? { asks: true } : {}),
    ...(chance(0.15) ? { abuse: "person" } : {}),
  });

  const talkTurns = 3 + below(2);
  const dueTurn = talkTurns;
  const wayFrom = (at: number): Way["to"] => (at + 1 < talkTurns && chance(0.8) ? at + 1 + below(talkTurns - at - 1) : "end");
  const turns = Array.from({ length: talkTurns }, (_, at): Turn => {
    const options = Array.from({ length: 2 + below(2) }, (_unused, place) =>
      reply(String.fromCharCode(97 + place), [randomMove(), ...(chance(0.3) ? [randomMove()] : [])], {
        ...(place < 2 ? { impulsive: true } : chance(0.3) ? { when: condition() } : {}),
        ...(chance(0.2) ? { to: wayFrom(at) } : {}),
      }),
    );
    const last = { ...line("Well."), tells: chance(0.6) ? [below(2)] : [], ...(chance(0.2) ? { hook: "It goes in." } : {}), ...odd() };
    return turn(`t${at}`, options, {
      lines: [...(chance(0.5) ? [line("Now then.", { when: condition(), ...odd() })] : []), last],
      manner: chance(0.15),
      next: [
        ...(chance(0.5) ? [{ when: { ...condition(), reaction: ["stung" as const] }, to: wayFrom(at) }] : []),
        { when: {}, to: wayFrom(at) },
      ],
    });
  });
  const due = turn("due", [reply("a", [{ ...randomMove(), keeps: 0 }]), reply("b", [{ ...randomMove(), breaks: 0 }])]);
  const promise = { id: "ring", text: "Ring", authority: "own", timed: true } as const;
  const scenario = scenarioWith([...turns, due], {
    start: { tension: 10 * (4 + below(5)), trust: 10 * (1 + below(4)), feeling: pick<Feeling>(["anger", "fear"]) },
    expects: ["listening", "breathe", pick(spoken), "offer"].filter((id, at, all) => all.indexOf(id) === at).map(behaviour),
    facts: [{ id: "when", text: "When", status: "unknown", ...(chance(0.3) ? { cameTrue: true } : {}) }],
    remedies: [{ id: "new", text: "A new one", kind: "outcome", size: 2, authority: "own" }],
    promises: [promise, { ...promise, id: "tonight", authority: "none" }],
    anywhere: [{ when: { tension: [95, 100] }, to: "end" }],
    epilogue: [{ when: { promised: [0] }, turn: dueTurn }],
    endings: [
      { id: "good", kind: "repaired", when: { trust: [50, 100] }, title: "", text: html("") },
      { id: "bad", kind: "broken-off", when: { tension: [80, 100] }, title: "", text: html("") },
      { id: "flat", kind: "settled", when: {}, title: "", text: html("") },
    ],
  });
  const manners = {
    face: [
      { id: "p", text: "Slowly", move: { behaviour: behaviour("slow"), quality: 2 as const } },
      { id: "q", text: "As always" },
    ],
  };
  return {
    scenario,
    rules: rulesWith(
      Array.from({ length: 6 + below(8) }, (_, at) => randomRule(at)),
      { manners },
    ),
  };
}
