import type { BehaviourId } from "../model/role-play/behaviour.ts";
import { addDays, planLines } from "../model/plan/plan.ts";
import type { PlanOutcome } from "../model/plan/revisit.ts";
import type { LearnerAtWork } from "./learner-at-work.ts";
import { hardnessOf, skillOf } from "./skills.ts";
import { oneOf } from "./stream-of.ts";

const share = { line: 0.5, anew: 0.5 } as const;
/** In logits, of a technique that is as hard as most: about three lines in four are kept. */
const keeps = 1;

/** Lines of an action plan, none to three; in a course that comes back to one, what became of them. */
export function makePlan(at: LearnerAtWork): void {
  const { plan } = at.participant;
  if (at.plan.course.outline.plan !== "revisit") {
    for (let line = 1; line <= planLines; line++) if (at.would(share.line)) planLine(at, line);
    return;
  }
  // Whose first course this is brings a plan from elsewhere.
  if (at.participant.taken === 0) for (let line = 1; line <= planLines; line++) if (at.would(share.line)) bringLine(at, line);
  for (const [line, technique] of [...plan]) comeBackTo(at, line, technique);
}

function planLine(at: LearnerAtWork, line: number): void {
  const technique = bringLine(at, line);
  if (technique === undefined) return;
  const today = new Date(at.launches.nowMs).toISOString().slice(0, 10);
  at.launches.does({ kind: "line-planned", line, technique, date: addDays(today, 1 + Math.floor(at.random() * 14)) }, at.seconds(90));
}

function bringLine(at: LearnerAtWork, line: number): BehaviourId | undefined {
  const technique = oneOf(at.plan.course.plan.techniques, at.random)?.id;
  if (technique !== undefined) at.participant.plan.set(line, technique);
  return technique;
}

/** A dropped line may get another in its place. */
function comeBackTo(at: LearnerAtWork, line: number, technique: BehaviourId): void {
  const outcome = becomes(at, technique);
  at.launches.does({ kind: "line-revisited", line, technique, outcome }, at.seconds(60));
  if (outcome !== "dropped") return;
  at.participant.plan.delete(line);
  if (at.would(share.anew)) planLine(at, line);
}

/** The harder a technique, the sooner its line is changed or dropped. */
function becomes(at: LearnerAtWork, technique: BehaviourId): PlanOutcome {
  const isKept = at.would(1 / (1 + Math.exp(hardnessOf(at.plan.seed, skillOf.technique(technique)) - keeps)));
  return isKept ? "kept" : at.would(0.5) ? "changed" : "dropped";
}
