import { type Phase } from "../ids.ts";
import type { Behaviour, BehaviourId } from "./behaviour.ts";
import type { Condition, MoveCondition } from "./condition.ts";
import type { Move, Scenario } from "./scenario.ts";
import type { Manner, TalkRule, TalkRules } from "./talk-rules.ts";

/** What the engine looks up at every step, made once for a scenario under its rules. */
export interface TalkTable {
  readonly behaviours: ReadonlyMap<BehaviourId, Behaviour>;
  readonly rules: ReadonlyMap<BehaviourId, readonly TalkRule[]>;
  /** Behaviours whose count is asked for anywhere, each with the count from which on more makes no difference. */
  readonly watched: ReadonlyMap<BehaviourId, { readonly index: number; readonly enough: number }>;
  readonly expected: ReadonlyMap<BehaviourId, number>;
  /** Beats for which the story does not wait. Indexes. */
  readonly asides: ReadonlySet<number>;
  readonly manners: readonly Manner[];
  /** Phases in which this scenario offers mistakes. */
  readonly risky: ReadonlySet<Phase>;
}

const tables = new WeakMap<Scenario, WeakMap<TalkRules, TalkTable>>();

export function talkTable(scenario: Scenario, rules: TalkRules): TalkTable {
  const known = tables.get(scenario)?.get(rules);
  if (known !== undefined) return known;
  const made = makeTable(scenario, rules);
  const ofScenario = tables.get(scenario) ?? new WeakMap<TalkRules, TalkTable>();
  tables.set(scenario, ofScenario.set(rules, made));
  return made;
}

/** Every phase, in order. */
export const phases = ["P0", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8"] as const satisfies readonly Phase[];

function makeTable(scenario: Scenario, talkRules: TalkRules): TalkTable {
  const behaviours = new Map(talkRules.behaviours.map((behaviour) => [behaviour.id, behaviour]));
  const rules = new Map<BehaviourId, TalkRule[]>();
  for (const rule of talkRules.rules) {
    for (const id of rule.behaviours) rules.set(id, [...(rules.get(id) ?? []), rule]);
  }
  const manners = talkRules.manners[scenario.setting] ?? [];
  const used = new Set(movesOf(scenario, talkRules, manners).map(({ behaviour }) => behaviour));
  const risky = new Set([...used].flatMap((id) => (behaviours.get(id)?.kind === "mistake" ? (behaviours.get(id)?.phase ?? []) : [])));
  return {
    behaviours,
    rules,
    watched: watchedBehaviours(scenario, talkRules, used),
    expected: new Map(scenario.expects.map((id, index) => [id, index])),
    asides: new Set(scenario.story.flatMap(({ aside }, index) => (aside === true ? [index] : []))),
    manners,
    risky,
  };
}

/** Every move that can be made in it. */
export function movesOf(scenario: Scenario, rules: TalkRules, manners: readonly Manner[] = []): readonly Pick<Move, "behaviour">[] {
  const spoken = scenario.turns.flatMap(({ options }) => options.flatMap(({ moves }) => moves));
  const delivered = scenario.turns.some(({ manner }) => manner) ? manners.flatMap(({ move }) => move ?? []) : [];
  return [...spoken, ...delivered, { behaviour: rules.listening }, { behaviour: rules.breathing.behaviour }];
}

function watchedBehaviours(scenario: Scenario, { rules }: TalkRules, used: ReadonlySet<BehaviourId>): TalkTable["watched"] {
  const enough = new Map<BehaviourId, number>();
  const watch = (id: BehaviourId, count: number): unknown => enough.set(id, Math.max(count, enough.get(id) ?? 0));
  const watchDone = ({ done = [], notDone = [] }: Condition): void => [...done, ...notDone].forEach((id) => watch(id, 1));
  for (const { behaviours, when } of rules.filter((rule) => rule.behaviours.some((id) => used.has(id)))) {
    watchDone(when);
    const times = enoughTimes(when);
    if (times > 0) behaviours.filter((id) => used.has(id)).forEach((id) => watch(id, times));
  }
  conditionsOf(scenario).forEach(watchDone);
  return new Map([...enough].map(([id, count], index) => [id, { index, enough: count }]));
}

const mostTimes = 3;

function enoughTimes({ times }: MoveCondition): number {
  if (times === undefined) return 0;
  const [from, to] = times;
  return Math.max(from, to < mostTimes ? to + 1 : 0);
}

function conditionsOf({ turns, anywhere, epilogue, endings }: Scenario): readonly Condition[] {
  const inTurns = turns.flatMap(({ lines, options, next }) => [...lines, ...options, ...next]);
  return [...inTurns, ...anywhere, ...epilogue, ...endings].map(({ when }) => when);
}
