import type { BlockId } from "../../model/ids.ts";

/** The learner wrote. Not a fact: the words stay in the browser and never enter the attempt. */
export class WordsChangedEvent extends Event {
  readonly block: BlockId;
  readonly text: string;

  constructor(block: BlockId, text: string) {
    super("rc-words-changed", { bubbles: true, composed: true });
    this.block = block;
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-words-changed": WordsChangedEvent;
  }
}
