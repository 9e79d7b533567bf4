import { css } from "lit";

/** The kinds of card: numbers for steps, rails and rungs for a ladder, what is said in the serif face, columns for a contrast. Legible without colour. */
export const cardBodyStyle = css`
  ol,
  ul {
    list-style-type: "";
    padding: 0;
    margin: 1.75rem 0;
  }
  li {
    padding-block: 1rem;
    border-block-start: 1px solid var(--rc-line);
    break-inside: avoid;
  }
  ol > li {
    display: grid;
    grid-template-columns: var(--number, 2.6rem) minmax(0, 1fr);
  }
  h3 {
    margin-block-end: 0.3em;
  }
  .number {
    font: 420 1.9rem/1 var(--rc-serif);
    color: var(--rc-brand);
    font-variant-numeric: lining-nums;
  }
  /* Two rails; the line of the heading is the rung. */
  .ladder > li {
    padding-block: 0;
    border: 0;
  }
  .ladder > li > div {
    padding-block: 0 1.5rem;
  }
  .rung .number {
    inline-size: calc(var(--number, 2.6rem) * 0.72);
    border-inline: 2px solid var(--rc-edge);
    background: linear-gradient(var(--rc-edge), var(--rc-edge)) 0 var(--rung, 2.05rem) / 100% 2px no-repeat;
    padding-block-start: 0.1em;
    text-align: center;
    font-size: 1.5rem;
    print-color-adjust: exact;
  }
  .stop .number {
    inline-size: calc(var(--number, 2.6rem) * 0.72);
    border-block-start: 4px double var(--rc-edge);
    padding-block-start: 0.25em;
    text-align: center;
    font: 700 1.2rem/1.2 var(--rc-sans);
    color: var(--rc-ink);
  }
  .say {
    font: 480 1.12em/1.35 var(--rc-serif);
    border-inline-start: 3px solid var(--rc-brand);
    padding-inline-start: 0.8rem;
    margin: 0.6rem 0 0;
  }
  .beware {
    margin: 0.6rem 0 0;
    color: var(--rc-soft);
  }
  .beware b {
    color: var(--rc-ink);
    font-weight: 650;
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    margin-block: 1.75rem;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
    padding: 0.45rem 0.9rem 0.7rem;
  }
  thead th {
    font: 560 1.15rem/1.2 var(--rc-serif);
    border-block-end: 2px solid var(--rc-edge);
  }
  :is(th, td):first-child {
    padding-inline-start: 0;
  }
  :is(th, td):nth-child(2) {
    border-inline-start: 1px solid var(--rc-line);
    padding-inline-end: 0;
  }
  tbody {
    break-inside: avoid;
  }
  tbody + tbody > tr:first-child > * {
    border-block-start: 1px solid var(--rc-line);
  }
  .about th {
    padding-block: 0.7rem 0;
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--rc-soft);
  }
`;
