import { addDays, planLines } from "../model/plan/plan.ts";
import { planOutcomes } from "../model/plan/revisit.ts";
import type { LearnerAtWork } from "./learner-at-work.ts";
import { oneOf } from "./stream-of.ts";

const share = { line: 0.5 } as const;

/** Lines of an action plan, none to three; in a course that comes back to one, what became of them. */
export function makePlan(at: LearnerAtWork): void {
  const { outline, plan } = at.plan.course;
  for (let line = 1; line <= planLines; line++) {
    const technique = oneOf(plan.techniques, at.random)?.id;
    if (technique === undefined || !at.would(share.line)) continue;
    const today = new Date(at.launches.nowMs).toISOString().slice(0, 10);
    if (outline.plan === "revisit")
      at.launches.does({ kind: "line-revisited", line, technique, outcome: oneOf(planOutcomes, at.random) ?? "kept" }, at.seconds(60));
    else
      at.launches.does({ kind: "line-planned", line, technique, date: addDays(today, 1 + Math.floor(at.random() * 14)) }, at.seconds(90));
  }
}
