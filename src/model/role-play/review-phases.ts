import type { Behaviour, Quality } from "./behaviour.ts";
import type { Conduct, PhaseConduct, TalkRun } from "./talk.ts";
import type { TalkRules } from "./talk-rules.ts";

/** One phase of a run: what was called for and shown, what was missed, and what went wrong. */
export interface PhaseReview extends PhaseConduct {
  readonly shown: readonly { readonly behaviour: Behaviour; readonly quality: Quality }[];
  readonly missed: readonly Behaviour[];
  /** Mistakes of the phase, each with the steps in which it was made. */
  readonly mistakes: readonly { readonly behaviour: Behaviour; readonly steps: readonly number[] }[];
}

/** The judged phases of a run with the behaviours themselves, in order. */
export function reviewPhases({ steps }: TalkRun, { phases }: Conduct, { behaviours }: TalkRules): readonly PhaseReview[] {
  return phases.map((judged) => {
    const expected = judged.expected.flatMap(({ behaviour: id, quality }) => {
      const behaviour = behaviours.find((one) => one.id === id);
      return behaviour === undefined ? [] : [{ behaviour, quality }];
    });
    const mistakes = behaviours.flatMap((behaviour) => {
      if (behaviour.kind !== "mistake" || behaviour.phase !== judged.phase) return [];
      const made = steps.flatMap(({ changes }, step) => (changes.some((change) => change.behaviour === behaviour.id) ? [step] : []));
      return made.length === 0 ? [] : [{ behaviour, steps: made }];
    });
    return {
      ...judged,
      shown: expected.flatMap(({ behaviour, quality }) => (quality === undefined ? [] : [{ behaviour, quality }])),
      missed: expected.flatMap(({ behaviour, quality }) => (quality === undefined ? [behaviour] : [])),
      mistakes,
    };
  });
}
