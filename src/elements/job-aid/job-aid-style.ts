import { css } from "lit";

export const jobAidStyle = css`
  :host {
    container-type: inline-size;
  }
  article {
    background: var(--rc-sheet);
    border: 1px solid var(--rc-line);
    border-radius: 1.1rem;
    padding: clamp(1.25rem, 5cqi, 2.75rem);
    max-inline-size: 60rem;
  }
  h2 {
    font-size: clamp(1.7rem, 1.2rem + 3cqi, 2.6rem);
    line-height: 1.06;
  }
  .intro {
    color: var(--rc-soft);
  }
  ol {
    list-style-type: "";
    padding: 0;
    margin: 1.75rem 0;
    column-gap: clamp(1.5rem, 6cqi, 3.5rem);
  }
  li {
    display: grid;
    grid-template-columns: 2.6rem minmax(0, 1fr);
    padding-block: 1rem;
    border-block-start: 1px solid var(--rc-line);
    break-inside: avoid;
  }
  .number {
    font: 420 1.9rem/1 var(--rc-serif);
    color: var(--rc-brand);
    font-variant-numeric: lining-nums;
  }
  h3 {
    margin-block-end: 0.3em;
  }
  /* So narrow, or text so large, that a column for numbers would crowd the words. */
  @container (max-width: 14rem) {
    li {
      display: block;
    }
    .number {
      display: block;
      margin-block-end: 0.4rem;
    }
  }
  @container (min-width: 44rem) {
    ol {
      columns: 2;
    }
  }
  @media print {
    article {
      border: 0;
      border-radius: 0;
      padding: 0;
      max-inline-size: none;
      color: black;
      background: none;
      font-size: 10.5pt;
    }
    /* Two columns from 12 cm on, one on a narrower sheet. */
    ol {
      columns: 2 5.5cm;
      column-gap: 1cm;
      margin-block-end: 0;
    }
    .intro,
    .number {
      color: black;
    }
    li {
      border-color: #999;
    }
    .button {
      display: none;
    }
  }
`;
