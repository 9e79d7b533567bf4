import type { Quality } from "./behaviour.ts";
import type { Condition, Fit, MoveCondition } from "./condition.ts";
import { allHold, holds, within, type Checks } from "./holds.ts";
import type { Line, Move, Remedy, Scenario, Turn } from "./scenario.ts";
import type { TalkState } from "./talk.ts";
import type { TalkRule } from "./talk-rules.ts";
import type { TalkTable } from "./talk-table.ts";

/** The rule that decides how the customer takes a move, as the talk stands: of its behaviour's rules the first that fits. Throws a RangeError where none does; the linter refuses such a table. */
export function judgeMove(move: Move, quality: Quality, state: TalkState, line: Line, scenario: Scenario, table: TalkTable): TalkRule {
  const judged: Judged = { move, quality, state, line, scenario, table };
  const rule = table.rules.get(move.behaviour)?.find(({ when }) => fits(when, judged));
  if (rule === undefined) throw new RangeError(`no rule says how ${move.behaviour} is taken`);
  return rule;
}

/** Nobody cites what was not told: 3 is 2 as long as one of the beats that it cites has not come out. */
export function qualityNow({ quality, cites = [] }: Move, { beats }: TalkState): Quality {
  return quality === 3 && cites.some((beat) => beats[beat] === 0) ? 2 : quality;
}

function fits(when: MoveCondition, judged: Judged): boolean {
  return allHold(moveChecks, when, judged) && holds(when, judged.state, judged.table);
}

interface Judged {
  readonly move: Move;
  readonly quality: Quality;
  readonly state: TalkState;
  readonly line: Line;
  readonly scenario: Scenario;
  readonly table: TalkTable;
}

/** What a rule asks beyond the state. */
type OfMove = Omit<MoveCondition, keyof Condition>;

const moveChecks: Checks<OfMove, [Judged]> = {
  quality: (range, { quality }) => within(quality, range),
  times: (range, { move, state, table }) => within(timesShown(move, state, table), range),
  setting: (wanted, { scenario }) => wanted.includes(scenario.setting),
  label: (wanted, { move, state }) => among(labelOf(move, state), wanted),
  named: (wanted, { move }) => among(move.names?.feeling, wanted),
  fact: (wanted, { move, scenario }) => among(scenario.facts[move.about ?? -1]?.status, wanted),
  wasReassured: (wanted, { move, state }) => wanted === isIn(state.reassured, move.about),
  wasPromised: (wanted, { move, state }) => wanted === isIn(state.promised, move.takesBack),
  fit: (wanted, { move, scenario }) => among(fitOf(scenario.remedies[move.offers ?? -1], scenario), wanted),
  authority: (wanted, { move, scenario: { remedies, promises } }) =>
    among(remedies[move.offers ?? -1]?.authority ?? promises[move.promises ?? -1]?.authority, wanted),
  timed: (wanted, { move, scenario }) => wanted === scenario.promises[move.promises ?? -1]?.timed,
  answers: (wanted, { move, state }) => wanted === answersOpenBeat(move, state),
  harm: (range, { scenario }) => within(scenario.failure.harm, range),
  again: (wanted, { scenario }) => wanted === scenario.failure.again,
  asked: (wanted, { line }) => wanted === (line.asks ?? false),
  abuse: (wanted, { line }) => wanted.includes(line.abuse ?? "none"),
  insulted: (wanted, { state }) => wanted === state.insulted,
  hooked: (wanted, { state }) => wanted === state.hooked,
  due: (wanted, { state, scenario }) => wanted === isDue(scenario.turns[state.turn]),
};

function among<Value>(value: Value | undefined, list: readonly Value[]): boolean {
  return value !== undefined && list.includes(value);
}

/** A promise falls due where it can be kept. */
function isDue(turn: Turn | undefined): boolean {
  return turn?.options.some(({ moves }) => moves.some(({ keeps }) => keeps !== undefined)) ?? false;
}

function timesShown({ behaviour }: Move, { counts }: TalkState, { watched }: TalkTable): number {
  return counts[watched.get(behaviour)?.index ?? -1] ?? 0;
}

function isIn(set: number, index: number | undefined): boolean {
  return index !== undefined && (set & (1 << index)) !== 0;
}

/** Undefined where no feeling is named. */
function labelOf({ names }: Move, { feeling, tension }: TalkState): "right" | "wrong" | "weak" | undefined {
  if (names === undefined) return undefined;
  if (names.feeling !== feeling) return "wrong";
  return intensity(tension) - names.strength >= 2 ? "weak" : "right";
}

/** Of what is felt: 1 a little, 2 plainly, 3 strongly. */
function intensity(tension: number): 1 | 2 | 3 {
  return tension >= 70 ? 3 : tension >= 40 ? 2 : 1;
}

/** People prefer a remedy of the kind and size of the failure (Smith, Bolton and Wagner 1999). */
function fitOf(remedy: Remedy | undefined, { failure }: Scenario): Fit | undefined {
  if (remedy === undefined) return undefined;
  const { kind, size } = remedy;
  if (size < failure.harm) return "small";
  if (size > failure.harm) return "large";
  return kind === failure.kind ? "match" : "other-kind";
}

function answersOpenBeat({ acknowledges = [] }: Move, { beats }: TalkState): boolean {
  return acknowledges.some((beat) => beats[beat] === 1 || beats[beat] === 2);
}
