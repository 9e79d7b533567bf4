import type { HookEntry } from "../../model/hook-log/hook-log.ts";

/** The learner added or took out an entry. Not a fact, and told to nobody. */
export class HooksChangedEvent extends Event {
  readonly log: readonly HookEntry[];

  constructor(log: readonly HookEntry[]) {
    super("rc-hooks-changed", { bubbles: true, composed: true });
    this.log = log;
  }
}

/** The learner wants a line of the plan for what sets them off: its cue. */
export class LineWantedEvent extends Event {
  readonly cue: string;

  constructor(cue: string) {
    super("rc-line-wanted", { bubbles: true, composed: true });
    this.cue = cue;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-hooks-changed": HooksChangedEvent;
    "rc-line-wanted": LineWantedEvent;
  }
}
