import type { BehaviourId } from "../../model/role-play/behaviour.ts";
import type { PlanOffer, PlanTechnique } from "../../model/plan/plan.ts";
import type { AuthoredBehaviour } from "../role-play/authored-rules.ts";
import type { AuthoredCourse } from "./authored-course.ts";
import type { CourseContent } from "./course-content.ts";

/**
 * What the action plan of a course offers: its techniques, or those of its lessons' phases where it names none, and its messages. A course that comes back to the plan
 * of another has all techniques after its own: any of them may stand in there.
 */
export function buildPlan({ behaviours, lessons, followUps }: CourseContent, { techniques, plan }: AuthoredCourse): PlanOffer {
  const all = behaviours.map(({ value }) => value).filter(({ kind }) => kind === "technique");
  const phases = new Set(lessons.map(({ value }) => value.phase));
  const own = techniques?.flatMap((id) => all.filter((behaviour) => behaviour.id === id)) ?? all.filter(({ phase }) => phases.has(phase));
  const offered = plan === "revisit" ? [...new Set([...own, ...all])] : own;
  const messages = followUps.map(({ value }) => ({ ...value, behaviours: value.behaviours as readonly BehaviourId[] }));
  return { techniques: offered.map(buildTechnique), ...(messages.length === 0 ? {} : { messages }) };
}

function buildTechnique({ id, name, phase, rule, good }: AuthoredBehaviour): PlanTechnique {
  return { id: id as BehaviourId, name, phase, rule, examples: good.slice(0, 3) };
}
