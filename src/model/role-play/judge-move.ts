import type { Quality } from "./behaviour.ts";
import type { FactStatus, Fit, MoveCondition } from "./condition.ts";
import { among, holds, within } from "./holds.ts";
import type { Line, Move, Remedy, Scenario } from "./scenario.ts";
import type { TalkState } from "./talk.ts";
import type { TalkRule } from "./talk-rules.ts";
import type { TalkTable } from "./talk-table.ts";

/** The rule that decides how the customer takes a move, as the talk stands: of its behaviour's rules the first that fits. Throws a RangeError where none does; the linter refuses such a table. */
export function judgeMove(move: Move, quality: Quality, state: TalkState, line: Line, scenario: Scenario, table: TalkTable): TalkRule {
  const rule = table.rules.get(move.behaviour)?.find(({ when }) => fits(when, move, quality, state, line, scenario, table));
  if (rule === undefined) throw new RangeError(`no rule says how ${move.behaviour} is taken`);
  return rule;
}

/** Nobody cites what was not told: 3 is 2 as long as one of the beats that it cites has not come out. */
export function qualityNow({ quality, cites = [] }: Move, { beats }: TalkState): Quality {
  return quality === 3 && cites.some((beat) => beats[beat] === 0) ? 2 : quality;
}

function fits(
  when: MoveCondition,
  move: Move,
  quality: Quality,
  state: TalkState,
  line: Line,
  scenario: Scenario,
  table: TalkTable,
): boolean {
  const remedy = scenario.remedies[move.offers ?? -1];
  const promise = scenario.promises[move.promises ?? -1];
  return (
    within(quality, when.quality) &&
    (when.times === undefined || within(timesShown(move, state, table), when.times)) &&
    among(scenario.setting, when.setting) &&
    among(labelOf(move, state), when.label) &&
    among(move.names?.feeling, when.named) &&
    among(factStatus(move, scenario), when.fact) &&
    among(remedy && fitOf(remedy, scenario), when.fit) &&
    among(remedy?.authority ?? promise?.authority, when.authority) &&
    (when.timed === undefined || when.timed === promise?.timed) &&
    (when.answers === undefined || when.answers === answersOpenBeat(move, state)) &&
    within(scenario.failure.harm, when.harm) &&
    (when.again === undefined || when.again === scenario.failure.again) &&
    among(line.abuse ?? "none", when.abuse) &&
    (when.hooked === undefined || when.hooked === state.hooked) &&
    holds(when, state, table)
  );
}

function timesShown({ behaviour }: Move, { counts }: TalkState, { watched }: TalkTable): number {
  return counts[watched.get(behaviour)?.index ?? -1] ?? 0;
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

function factStatus({ about }: Move, { facts }: Scenario): FactStatus | undefined {
  return facts[about ?? -1]?.status;
}

/** People prefer a remedy of the kind and size of the failure (Smith, Bolton and Wagner 1999). */
function fitOf({ kind, size }: Remedy, { failure }: Scenario): Fit {
  if (size < failure.harm) return "small";
  if (size > failure.harm) return "large";
  return kind === failure.kind ? "match" : "other-kind";
}

function answersOpenBeat({ acknowledges = [] }: Move, { beats }: TalkState): boolean {
  return acknowledges.some((beat) => beats[beat] === 1 || beats[beat] === 2);
}
