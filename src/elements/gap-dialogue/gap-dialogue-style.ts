import { css } from "lit";

export const gapDialogueStyle = css`
  .customer {
    margin-block-end: 1.2rem;
  }
  .conversation {
    max-inline-size: 58.5rem;
    clear: both;
  }
  .blank {
    border-block-end: 2px dotted var(--rc-edge);
  }
  .blank:not(.filled) {
    display: inline-block;
    inline-size: 6em;
  }
  .filled {
    border-block-end: 2px solid var(--rc-brand);
  }
  fieldset {
    margin: 0.7rem 0 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    max-inline-size: 40rem;
  }
  legend {
    padding: 0;
    margin-block-end: 0.3rem;
  }
  .option {
    display: flex;
    gap: 0.75rem;
    align-items: start;
    min-block-size: 2.75rem;
    padding: 0.6rem 0.9rem;
    background: var(--rc-sheet);
    border: 1px solid var(--rc-edge);
    cursor: pointer;
  }
  .option + .option {
    border-block-start: 0;
  }
  .option:first-of-type {
    border-start-start-radius: var(--rc-radius);
    border-start-end-radius: var(--rc-radius);
  }
  .option:last-of-type {
    border-end-start-radius: var(--rc-radius);
    border-end-end-radius: var(--rc-radius);
  }
  .option:hover,
  .option:has(:checked) {
    background: var(--rc-tint);
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--rc-focus);
    outline-offset: 2px;
    z-index: 1;
    position: relative;
  }
  input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.13em 0 0;
    accent-color: var(--rc-brand);
  }
  input:focus-visible {
    outline: none;
  }
  .heard {
    margin-block: 0.9rem 0.5rem;
    margin-inline-start: 1rem;
  }
  @container (min-width: 50rem) {
    .customer {
      margin: 0;
    }
  }
`;
