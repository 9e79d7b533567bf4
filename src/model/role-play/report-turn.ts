import type { BehaviourId, Quality } from "./behaviour.ts";
import { choicesAt } from "./choices-at.ts";
import type { Reaction } from "./condition.ts";
import type { Line, Scenario, Turn } from "./scenario.ts";
import { stepTalk } from "./step-talk.ts";
import { lettersOf } from "./talk-letters.ts";
import type { TalkRules } from "./talk-rules.ts";
import { talkTable } from "./talk-table.ts";
import type { TalkStep } from "./talk.ts";

/** A choice as reports tell it. */
export interface TurnReport {
  readonly turn: Turn;
  /** What was answered. */
  readonly line: Line;
  readonly letters: string;
  readonly quality: Quality;
  /** The choices that were as good as any where the talk stood, by their letters. */
  readonly best: readonly string[];
  /** What was shown with it, in order. */
  readonly behaviours: readonly BehaviourId[];
  /** Felt, 0 to 100. */
  readonly tension: Change;
  readonly trust: Change;
  readonly reaction: Reaction | undefined;
}

export interface Change {
  readonly before: number;
  readonly after: number;
}

/** Says of a choice how good it was beside what else could have been done there. Throws a RangeError for a step of another scenario. */
export function reportTurn(step: TalkStep, scenario: Scenario, rules: TalkRules): TurnReport {
  const { before, after, changes, reaction } = step;
  const turn = scenario.turns[before.turn];
  const line = turn?.lines[before.line];
  if (turn === undefined || line === undefined) throw new RangeError("the step is of another scenario");
  const offered = choicesAt(before, scenario, rules).map((choice) => {
    return { letters: lettersOf(choice), quality: qualityOf(stepTalk(before, choice, scenario, rules), scenario, rules) };
  });
  const highest = Math.max(...offered.map(({ quality }) => quality));
  return {
    turn,
    line,
    letters: lettersOf(step.choice),
    quality: qualityOf(step, scenario, rules),
    best: offered.filter(({ quality }) => quality === highest).map(({ letters }) => letters),
    behaviours: changes.flatMap(({ behaviour }) => behaviour ?? []),
    tension: { before: before.tension, after: after.tension },
    trust: { before: before.trust, after: after.trust },
    reaction,
  };
}

/** That of the best technique in what was said, and no better than the worst mistake, delivery included: nobody makes up for bad words by saying them slowly. */
function qualityOf({ choice, changes }: TalkStep, scenario: Scenario, rules: TalkRules): Quality {
  const { behaviours, manners } = talkTable(scenario, rules);
  const made = changes.flatMap(({ behaviour, quality }) => {
    const known = behaviour && behaviours.get(behaviour);
    return known === undefined ? [] : [{ mistake: known.kind === "mistake", quality }];
  });
  const delivered = choice.kind === "reply" && manners.find(({ id }) => id === choice.manner)?.move !== undefined;
  const mistakes = made.filter(({ mistake }) => mistake).map(({ quality }) => quality);
  const techniques = made.slice(Number(delivered)).flatMap(({ mistake, quality }) => (mistake ? [] : [quality]));
  if (techniques.length === 0) return lowest(mistakes) ?? 0;
  return Math.min(Math.max(...techniques), lowest(mistakes) ?? 3) as Quality;
}

function lowest(qualities: readonly Quality[]): Quality | undefined {
  return qualities.length === 0 ? undefined : (Math.min(...qualities) as Quality);
}
