/** The group has left the projected talk. */
export class GroupLeftEvent extends Event {
  constructor() {
    super("rc-group-left");
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-group-left": GroupLeftEvent;
  }
}
