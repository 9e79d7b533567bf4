import { css } from "lit";

/** Terms beside what is said of them, below each other where there is no room. A sign stands before what is good or bad; words say the same. */
export const diagnosticsStyle = css`
  dialog {
    inline-size: min(46rem, 100vw);
  }
  .head {
    background: var(--rc-sheet);
    border-block-end: 1px solid var(--rc-line);
  }
  /* In a small window it would cover what is read. */
  @media (min-width: 30rem) and (min-height: 40rem) {
    .head {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
    }
  }
  /* Rather above the button than in a column of a few letters. */
  .head h2 {
    flex: 1 1 7em;
    font-size: clamp(1.15rem, 0.9rem + 1.2vw, 1.7rem);
  }
  .body {
    container-type: inline-size;
    padding: 1.2rem 1.4rem 0;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem 0.8rem;
    margin-block-end: 1.6rem;
  }
  .acts p {
    flex: 1 1 100%;
    margin: 0;
    max-inline-size: none;
    font-weight: 600;
  }
  textarea {
    display: block;
    flex: 1 1 100%;
    inline-size: 100%;
    min-block-size: 12rem;
    padding: 0.6rem;
    font:
      0.85rem/1.5 ui-monospace,
      monospace;
    color: inherit;
    background: var(--rc-tint);
    border: 1px solid var(--rc-edge);
    border-radius: 0.4rem;
  }
  section {
    margin-block-end: 2rem;
  }
  h3 {
    margin-block-end: 0.4rem;
  }
  dl {
    margin: 0;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 12rem) minmax(0, 1fr);
    gap: 0.1rem 1.2rem;
    padding-block: 0.6rem;
    border-block-start: 1px solid var(--rc-line);
  }
  dt {
    color: var(--rc-soft);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  code {
    display: block;
    font:
      0.85rem/1.5 ui-monospace,
      monospace;
    color: var(--rc-soft);
  }
  [data-sign]::before {
    margin-inline-end: 0.45em;
  }
  [data-sign="good"]::before {
    content: "✓";
    content: "✓" / "";
    color: var(--rc-brand);
    font-weight: 700;
  }
  [data-sign="trouble"] {
    font-weight: 600;
  }
  [data-sign="trouble"]::before {
    content: "▲";
    content: "▲" / "";
  }
  [data-sign] code {
    font-weight: 400;
  }
  @container (max-width: 34rem) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
