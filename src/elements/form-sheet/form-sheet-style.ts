import { css } from "lit";

/** Questions set as a page of a magazine is: the question large, its answers plain lines to press, air between. */
export const formSheetStyle = css`
  :host {
    container-type: inline-size;
  }
  fieldset,
  .text {
    border: 0;
    margin: 0;
    padding: clamp(1.4rem, 3vw, 2rem) 0;
    min-inline-size: 0;
    border-block-start: 1px solid var(--rc-line);
  }
  legend,
  .ask {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    margin-block-end: 0.7rem;
    font: 480 clamp(1.2rem, 1.08rem + 0.6vw, 1.45rem) / 1.25 var(--rc-serif);
    text-wrap: pretty;
  }
  .ask {
    float: none;
    display: block;
  }
  legend + * {
    clear: both;
  }
  .lead {
    font: 480 1.2rem/1.35 var(--rc-serif);
  }
  .hint {
    margin-block: -0.3rem 0.7rem;
    max-inline-size: none;
    font-size: 0.95rem;
    color: var(--rc-soft);
  }
  .choice {
    display: flex;
    gap: 0.8rem;
    align-items: flex-start;
    min-block-size: 2.75rem;
    margin-inline: calc(-1 * min(0.8rem, 4cqi));
    padding: 0.6rem 0.8rem;
    border: 1px solid transparent;
    border-radius: var(--rc-radius);
    cursor: pointer;
  }
  .open {
    font-size: 0.95rem;
  }
  .choices {
    display: grid;
    gap: 0.1rem;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem min(0.5rem, 1.5cqi);
    margin-block-end: 0.4rem;
  }
  .count {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 0.3rem;
    /* 0 to 5 in one row at 320 px. */
    min-inline-size: clamp(2.75rem, 15.3cqi, 3rem);
    min-block-size: 3.4rem;
    padding: 0.4rem;
    background: var(--rc-sheet);
    border: 1px solid var(--rc-edge);
    border-radius: var(--rc-radius);
    font-variant-numeric: lining-nums tabular-nums;
    cursor: pointer;
  }
  :is(.choice, .count):hover {
    background: var(--rc-tint);
  }
  :is(.choice, .count):has(:checked) {
    background: var(--rc-sheet);
    border-color: var(--rc-brand);
    box-shadow: inset 0 0 0 1px var(--rc-brand);
  }
  :is(.choice, .count):has(:focus-visible) {
    /* Above the neighbour under the pointer. */
    position: relative;
    z-index: 1;
    outline: 3px solid var(--rc-focus);
    outline-offset: 1px;
  }
  fieldset:disabled :is(.choice, .count) {
    cursor: default;
  }
  fieldset:disabled :is(.choice, .count):not(:has(:checked)) {
    background: none;
    color: var(--rc-soft);
  }
  .note {
    margin-block: 0.8rem 0;
    padding-inline-start: 0.8rem;
    border-inline-start: 3px solid var(--rc-brand);
    font-size: 0.95rem;
  }
  .note:empty {
    display: none;
  }
  input {
    flex: none;
    inline-size: 1.2rem;
    block-size: 1.2rem;
    margin: 0.17em 0 0;
    accent-color: var(--rc-brand);
  }
  .count input {
    margin: 0;
  }
  input:focus-visible {
    outline: none;
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 6rem;
    padding: 0.8rem 1rem;
    font: inherit;
    line-height: 1.5;
    color: inherit;
    background: var(--rc-sheet);
    border: 1px solid var(--rc-edge);
    border-radius: var(--rc-radius);
    resize: vertical;
  }
  @media (forced-colors: active) {
    :is(.choice, .count):has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
