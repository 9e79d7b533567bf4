import type { Behaviour, Quality } from "./behaviour.ts";
import { enterEpilogue, enterTurn, happen } from "./enter-turn.ts";
import { holds, type Passage } from "./holds.ts";
import { judgeMove, qualityNow } from "./judge-move.ts";
import type { Line, Move, ReplyChoice, Scenario, Turn } from "./scenario.ts";
import { acknowledge, applyEffect, lowerOf, setBeats, withAt, type TalkDraft } from "./talk-draft.ts";
import { phases, talkTable, type TalkTable } from "./talk-table.ts";
import type { TalkRules } from "./talk-rules.ts";
import type { TalkChange, TalkChoice, TalkState, TalkStep } from "./talk.ts";
import { viewTalk } from "./view-talk.ts";

/** One choice of the learner and what it does, to the customer's next line. Pure. Throws a RangeError for a choice that is not offered here. */
export function stepTalk(state: TalkState, choice: TalkChoice, scenario: Scenario, rules: TalkRules): TalkStep {
  const table = talkTable(scenario, rules);
  const { turn, line, replies, manners, canBreathe } = viewTalk(state, scenario, rules);
  if (state.ending !== undefined) throw new RangeError("the talk is over");
  const draft: TalkDraft = { ...state };
  const step = (changes: readonly TalkChange[]): TalkStep => ({
    choice,
    before: state,
    after: draft,
    changes,
    reaction: lastReaction(changes),
  });
  const play: Play = { draft, line, scenario, rules, table, slipped: false };
  if (choice.kind === "breathe") {
    if (!canBreathe) throw new RangeError("nothing has hooked the learner");
    const change = makeMove({ ...rules.breathing }, play);
    draft.hooked = false;
    return step([change]);
  }
  const reply = choice.kind === "reply" ? replies.find(({ id }) => id === choice.option) : undefined;
  const manner = choice.kind === "reply" && manners.length > 0 ? manners.find(({ id }) => id === choice.manner) : undefined;
  const asked =
    choice.kind === "listen" || (reply !== undefined && (manners.length > 0 ? manner !== undefined : choice.manner === undefined));
  if (!asked) throw new RangeError("that is not offered here");
  const delivered = manner?.move === undefined ? [] : [makeMove(manner.move, play)];
  const said =
    reply === undefined ? [makeMove({ behaviour: rules.listening, quality: turn.listen.quality }, play)] : makeReply(reply, play);
  const changes = [...delivered, ...said];
  if (reply !== undefined && passesOver(state, draft, changes, table)) changes.push(comeBackLouder(state, play));
  if (state.slip === "fresh" && draft.slip === "fresh" && !play.slipped) draft.slip = "old";
  const passage: Passage = { reaction: lastReaction(changes), choice: reply?.id, listened: reply === undefined };
  draft.hooked = false;
  const to = wayOn(turn, reply, passage, play);
  if (to === "end") changes.push(...enterEpilogue(draft, passage, scenario, rules, table));
  else enterTurn(draft, to, passage, scenario, table);
  return step(changes);
}

interface Play {
  readonly draft: TalkDraft;
  readonly line: Line;
  readonly scenario: Scenario;
  readonly rules: TalkRules;
  readonly table: TalkTable;
  /** Whether this reply was a slip. */
  slipped: boolean;
}

function makeReply({ moves, override }: ReplyChoice, play: Play): TalkChange[] {
  if (override === undefined) return moves.map((move) => makeMove(move, play));
  const made = moves.map((move) => makeMove(move, play, true));
  const went = applyEffect(play.draft, override.effect, play.scenario, play.rules);
  if (override.effect.slips === true) play.slipped = true;
  return [...made, { behaviour: undefined, quality: 0, rule: "override", because: override.reason, reaction: undefined, ...went }];
}

/** The move, judged by the rules as the talk stands, and what it leaves behind. `overruled`: recorded, without the rule's effect. */
function makeMove(move: Move, play: Play, overruled = false): TalkChange {
  const { draft, line, scenario, rules, table } = play;
  const quality = qualityNow(move, draft);
  const rule = judgeMove(move, quality, draft, line, scenario, table);
  const behaviour = rule.as ?? move.behaviour;
  const counted = lowerOf(rule.as === undefined ? quality : 0, rule.counts ?? 3);
  const went = overruled ? { tension: 0, trust: 0 } : applyEffect(draft, rule.effect, scenario, rules);
  if (!overruled && rule.effect.slips === true) play.slipped = true;
  if (!overruled && rule.effect.acknowledges === true) acknowledge(draft, move.acknowledges ?? []);
  if (rule.effect.reassures === true) draft.reassured |= bit(move.about);
  if (rule.effect.takesBack === true) {
    draft.reassured &= ~bit(move.about);
    draft.promised &= ~bit(move.takesBack);
  }
  draft.promised |= bit(move.promises);
  draft.offered |= bit(move.offers);
  draft.kept |= bit(move.keeps);
  draft.broken |= bit(move.breaks);
  for (const id of new Set([move.behaviour, behaviour])) {
    const watch = table.watched.get(id);
    if (watch) draft.counts = withAt(draft.counts, watch.index, Math.min(watch.enough, (draft.counts[watch.index] ?? 0) + 1));
  }
  score(draft, behaviour, counted, table);
  const { id, because, reaction } = rule;
  return { behaviour, quality: counted, rule: overruled ? "override" : id, because, reaction: overruled ? undefined : reaction, ...went };
}

/** Costs of one phase beyond this make no difference: its score is 0 by then. */
const mostCost = 10;

function score(draft: TalkDraft, id: Behaviour["id"], quality: Quality, { behaviours, expected }: TalkTable): void {
  const behaviour = behaviours.get(id);
  if (behaviour?.kind === "mistake") {
    const phase = phases.indexOf(behaviour.phase);
    draft.costs = withAt(draft.costs, phase, Math.min(mostCost, (draft.costs[phase] ?? 0) + costOf(behaviour, quality)));
    return;
  }
  const index = expected.get(id);
  if (index !== undefined) draft.best = withAt(draft.best, index, Math.max(quality, draft.best[index] ?? 0));
}

/** A mistake costs all of it at quality 0, one unit less when softened, nothing from 2 on. */
function costOf({ cost = 1 }: Behaviour, quality: Quality): number {
  return quality === 0 ? cost : quality === 1 ? Math.max(1, cost - 1) : 0;
}

/** The learner went on, or did harm, while something that was told is still open. To listen, to invite and to name a feeling leaves room for it. */
function passesOver(before: TalkState, after: TalkState, changes: readonly TalkChange[], { behaviours }: TalkTable): boolean {
  const wentOn = changes.some(({ behaviour }) => {
    const made = behaviour && behaviours.get(behaviour);
    return made !== undefined && (made.kind === "mistake" || made.phase >= "P3");
  });
  return wentOn && before.epilogue === undefined && before.beats.some((status, beat) => status === 1 && after.beats[beat] === 1);
}

function comeBackLouder(before: TalkState, { draft, scenario, rules }: Play): TalkChange {
  const open = before.beats.flatMap((status, beat) => (status === 1 ? [beat] : []));
  setBeats(draft, open, (status) => (status === 1 ? 2 : status));
  return happen(draft, "open-beat", scenario, rules);
}

function wayOn(turn: Turn, reply: ReplyChoice | undefined, passage: Passage, { draft, scenario, table }: Play): number | "end" {
  const leads = ({ when }: { readonly when: Turn["next"][number]["when"] }): boolean => holds(when, draft, table, passage);
  const away = draft.epilogue === undefined ? scenario.anywhere.find(leads) : undefined;
  const to = away?.to ?? reply?.to ?? turn.next.find(leads)?.to;
  if (to === undefined) throw new RangeError(`no way leads on from ${turn.id}`);
  return to;
}

function lastReaction(changes: readonly TalkChange[]): TalkStep["reaction"] {
  return changes.findLast(({ reaction }) => reaction !== undefined)?.reaction;
}

function bit(index: number | undefined): number {
  return index === undefined ? 0 : 1 << index;
}
