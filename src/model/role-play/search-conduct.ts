import { choicesAt } from "./choices-at.ts";
import { conductOf } from "./conduct.ts";
import { isDoneWell } from "./done-well.ts";
import type { Scenario } from "./scenario.ts";
import { startTalk } from "./start-talk.ts";
import { stepTalk } from "./step-talk.ts";
import { talkKeys, turnsFrom } from "./talk-key.ts";
import { lettersOf } from "./talk-letters.ts";
import { talkTable } from "./talk-table.ts";
import type { TalkRules } from "./talk-rules.ts";
import type { TalkState, TalkStep } from "./talk.ts";

/** A run as letters, with what it comes to. */
export interface Played {
  /** Conduct, 0 to 1. */
  readonly scaled: number;
  readonly letters: string;
  /** Index. */
  readonly ending: number;
  /** Replies and silences. */
  readonly turns: number;
}

interface Way {
  readonly state: TalkState;
  readonly letters: string;
  readonly turns: number;
  /** How often nothing was said, or nothing well. */
  readonly idle: number;
  /** The best that can still come of it. */
  readonly bound: number;
}

const equal = 1e-9;

/**
 * The run with the best conduct, and the endings that runs as good can reach: always goes on with the run that promises most, so that few are tried. Of runs that are
 * as good that with the fewest mistakes, then the fewest silences and weak replies, then the shortest, then the first by its letters.
 * Undefined where `most` steps were not enough.
 */
export function bestConduct(
  scenario: Scenario,
  rules: TalkRules,
  most = 40_000,
): { readonly best: Played; readonly endings: ReadonlySet<number> } | undefined {
  const keyOf = talkKeys(scenario, rules);
  const reachable = scenario.turns.map((_, turn) => bestAhead(turn, scenario, rules));
  const boundOf = (state: TalkState): number => {
    if (state.ending !== undefined) return conductOf(state, scenario, rules).scaled;
    const best = state.best.map((quality, at) => Math.max(quality, reachable[state.turn]?.[at] ?? 0));
    return conductOf({ ...state, best }, scenario, rules).scaled;
  };
  const start = startTalk(scenario, rules);
  const open = new Heap();
  open.add({ state: start, letters: "", turns: 0, idle: 0, bound: boundOf(start) });
  const seen = new Map<string, Way[]>();
  const endings = new Set<number>();
  let best: Way | undefined;
  for (let steps = 0; ; steps++) {
    const way = open.take();
    if (way === undefined || (best !== undefined && way.bound < best.bound - equal)) return best && { best: playedOf(best), endings };
    if (steps > most) return undefined;
    const { state, letters, turns, idle } = way;
    if (state.ending !== undefined) {
      if (best === undefined || isBetter(way, best)) best = way;
      endings.add(state.ending);
      continue;
    }
    const key = keyOf(state);
    const others = seen.get(key) ?? [];
    if (others.some((other) => asGood(other, way))) continue;
    seen.set(key, [...others, way]);
    for (const choice of choicesAt(state, scenario, rules)) {
      const step = stepTalk(state, choice, scenario, rules);
      const { after } = step;
      open.add({
        state: after,
        letters: letters + lettersOf(choice),
        turns: turns + Number(choice.kind !== "breathe"),
        idle: idle + Number(isIdle(step, scenario, rules)),
        bound: boundOf(after),
      });
    }
  }
}

/** The run with the worst conduct that is found by always going on with the `width` worst. */
export function worstConduct(scenario: Scenario, rules: TalkRules, width = 200): Played {
  let layer: readonly Way[] = [{ state: startTalk(scenario, rules), letters: "", turns: 0, idle: 0, bound: 0 }];
  let worst: Way | undefined;
  while (layer.length > 0) {
    const next = layer.flatMap(({ state, letters, turns }) =>
      choicesAt(state, scenario, rules).map((choice): Way => {
        const { after } = stepTalk(state, choice, scenario, rules);
        const bound = conductOf(after, scenario, rules).scaled;
        return { state: after, letters: letters + lettersOf(choice), turns: turns + Number(choice.kind !== "breathe"), idle: 0, bound };
      }),
    );
    for (const way of next) if (way.state.ending !== undefined && way.bound < (worst?.bound ?? Infinity)) worst = way;
    layer = next
      .filter(({ state }) => state.ending === undefined)
      .sort((one, other) => one.bound - other.bound)
      .slice(0, width);
  }
  if (worst === undefined) throw new RangeError("a talk ends");
  return playedOf(worst);
}

function playedOf({ state, letters, turns, bound }: Way): Played {
  return { scaled: bound, letters, ending: state.ending ?? 0, turns };
}

/** Of each expected behaviour the best quality that a turn and those after it offer. */
function bestAhead(turn: number, scenario: Scenario, rules: TalkRules): readonly number[] {
  const { manners } = talkTable(scenario, rules);
  const ahead = [...turnsFrom(turn, scenario)].flatMap((at) => scenario.turns[at] ?? []);
  const moves = ahead.flatMap(({ options, manner, listen }) => [
    ...options.flatMap((option) => option.moves),
    ...(manner ? manners.flatMap(({ move }) => move ?? []) : []),
    { behaviour: rules.listening, quality: listen.quality },
  ]);
  return scenario.expects.map((id) =>
    [...moves, rules.breathing].reduce((most, move) => (move.behaviour === id ? Math.max(most, move.quality) : most), 0),
  );
}

/** No expected behaviour was shown better in the second, no mistakes cost less, and it was neither less idle nor shorter: whatever follows, the first ends as well. */
function asGood({ state: one, ...way }: Way, { state: other, ...others }: Way): boolean {
  return (
    way.idle <= others.idle &&
    way.turns <= others.turns &&
    one.best.every((quality, at) => quality >= (other.best[at] ?? 0)) &&
    one.costs.every((cost, at) => cost <= (other.costs[at] ?? 0))
  );
}

function isIdle({ choice, changes }: TalkStep, scenario: Scenario, rules: TalkRules): boolean {
  return choice.kind === "listen" || !changes.some((change) => isDoneWell(change, scenario, rules));
}

/** Of two runs whose conduct is as good. */
function isBetter(one: Way, other: Way): boolean {
  const [costs, others] = [costOf(one), costOf(other)];
  if (costs !== others) return costs < others;
  if (one.idle !== other.idle) return one.idle < other.idle;
  return one.turns === other.turns ? one.letters < other.letters : one.turns < other.turns;
}

/** What mistakes have cost so far: where a phase can lose no more, they make no difference to the score. */
function costOf({ state }: Way): number {
  return state.costs.reduce((sum, cost) => sum + cost, 0);
}

/** The most promising way first; of equals that with the fewest mistakes, then the least idle, then that which has come furthest. */
class Heap {
  readonly #ways: Way[] = [];

  add(way: Way): void {
    this.#ways.push(way);
    let at = this.#ways.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  take(): Way | undefined {
    const top = this.#ways[0];
    const last = this.#ways.pop();
    if (top === undefined || last === undefined || this.#ways.length === 0) return top;
    this.#ways[0] = last;
    for (let at = 0; ;) {
      const first = [2 * at + 1, 2 * at + 2].reduce(
        (least, child) => (child < this.#ways.length && this.#before(child, least) ? child : least),
        at,
      );
      if (first === at) return top;
      this.#swap(at, first);
      at = first;
    }
  }

  #before(one: number, other: number): boolean {
    const [a, b] = [this.#ways[one], this.#ways[other]];
    if (a === undefined || b === undefined) return false;
    if (a.bound !== b.bound) return a.bound > b.bound;
    const [costs, others] = [costOf(a), costOf(b)];
    if (costs !== others) return costs < others;
    if (a.idle !== b.idle) return a.idle < b.idle;
    return a.turns === b.turns ? a.letters < b.letters : a.turns > b.turns;
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#ways[one], this.#ways[other]];
    if (a === undefined || b === undefined) return;
    this.#ways[one] = b;
    this.#ways[other] = a;
  }
}
