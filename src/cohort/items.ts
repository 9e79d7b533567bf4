import type { BlockId, OptionId, QuestionId } from "../model/ids.ts";
import type { ScenarioId } from "../model/role-play/scenario.ts";
import { bell, streamOf } from "./stream-of.ts";

/** Something that can be known or not, under a name of its own: the end of its activity's IRI. */
export type Item = `questions/${string}` | `blocks/${string}` | `scenarios/${string}/turns/${string}`;

export const itemOf = {
  question: (id: QuestionId): Item => `questions/${id}`,
  block: (id: BlockId): Item => `blocks/${id}`,
  turn: (scenario: ScenarioId, turn: string): Item => `scenarios/${scenario}/turns/${turn}`,
} as const;

/** How hard an item is in the cohort of that seed, in logits, about -2 to 2. Of nothing in its text: drawn, so that reports can be held against it. */
export function difficultyOf(seed: number, item: Item): number {
  return Math.round(bell(streamOf(seed, "item", item)) * 600) / 1000;
}

/** How much an option draws those who do not know; 0: nobody takes it. About one in eight has none. */
export function drawOf(seed: number, item: Item, option: OptionId): number {
  const random = streamOf(seed, "draw", item, option);
  return random() < 0.125 ? 0 : 0.5 + random();
}
