/** The learner wants to write the plan again from memory. */
export class PlanRememberedEvent extends Event {
  constructor() {
    super("rc-plan-remembered");
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-plan-remembered": PlanRememberedEvent;
  }
}
