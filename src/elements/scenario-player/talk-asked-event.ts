import type { TalkChoice } from "../../model/role-play/talk.ts";

/** What a part of the role-play cannot do by itself and asks the whole for. `letters`: a run's beginning. */
export type TalkAsk =
  | { readonly kind: "choose"; readonly choice: TalkChoice }
  | { readonly kind: "go-on" }
  | { readonly kind: "start" }
  | { readonly kind: "leave" }
  | { readonly kind: "look-back" }
  | { readonly kind: "debrief" }
  | { readonly kind: "left-out" }
  | { readonly kind: "group" }
  | { readonly kind: "try-from"; readonly letters: string };

/** The learner pressed a button of the intro, the talk or the debrief. Stays within the role-play. */
export class TalkAskedEvent extends Event {
  readonly ask: TalkAsk;

  constructor(ask: TalkAsk) {
    super("rc-talk-asked", { bubbles: true });
    this.ask = ask;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-talk-asked": TalkAskedEvent;
  }
}
