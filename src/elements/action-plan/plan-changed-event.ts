import type { Plan } from "../../model/plan/plan.ts";

/** The learner wrote, chose or opened something. Not a fact: a plan's words stay in the browser and never enter the attempt. */
export class PlanChangedEvent extends Event {
  readonly plan: Plan;

  constructor(plan: Plan) {
    super("rc-plan-changed", { bubbles: true, composed: true });
    this.plan = plan;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-plan-changed": PlanChangedEvent;
  }
}
