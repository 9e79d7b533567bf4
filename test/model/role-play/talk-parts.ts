import type { Html, OptionId, PersonId } from "../../../src/model/ids.ts";
import type { Behaviour, BehaviourId } from "../../../src/model/role-play/behaviour.ts";
import type { Line, Move, ReplyChoice, Scenario, ScenarioId, Turn } from "../../../src/model/role-play/scenario.ts";
import { startTalk } from "../../../src/model/role-play/start-talk.ts";
import { stepTalk } from "../../../src/model/role-play/step-talk.ts";
import { readChoices } from "../../../src/model/role-play/talk-letters.ts";
import type { TalkRule, TalkRules } from "../../../src/model/role-play/talk-rules.ts";
import type { TalkStep } from "../../../src/model/role-play/talk.ts";

export const behaviour = (id: string) => id as BehaviourId;
export const letter = (id: string) => id as OptionId;
export const html = (text: string) => text as Html;

const technique = (id: string, phase: Behaviour["phase"]): Behaviour => ({
  id: behaviour(id),
  name: id,
  kind: "technique",
  phase,
  rule: id,
  hears: id,
  covers: [],
});
const mistake = (id: string, phase: Behaviour["phase"], cost: 1 | 2 | 3): Behaviour => ({ ...technique(id, phase), kind: "mistake", cost });

export const behaviours: readonly Behaviour[] = [
  technique("breathe", "P0"),
  technique("slow", "P0"),
  technique("listening", "P1"),
  technique("name-feeling", "P2"),
  technique("restate", "P3"),
  technique("regret", "P4"),
  technique("offer", "P5"),
  technique("promise", "P7"),
  mistake("bait", "P0", 3),
  mistake("wrong-label", "P2", 1),
  mistake("blame", "P4", 2),
  mistake("reassure", "P5", 3),
];

/** A rule for one behaviour that always fits, unless told otherwise. */
export const rule = (
  id: string,
  parts: Partial<Omit<TalkRule, "id" | "behaviours">> & { readonly of?: readonly string[] } = {},
): TalkRule => {
  const { of = [id], ...rest } = parts;
  return { id, behaviours: of.map(behaviour), when: {}, effect: {}, because: `${id}.`, covers: ["C1"], ...rest };
};

/** The given rules before one for each behaviour that does nothing. */
export function rulesWith(rules: readonly TalkRule[], parts: Partial<TalkRules> = {}): TalkRules {
  const event = (tension: number, trust: number, because: string) => ({ effect: { tension, trust }, because, covers: ["C1"] });
  return {
    behaviours,
    rules: [...rules, ...behaviours.map(({ id }) => rule(`${id}-otherwise`, { of: [id] }))],
    manners: {},
    breathing: { behaviour: behaviour("breathe"), quality: 2 },
    listening: behaviour("listening"),
    events: {
      "open-beat": event(5, 0, "It came back."),
      "promise-broken": event(0, -20, "It was not kept."),
      "promise-kept": event(0, 10, "It was kept."),
      "reassurance-broken": event(10, -30, "It came out."),
      "reassurance-lucky": event(0, 0, "It was luck."),
    },
    trustCap: { first: 85, again: 65 },
    conduct: { costUnit: 0.1, phases: { P0: 1, P1: 1, P2: 1, P3: 1, P4: 1, P5: 1, P6: 1, P7: 1, P8: 1 } },
    ...parts,
  };
}

export const move = (id: string, quality: 0 | 1 | 2 | 3 = 2, more: Partial<Move> = {}): Move => ({
  behaviour: behaviour(id),
  quality,
  ...more,
});

export const reply = (id: string, moves: readonly Move[], more: Partial<ReplyChoice> = {}): ReplyChoice => ({
  id: letter(id),
  when: {},
  says: `Reply ${id}.`,
  moves,
  ...more,
});

export const line = (says: string, more: Partial<Line> = {}): Line => ({ when: {}, says, tells: [], ...more });

export const turn = (id: string, options: readonly ReplyChoice[], more: Partial<Turn> = {}): Turn => ({
  id,
  phase: "P1",
  lines: [line(`${id}.`)],
  manner: false,
  options,
  listen: { hears: "There is room.", quality: 2 },
  next: [{ when: {}, to: "end" }],
  ...more,
});

export function scenarioWith(turns: readonly Turn[], more: Partial<Scenario> = {}): Scenario {
  return {
    id: "tiny" as ScenarioId,
    hash: 7,
    title: "Tiny",
    trade: "shop",
    setting: "face",
    difficulty: 1,
    objectives: [],
    covers: [],
    you: html("You."),
    situation: html("There."),
    customer: { name: "Ms Roe", setting: "at the counter", pronoun: "she", person: "p-birch" as PersonId },
    shows: 100,
    start: { tension: 60, trust: 30, feeling: "anger" },
    failure: { kind: "outcome", harm: 2, again: false },
    story: [
      { id: "wait", text: "She waited." },
      { id: "child", text: "Her child waited too." },
    ],
    facts: [],
    remedies: [],
    promises: [],
    expects: [],
    turns,
    anywhere: [],
    epilogue: [],
    endings: [{ id: "over", kind: "settled", when: {}, title: "Over", text: html("Over.") }],
    best: 0,
    ...more,
  };
}

/** Plays letters from the start and gives the steps. */
export function play(letters: string, scenario: Scenario, rules: TalkRules): readonly TalkStep[] {
  const steps: TalkStep[] = [];
  let state = startTalk(scenario, rules);
  for (const choice of readChoices(letters)) {
    const step = stepTalk(state, choice, scenario, rules);
    steps.push(step);
    state = step.after;
  }
  return steps;
}

/** The last step of a run of letters. */
export function lastStep(letters: string, scenario: Scenario, rules: TalkRules): TalkStep {
  const step = play(letters, scenario, rules).at(-1);
  if (step === undefined) throw new Error("no letters");
  return step;
}
