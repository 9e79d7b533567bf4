import type { Course } from "../model/course.ts";
import type { LessonId, ObjectiveId } from "../model/ids.ts";
import type { BehaviourId } from "../model/role-play/behaviour.ts";
import { bell, streamOf } from "./stream-of.ts";

/** What an item calls for beside general ability: an objective of a course, a technique in a conversation, or somebody else's trade. */
export type Skill = `objectives/${string}` | `techniques/${string}` | `trades/${string}`;

export const skillOf = {
  objective: (id: ObjectiveId): Skill => `objectives/${id}`,
  technique: (id: BehaviourId): Skill => `techniques/${id}`,
  trade: (trade: string): Skill => `trades/${trade}`,
} as const;

/** Standard deviations, in logits. Techniques differ most: which of them is missed most is what reports are asked. */
const spread = { objectives: 0.4, techniques: 1.2, trades: 0.3 } as const;
const bends = 0.3;

/** What a skill adds to the difficulty of all that calls for it, in the cohort of that seed, in logits. */
export function hardnessOf(seed: number, skill: Skill): number {
  const kind = skill.slice(0, skill.indexOf("/")) as keyof typeof spread;
  return Math.round(bell(streamOf(seed, "hardness", skill)) * spread[kind] * 1000) / 1000;
}

/** How much better or worse than in general the learner of that name is at it, in logits. */
export function bentOf(seed: number, learner: string, skill: Skill): number {
  return Math.round(bell(streamOf(seed, "bent", learner, skill)) * bends * 1000) / 1000;
}

/** Every skill that a course calls for, each once. */
export function skillsOf({ outline, plan, scenarios = [], forms = [] }: Course): readonly Skill[] {
  const counted = forms.flatMap(({ items }) => items.flatMap((item) => (item.kind === "count" ? (item.behaviour ?? []) : [])));
  return [
    ...new Set([
      ...outline.objectives.map(({ id }) => skillOf.objective(id)),
      ...[...scenarios.flatMap(({ expects }) => expects), ...plan.techniques.map(({ id }) => id), ...counted].map(skillOf.technique),
      ...scenarios.map(({ trade }) => skillOf.trade(trade)),
    ]),
  ];
}

/** What a lesson practises: the first objective that names it. */
export function lessonSkill({ outline }: Course, lesson: LessonId): Skill | undefined {
  const objective = outline.objectives.find(({ lessons }) => lessons.includes(lesson));
  return objective && skillOf.objective(objective.id);
}
