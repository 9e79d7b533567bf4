import type { FormAnswers } from "../../model/form-answers.ts";

/** An item of a form was answered, or opened again. Carries all answers as they stand now. No fact: nothing is handed in. */
export class FormChangedEvent extends Event {
  readonly answers: FormAnswers;

  constructor(answers: FormAnswers) {
    super("rc-form-changed", { bubbles: true, composed: true });
    this.answers = answers;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-form-changed": FormChangedEvent;
  }
}
