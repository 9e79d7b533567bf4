import { css, type CSSResultGroup } from "lit";
import { ticks } from "./ticks.ts";

const filled = css`
  .field {
    min-inline-size: 0;
  }
  .field > p {
    margin: 0.4rem 0 0;
  }
  :is(input:not([type="checkbox"]), select, textarea) {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.6rem 0.9rem;
    font: 400 1em / 1.4 var(--rc-sans);
    color: inherit;
    background: var(--rc-paper);
    border: 1px solid var(--rc-edge);
    border-radius: 0.5rem;
  }
  input.speech:not([type="checkbox"]),
  textarea:not([hidden]) {
    font: 420 1.2em / 1.42 var(--rc-serif);
    max-inline-size: none;
  }
  textarea {
    resize: vertical;
  }
  @supports (field-sizing: content) {
    textarea {
      field-sizing: content;
      min-block-size: 4.6rem;
    }
  }
  select {
    text-overflow: ellipsis;
  }
`;

/** What can be filled in: one line, a day, one of a list, several lines, a box to tick. */
export const fields: CSSResultGroup = [filled, ticks];
