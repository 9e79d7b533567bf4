/** The group has left the projected talk. Opened again, it goes on from there. */
export class GroupLeftEvent extends Event {
  /** The talk so far; empty where it was over. */
  readonly letters: string;

  constructor(letters: string) {
    super("rc-group-left");
    this.letters = letters;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-group-left": GroupLeftEvent;
  }
}
