import { choicesAt } from "./choices-at.ts";
import { isDoneWell } from "./done-well.ts";
import type { Scenario } from "./scenario.ts";
import { bestConduct, worstConduct, type Played } from "./search-conduct.ts";
import { startTalk } from "./start-talk.ts";
import { stepTalk } from "./step-talk.ts";
import { talkKeys } from "./talk-key.ts";
import type { TalkRules } from "./talk-rules.ts";
import type { TalkState, TalkStep } from "./talk.ts";
import { viewTalk } from "./view-talk.ts";

/** What there is in a scenario, found by visiting every state that can be reached once. */
export interface Exploration {
  /** False: there were more states than asked for, and the figures are of those visited. */
  readonly complete: boolean;
  readonly states: number;
  /** Turn indexes that play reaches, and lines of them as `turn/line`. */
  readonly turns: ReadonlySet<number>;
  readonly lines: ReadonlySet<string>;
  /** Replies and silences from start to end, epilogue included. */
  readonly shortest: number;
  readonly longest: number;
  /** By ending: its share where every choice is made at random, and whether it can be reached. */
  readonly endings: readonly { readonly share: number; readonly reached: boolean }[];
  readonly best: Played;
  readonly worst: Played;
  /** Endings that the best conduct can reach. */
  readonly bestEndings: ReadonlySet<number>;
  /** The fewest replies offered anywhere, silence and breath not counted, and the turn where that is. */
  readonly fewest: { readonly replies: number; readonly turn: number };
  /** Options, as `turn/option`, that do nothing well wherever they are offered and that no virtue speaks for. */
  readonly neverChosen: readonly string[];
}

interface Node {
  readonly shares: readonly number[];
  readonly reached: number;
  readonly shortest: number;
  readonly longest: number;
}

const notMade: Played = { scaled: 0, letters: "", ending: 0, turns: 0 };

/** Visits every reachable state of a scenario once, up to `most` of them. Pure; a talk cannot lead back, so it ends. Throws a RangeError where one does. */
export function exploreTalk(scenario: Scenario, rules: TalkRules, most = 200_000): Exploration {
  const keyOf = talkKeys(scenario, rules);
  const nodes = new Map<string, Node | "open">();
  const turns = new Set<number>();
  const lines = new Set<string>();
  const done = new Set<string>();
  let fewest = { replies: Infinity, turn: 0 };
  let complete = true;

  const visit = (state: TalkState): Node | undefined => {
    if (state.ending !== undefined) return leaf(state.ending, scenario);
    const key = keyOf(state);
    const known = nodes.get(key);
    if (known === "open") throw new RangeError(`turn ${scenario.turns[state.turn]?.id ?? ""} leads back to itself`);
    if (known !== undefined) return known;
    if (nodes.size >= most) {
      complete = false;
      return undefined;
    }
    nodes.set(key, "open");
    turns.add(state.turn);
    lines.add(`${state.turn}/${state.line}`);
    const replies = viewTalk(state, scenario, rules).replies.length;
    if (replies < fewest.replies) fewest = { replies, turn: state.turn };
    const ways = choicesAt(state, scenario, rules).flatMap((choice) => {
      const step = stepTalk(state, choice, scenario, rules);
      if (choice.kind === "reply" && doesWell(step)) done.add(`${state.turn}/${choice.option}`);
      const node = visit(step.after);
      return node === undefined ? [] : [{ node, turn: Number(choice.kind !== "breathe") }];
    });
    const node = join(ways, scenario);
    nodes.set(key, node);
    return node;
  };

  const doesWell = ({ changes }: TalkStep): boolean => changes.some((change) => isDoneWell(change, scenario, rules));

  const root = visit(startTalk(scenario, rules)) ?? leaf(0, scenario);
  const searched = bestConduct(scenario, rules);
  return {
    complete: complete && searched !== undefined,
    states: nodes.size,
    turns,
    lines,
    shortest: root.shortest,
    longest: root.longest,
    endings: root.shares.map((share, at) => ({ share, reached: (root.reached & (1 << at)) !== 0 })),
    best: searched?.best ?? notMade,
    worst: worstConduct(scenario, rules),
    bestEndings: searched?.endings ?? new Set(),
    fewest,
    neverChosen: scenario.turns.flatMap((turn, at) =>
      turn.options.filter(({ id, virtue }) => virtue === undefined && !done.has(`${at}/${id}`)).map(({ id }) => `${turn.id}/${id}`),
    ),
  };
}

function leaf(ending: number, { endings }: Scenario): Node {
  return { shares: endings.map((_, at) => Number(at === ending)), reached: 1 << ending, shortest: 0, longest: 0 };
}

function join(ways: readonly { readonly node: Node; readonly turn: number }[], { endings }: Scenario): Node {
  return {
    shares: endings.map((_, at) => ways.reduce((sum, { node }) => sum + (node.shares[at] ?? 0), 0) / ways.length),
    reached: ways.reduce((set, { node }) => set | node.reached, 0),
    shortest: Math.min(...ways.map(({ node, turn }) => node.shortest + turn)),
    longest: Math.max(...ways.map(({ node, turn }) => node.longest + turn)),
  };
}
