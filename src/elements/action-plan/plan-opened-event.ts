import type { Plan } from "../../model/plan/plan.ts";

/** The learner wants this plan in the place of what is there: from a file, from this browser, or to be written from memory. */
export class PlanOpenedEvent extends Event {
  readonly plan: Plan;

  constructor(plan: Plan) {
    super("rc-plan-opened", { bubbles: true, composed: true });
    this.plan = plan;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-plan-opened": PlanOpenedEvent;
  }
}
