import type { Fact, FactKind } from "../model/fact.ts";

type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;

/** The learner did something: `rc-reply-chosen` carries the fact `reply-chosen`. Bubbles through shadow roots up to the player. Fired on the learner's own action only. */
export class FactEvent<Kind extends FactKind = FactKind> extends Event {
  readonly fact: FactOf<Kind>;
  /** What came of it beyond the element, in words: set while the event bubbles, said by the element in one message with its own. */
  news = "";

  constructor(fact: FactOf<Kind>) {
    super(`rc-${fact.kind}`, { bubbles: true, composed: true });
    this.fact = fact;
  }
}

type FactEventMap = { [Kind in FactKind as `rc-${Kind}`]: FactEvent<Kind> };

declare global {
  interface HTMLElementEventMap extends FactEventMap {}
}
