import type { OptionId } from "../ids.ts";
import { choicesAt } from "./choices-at.ts";
import { conductOf } from "./conduct.ts";
import type { Scenario } from "./scenario.ts";
import { startTalk } from "./start-talk.ts";
import { stepTalk } from "./step-talk.ts";
import { lettersOf } from "./talk-letters.ts";
import type { TalkRules } from "./talk-rules.ts";
import type { TalkChoice, TalkState } from "./talk.ts";
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
  /** Options, as `turn/option`, that no way of playing well ever takes and that no virtue speaks for. */
  readonly neverChosen: readonly string[];
}

/** A run as letters, with what it comes to. */
export interface Played {
  readonly scaled: number;
  readonly letters: string;
  readonly ending: number;
  readonly turns: number;
}

interface Node {
  readonly shares: readonly number[];
  readonly reached: number;
  readonly shortest: number;
  readonly longest: number;
  readonly best: Leaf;
  readonly worst: Leaf;
}

/** The end of the best or worst way on, and the way to it, letter by letter. */
interface Leaf {
  readonly scaled: number;
  readonly endings: number;
  readonly letters: string;
  readonly way: Leaf | undefined;
}

const equal = 1e-9;

/** Visits every reachable state of a scenario once, up to `most` of them. Pure; a talk cannot lead back, so it ends. */
export function exploreTalk(scenario: Scenario, rules: TalkRules, most = 200_000): Exploration {
  const nodes = new Map<string, Node | "open">();
  const turns = new Set<number>();
  const lines = new Set<string>();
  const chosen = new Set<string>();
  let fewest = { replies: Infinity, turn: 0 };
  let complete = true;

  const leaf = (state: TalkState): Node => {
    const { scaled } = conductOf(state, scenario, rules);
    const ending = state.ending ?? 0;
    const end: Leaf = { scaled, endings: 1 << ending, letters: "", way: undefined };
    return {
      shares: scenario.endings.map((_, at) => Number(at === ending)),
      reached: 1 << ending,
      shortest: 0,
      longest: 0,
      best: end,
      worst: end,
    };
  };

  const visit = (state: TalkState): Node | undefined => {
    if (state.ending !== undefined) return leaf(state);
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
    const node = join(state, choicesAt(state, scenario, rules));
    if (node !== undefined) nodes.set(key, node);
    return node;
  };

  const join = (state: TalkState, choices: readonly TalkChoice[]): Node | undefined => {
    const ways = choices.flatMap((choice) => {
      const node = visit(stepTalk(state, choice, scenario, rules).after);
      return node === undefined ? [] : [{ choice, node, turn: Number(choice.kind !== "breathe") }];
    });
    if (ways.length === 0) return undefined;
    const best = Math.max(...ways.map(({ node }) => node.best.scaled));
    const well = ways.filter(({ node }) => best - node.best.scaled < equal);
    for (const { choice } of well) if (choice.kind === "reply") chosen.add(optionKey(state.turn, choice.option));
    return {
      shares: scenario.endings.map((_, at) => ways.reduce((sum, { node }) => sum + (node.shares[at] ?? 0), 0) / ways.length),
      reached: ways.reduce((set, { node }) => set | node.reached, 0),
      shortest: Math.min(...ways.map(({ node, turn }) => node.shortest + turn)),
      longest: Math.max(...ways.map(({ node, turn }) => node.longest + turn)),
      best: along(well, ({ node }) => node.best),
      worst: along(
        ways.filter(({ node }) => node.worst.scaled - Math.min(...ways.map((way) => way.node.worst.scaled)) < equal),
        ({ node }) => node.worst,
      ),
    };
  };

  const root = visit(startTalk(scenario, rules));
  if (root === undefined) throw new RangeError("a talk has a first turn");
  return {
    complete,
    states: nodes.size,
    turns,
    lines,
    shortest: root.shortest,
    longest: root.longest,
    endings: root.shares.map((share, at) => ({ share, reached: (root.reached & (1 << at)) !== 0 })),
    best: played(root.best),
    worst: played(root.worst),
    bestEndings: new Set(scenario.endings.map((_, at) => at).filter((at) => (root.best.endings & (1 << at)) !== 0)),
    fewest,
    neverChosen: scenario.turns.flatMap((turn, at) =>
      turn.options.filter(({ id, virtue }) => virtue === undefined && !chosen.has(optionKey(at, id))).map(({ id }) => `${turn.id}/${id}`),
    ),
  };
}

interface WayOn {
  readonly choice: TalkChoice;
  readonly node: Node;
}

/** The first of equal ways, with the endings of all of them. */
function along(ways: readonly WayOn[], leafOf: (way: WayOn) => Leaf): Leaf {
  const [first] = ways;
  if (first === undefined) throw new RangeError("a state has a way on");
  const way = leafOf(first);
  const endings = ways.reduce((set, other) => set | leafOf(other).endings, 0);
  return { scaled: way.scaled, endings, letters: lettersOf(first.choice), way };
}

function played(leaf: Leaf): Played {
  let letters = "";
  let end = leaf;
  let turns = 0;
  for (; end.way !== undefined; end = end.way) {
    letters += end.letters;
    if (end.letters !== "y") turns += 1;
  }
  return { scaled: leaf.scaled, letters, ending: Math.log2(end.endings), turns };
}

function optionKey(turn: number, option: OptionId): string {
  return `${turn}/${option}`;
}

/** Equal states have equal keys. */
function keyOf(s: TalkState): string {
  const numbers = [s.turn, s.line, s.tension, s.trust, s.promised, s.kept, s.broken, s.offered, s.reassured, s.boundary, s.epilogue ?? "-"];
  const lists = [s.beats, s.counts, s.best, s.costs].map((list) => list.join("."));
  return [...numbers, s.feeling, s.slip, Number(s.agreed), Number(s.hooked), ...lists].join(",");
}
