import { css } from "lit";

export const spotItStyle = css`
  .situation {
    margin-block-end: 1.5rem;
  }
  .conversation {
    max-inline-size: 58.5rem;
  }
  .prompt {
    margin-block-end: 1.3rem;
  }
  .mark {
    display: flex;
    gap: 0.85rem;
    align-items: start;
    padding: 0.75rem 1rem;
  }
  .mark .speech {
    flex: 1;
    min-inline-size: 0;
  }
  .who {
    padding-block-end: 0.3rem;
  }
  .box {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin-block-start: 0.32rem;
    border: 1.5px solid var(--rc-edge);
    border-radius: 0.3rem;
    display: grid;
    place-items: center;
  }
  .mark[aria-pressed="true"] {
    border-color: var(--rc-brand);
    background: var(--rc-tint);
  }
  .mark[aria-pressed="true"] .box {
    border-color: var(--rc-brand);
    background: var(--rc-brand);
  }
  /* A tick, drawn with borders so that forced colours keep it. */
  .mark[aria-pressed="true"] .box::after {
    content: "";
    inline-size: 0.35rem;
    block-size: 0.65rem;
    margin-block-start: -0.15rem;
    border: solid var(--rc-on-brand);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  li .heard {
    margin-block: 0.75rem 0.5rem;
    margin-inline-start: 1rem;
  }
  .check {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.8rem 1.2rem;
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
    .conversation > li:has(> .mark) > .who {
      padding-block-start: 1.05rem;
    }
    .check {
      padding-inline-start: 8.5rem;
    }
  }
  @container (min-width: 50rem) {
    .check {
      padding-inline-start: 14.5rem;
    }
  }
`;
