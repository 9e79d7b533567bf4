import type { FormAnswers } from "../../model/form-answers.ts";

/** The learner hands the form in. What comes of it the player says by `stage`. */
export class ReactionHandedInEvent extends Event {
  readonly answers: FormAnswers;

  constructor(answers: FormAnswers) {
    super("rc-reaction-handed-in", { bubbles: true, composed: true });
    this.answers = answers;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-reaction-handed-in": ReactionHandedInEvent;
  }
}
