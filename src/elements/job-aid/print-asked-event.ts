import type { JobAidId } from "../../model/ids.ts";

/** The learner wants this card on paper. Who hears it decides what the page prints. */
export class PrintAskedEvent extends Event {
  readonly jobAid: JobAidId;

  constructor(jobAid: JobAidId) {
    super("rc-print-asked", { bubbles: true, composed: true });
    this.jobAid = jobAid;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-print-asked": PrintAskedEvent;
  }
}
