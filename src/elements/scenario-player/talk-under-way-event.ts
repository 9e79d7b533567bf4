/** A talk has begun to fill the page, or no longer does: what else stands there makes room for it. */
export class TalkUnderWayEvent extends Event {
  readonly underWay: boolean;

  constructor(underWay: boolean) {
    super("rc-talk-under-way", { bubbles: true, composed: true });
    this.underWay = underWay;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-talk-under-way": TalkUnderWayEvent;
  }
}
