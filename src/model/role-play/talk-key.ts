import type { BehaviourId } from "./behaviour.ts";
import type { Condition } from "./condition.ts";
import type { Scenario } from "./scenario.ts";
import { talkTable } from "./talk-table.ts";
import type { TalkRules } from "./talk-rules.ts";
import type { TalkState } from "./talk.ts";

/** Tells states apart by what can still make a difference to how the talk goes on: two with the same key have the same future, whatever was done before. The score is left out. */
export function talkKeys(scenario: Scenario, rules: TalkRules): (state: TalkState) => string {
  const matters = scenario.turns.map((_, turn) => whatMatters(turn, scenario, rules));
  return (s) => {
    const { counts, agreed, boundary, slip, offered } = matters[s.turn] ?? everything;
    return [
      s.turn,
      s.line,
      s.tension,
      s.trust,
      s.feeling,
      s.beats.join(""),
      counts.map((index) => s.counts[index]).join(""),
      s.promised,
      s.kept,
      s.broken,
      s.reassured,
      offered ? s.offered : "",
      agreed ? Number(s.agreed) : "",
      boundary ? s.boundary : "",
      slip ? s.slip : "",
      Number(s.hooked),
      s.epilogue ?? "-",
    ].join(",");
  };
}

/** The turns that can come after a turn, itself among them. */
export function turnsFrom(turn: number, { turns, anywhere, epilogue }: Scenario): ReadonlySet<number> {
  const found = new Set<number>();
  const visit = (at: number): void => {
    const { options, next } = turns[at] ?? { options: [], next: [] };
    if (found.has(at)) return;
    found.add(at);
    for (const to of [...options.flatMap((option) => option.to ?? []), ...[...next, ...anywhere].map((way) => way.to)]) {
      if (to !== "end") visit(to);
      else for (const due of epilogue) visit(due.turn);
    }
  };
  visit(turn);
  return found;
}

interface Matters {
  /** Indexes of watched behaviours. */
  readonly counts: readonly number[];
  readonly agreed: boolean;
  readonly boundary: boolean;
  readonly slip: boolean;
  readonly offered: boolean;
}

const everything: Matters = { counts: [], agreed: true, boundary: true, slip: true, offered: true };

function whatMatters(turn: number, scenario: Scenario, talkRules: TalkRules): Matters {
  const { watched, manners, rules } = talkTable(scenario, talkRules);
  const ahead = [...turnsFrom(turn, scenario)].flatMap((at) => scenario.turns[at] ?? []);
  const moves = ahead.flatMap(({ options, manner }) => [
    ...options.flatMap((option) => option.moves),
    ...(manner ? manners.flatMap(({ move }) => move ?? []) : []),
  ]);
  const behaviours = new Set<BehaviourId>([...moves.map(({ behaviour }) => behaviour), talkRules.listening, talkRules.breathing.behaviour]);
  const judged = [...behaviours].flatMap((id) => rules.get(id) ?? []);
  const conditions: readonly Condition[] = [
    ...judged.map(({ when }) => when),
    ...ahead.flatMap(({ lines, options, next }) => [...lines, ...options, ...next].map(({ when }) => when)),
    ...[...scenario.anywhere, ...scenario.epilogue, ...scenario.endings].map(({ when }) => when),
  ];
  const asked = new Set<BehaviourId>([
    ...conditions.flatMap(({ done = [], notDone = [] }) => [...done, ...notDone]),
    ...[...behaviours].filter((id) => rules.get(id)?.some(({ when }) => when.times !== undefined)),
  ]);
  const asks = (...names: readonly (keyof Condition)[]): boolean =>
    conditions.some((when) => names.some((name) => when[name] !== undefined));
  return {
    counts: [...watched].flatMap(([id, { index }]) => (asked.has(id) ? [index] : [])),
    agreed: asks("agreed"),
    boundary: asks("boundary"),
    slip: asks("slip"),
    offered: asks("offered", "notOffered"),
  };
}
