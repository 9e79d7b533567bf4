import { holds, type Passage } from "./holds.ts";
import type { Scenario } from "./scenario.ts";
import { applyEffect, tell, type TalkDraft } from "./talk-draft.ts";
import type { TalkTable } from "./talk-table.ts";
import type { TalkChange } from "./talk.ts";
import type { TalkEvent, TalkRules } from "./talk-rules.ts";

/** The customer speaks: the first line of the turn that fits, with what it tells, and what in it catches people. */
export function enterTurn(draft: TalkDraft, turn: number, passage: Passage, scenario: Scenario, table: TalkTable): void {
  const lines = scenario.turns[turn]?.lines ?? [];
  const at = lines.findIndex(({ when }) => holds(when, draft, table, passage));
  const line = lines[at];
  if (line === undefined) throw new RangeError(`turn ${turn} has no line that fits`);
  draft.turn = turn;
  draft.line = at;
  tell(draft, line.tells);
  if (line.feeling !== undefined) draft.feeling = line.feeling;
  draft.hooked = line.hook !== undefined;
  draft.insulted = line.abuse === "person";
}

/** The next day on which something falls due, or else the end: what was promised and reassured is settled, and the ending is the first that fits. */
export function enterEpilogue(draft: TalkDraft, passage: Passage, scenario: Scenario, rules: TalkRules, table: TalkTable): TalkChange[] {
  for (let at = draft.epilogue ?? 0; at < scenario.epilogue.length; at++) {
    const step = scenario.epilogue[at];
    if (step === undefined || !holds(step.when, draft, table, passage)) continue;
    draft.epilogue = at + 1;
    enterTurn(draft, step.turn, passage, scenario, table);
    return [];
  }
  draft.epilogue = scenario.epilogue.length;
  const changes = settle(draft, scenario, rules);
  draft.ending = scenario.endings.findIndex(({ when }) => holds(when, draft, table, passage));
  return changes;
}

/** A promise that nobody may give breaks. One that can be kept on a day of the epilogue is kept there or broken; any other keeps itself. */
export function promiseKept(promise: number, { kept, broken }: Pick<TalkDraft, "kept" | "broken">, { promises, turns }: Scenario): boolean {
  const bit = 1 << promise;
  if (((kept | broken) & bit) !== 0) return (kept & bit) !== 0;
  const decided = turns.some(({ options }) => options.some(({ moves }) => moves.some(({ keeps }) => keeps === promise)));
  return !decided && promises[promise]?.authority !== "none";
}

function settle(draft: TalkDraft, scenario: Scenario, rules: TalkRules): TalkChange[] {
  const made = (set: number) => (_: unknown, index: number) => (set & (1 << index)) !== 0;
  const promises = scenario.promises.map((_, index) => index).filter(made(draft.promised));
  const reassured = scenario.facts.filter(made(draft.reassured)).filter(({ status }) => status !== "known");
  const events: TalkEvent[] = [
    ...promises.map((promise) => (promiseKept(promise, draft, scenario) ? "promise-kept" : "promise-broken")),
    ...reassured.map(({ cameTrue }) => (cameTrue === true ? "reassurance-lucky" : "reassurance-broken")),
  ];
  return events.map((event) => happen(draft, event, scenario, rules));
}

/** Something that follows by itself. */
export function happen(draft: TalkDraft, event: TalkEvent, scenario: Scenario, rules: TalkRules): TalkChange {
  const { effect, because } = rules.events[event];
  const went = applyEffect(draft, effect, scenario, rules);
  return { behaviour: undefined, event, quality: 0, rule: event, because, reaction: undefined, ...went };
}
