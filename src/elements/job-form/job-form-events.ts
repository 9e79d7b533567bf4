import type { FormAnswers } from "../../model/form-answers.ts";
import type { FormGroup } from "../../model/form-group.ts";
import type { JobCounts } from "../../model/job-counts.ts";

/** Something was counted, named, opened from a file or deleted. Carries all of it as it stands now, for whoever keeps it. */
export class CountsChangedEvent extends Event {
  readonly counts: JobCounts;

  constructor(counts: JobCounts) {
    super("rc-counts-changed", { bubbles: true, composed: true });
    this.counts = counts;
  }
}

/** The learner hands over what is counted. What comes of it the player says by `stage`. */
export class CountsHandedInEvent extends Event {
  readonly answers: FormAnswers;
  readonly group: FormGroup;

  constructor(answers: FormAnswers, group: FormGroup) {
    super("rc-counts-handed-in", { bubbles: true, composed: true });
    this.answers = answers;
    this.group = group;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-counts-changed": CountsChangedEvent;
    "rc-counts-handed-in": CountsHandedInEvent;
  }
}
