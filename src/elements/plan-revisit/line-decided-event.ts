import type { PlanLine } from "../../model/plan/plan.ts";

/** The learner has said what becomes of a line, or why. Not a fact: the line is the whole of it, with its words. */
export class LineDecidedEvent extends Event {
  readonly line: PlanLine;

  constructor(line: PlanLine) {
    super("rc-line-decided");
    this.line = line;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-line-decided": LineDecidedEvent;
  }
}
