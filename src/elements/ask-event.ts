/** What an element cannot do by itself and asks the player for. */
export type Ask =
  | "start-test"
  | "hand-in"
  | "start-precheck"
  | "end-precheck"
  | "save"
  | "exit"
  | "retry"
  | "begin"
  | "start-over"
  | "settings"
  | "print"
  | "diagnostics"
  | "lost";

/** The learner pressed a button whose work is the player's. Not a fact: nothing has happened yet. */
export class AskEvent extends Event {
  readonly ask: Ask;

  constructor(ask: Ask) {
    super("rc-asked", { bubbles: true, composed: true });
    this.ask = ask;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-asked": AskEvent;
  }
  interface WindowEventMap {
    "rc-asked": AskEvent;
  }
}
