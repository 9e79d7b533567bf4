import type { PlanLine } from "../../model/plan/plan.ts";

/** The learner changed something in a line. `settled`: it is not about to change again with the next key. */
export class PlanLineChangedEvent extends Event {
  readonly change: Partial<PlanLine>;
  readonly settled: boolean;

  constructor(change: Partial<PlanLine>, settled: boolean) {
    super("rc-plan-line-changed");
    this.change = change;
    this.settled = settled;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-plan-line-changed": PlanLineChangedEvent;
  }
}
