import { css } from "lit";

/**
 * What all blocks share whose answer is checked: the situation before it, the result above it (`.result`, takes the focus at a check), the
 * row with the button at its end (`.check`), and whether the learner saw it, in ink (`.verdict`; `.found` has a tick).
 */
export const checking = css`
  .situation {
    margin-block-end: 1.5rem;
  }
  .check {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.8rem 1.2rem;
    min-block-size: 2.75rem;
    margin-block-start: 1.6rem;
  }
  .check p {
    margin: 0;
  }
  .result {
    font: 480 1.25rem/1.3 var(--rc-serif);
    min-block-size: 1.3em;
    margin-block-end: 1.3rem;
    /* The prompt above it comes into view with it. */
    scroll-margin-block: 8rem;
  }
  .verdict {
    color: var(--rc-ink);
  }
  .verdict.found::before {
    content: "✓";
    content: "✓" / "";
    margin-inline-end: 0.4em;
  }
  @container (min-width: 34rem) {
    .conversation + .check {
      padding-inline-start: 8.5rem;
    }
  }
  @container (min-width: 50rem) {
    .conversation + .check {
      padding-inline-start: 14.5rem;
    }
  }
`;
