import { css } from "lit";

/** One question a page: what was said, what is asked, the options as whole sentences to press. */
export const questionStyle = css`
  header {
    margin-block-end: clamp(1.5rem, 4vw, 2.5rem);
  }
  h1 {
    font: 600 0.95rem/1.4 var(--rc-sans);
    letter-spacing: 0;
    color: var(--rc-soft);
    margin-block-end: 0.6rem;
  }
  .ticks {
    display: flex;
    gap: 3px;
  }
  .ticks i {
    flex: 1 1 0;
    block-size: 4px;
    border-radius: 2px;
    background: var(--rc-line);
  }
  .ticks .given {
    background: var(--rc-edge);
  }
  .ticks .here {
    background: var(--rc-brand);
  }
  .said {
    margin-block-end: 1.2rem;
  }
  .stem {
    margin-block-end: 1.6rem;
    font: 480 clamp(1.25rem, 1.1rem + 0.8vw, 1.6rem) / 1.3 var(--rc-serif);
    text-wrap: pretty;
  }
  .said + .stem {
    font: 600 1rem/1.5 var(--rc-sans);
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  #how {
    margin-block-end: 0.7rem;
  }
  .card {
    margin-block-end: 0.6rem;
  }
  .option {
    display: flex;
    gap: min(0.8rem, 3vw);
    padding-inline: min(1.1rem, 4vw);
    align-items: flex-start;
    cursor: pointer;
  }
  .option:hover {
    border-color: var(--rc-brand);
  }
  .option:has(:checked) {
    border-color: var(--rc-brand);
    box-shadow: inset 0 0 0 1px var(--rc-brand);
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--rc-focus);
    outline-offset: 3px;
  }
  input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.15em 0 0;
    accent-color: var(--rc-brand);
  }
  input:focus-visible {
    outline: none;
  }
  /* Both states hold the same place: nothing moves when one gives way to the other. */
  .keep {
    display: grid;
  }
  .keep > * {
    grid-area: 1 / 1;
    margin: 0;
  }
  .keep p {
    margin-block-end: 0.6rem;
  }
  .kept::before {
    content: "✓";
    content: "✓" / "";
    margin-inline-end: 0.5em;
    color: var(--rc-brand);
  }
  .kept:focus-visible {
    outline: none;
  }
  .gone {
    visibility: hidden;
  }
  .flag {
    min-block-size: 2.75rem;
    padding: 0.4rem 0;
    background: none;
    border: 0;
    color: var(--rc-brand);
  }
  .flag::before {
    content: "⚐";
    content: "⚐" / "";
    display: inline-block;
    inline-size: 1.5em;
    font-size: 1.2em;
    line-height: 1;
  }
  .flag[aria-pressed="true"] {
    font-weight: 650;
  }
  .flag[aria-pressed="true"]::before {
    content: "⚑";
    content: "⚑" / "";
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    align-items: center;
    margin-block-start: 1.5rem;
    padding-block-start: 1.2rem;
    border-block-start: 1px solid var(--rc-line);
  }
  nav .button {
    margin-inline-start: auto;
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      outline: 2px solid Highlight;
    }
    .ticks i {
      forced-color-adjust: none;
    }
  }
  @media print {
    nav,
    .flag {
      display: none;
    }
  }
`;
