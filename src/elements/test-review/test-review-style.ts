import { css } from "lit";

/** A list that opens: what was not right stands open, the rest is a line. So are the options that were neither chosen nor right. */
export const reviewStyle = css`
  .question {
    border-block-start: 1px solid var(--rc-line);
  }
  .line {
    display: grid;
    grid-template-columns: 2rem minmax(0, 1fr) auto;
    gap: 0.8rem;
    align-items: baseline;
    padding-block: 0.85rem;
    margin: 0;
    max-inline-size: none;
  }
  .question > summary {
    cursor: pointer;
  }
  .question > summary::-webkit-details-marker {
    display: none;
  }
  .others {
    margin-block-end: 1rem;
  }
  .others > summary {
    inline-size: fit-content;
    padding-block: 0.5rem;
    color: var(--rc-brand);
    cursor: pointer;
  }
  .others > summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .number {
    font: 500 1.1rem/1 var(--rc-serif);
    color: var(--rc-soft);
  }
  .start {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .question[open] > summary .start {
    visibility: hidden;
  }
  .verdict {
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--rc-soft);
  }
  details .verdict::after {
    content: "▾";
    content: "▾" / "";
    display: inline-block;
    margin-inline-start: 0.6em;
  }
  .question[open] .verdict::after {
    transform: rotate(180deg);
  }
  .right {
    font-weight: 400;
  }
  .told {
    grid-column: 2 / -1;
    font-size: 0.875rem;
    color: var(--rc-soft);
  }
  [data-cited] {
    scroll-margin-block: 2rem;
  }
  .wrong,
  .partly,
  .unanswered {
    color: var(--rc-ink);
  }
  .body {
    padding-block: 0 2rem;
    padding-inline-start: 2.8rem;
  }
  .speech {
    margin-block-end: 0.8rem;
  }
  .stem {
    font-weight: 600;
    margin-block-end: 1rem;
  }
  ul {
    list-style: none;
    margin: 0 0 1rem;
    padding: 0;
  }
  ul li {
    padding: 0.8rem 1rem;
    margin-block-end: 0.6rem;
    border: 1px solid var(--rc-line);
    border-radius: var(--rc-radius);
  }
  .key {
    border: 2px solid var(--rc-brand);
    background: var(--rc-sheet);
  }
  .yours:not(.key) {
    border-style: dashed;
    border-color: var(--rc-edge);
  }
  .tags {
    margin: 0 0 0.25rem;
    font-size: 0.84rem;
    font-weight: 650;
    color: var(--rc-brand);
  }
  .yours:not(.key) .tags {
    color: var(--rc-soft);
  }
  .text {
    margin: 0;
  }
  .text + .tags {
    margin-block-start: 0.4rem;
  }
  .yours:not(.key) .text + .tags {
    color: var(--rc-ink);
  }
  .given {
    font-weight: 400;
  }
  .conversation.so-far {
    --margin: 6.5rem;
    --gutter: 1.2rem;
    margin-block-end: 1.2rem;
  }
  .so-far .speech {
    margin: 0;
  }
  .filled b {
    font-weight: inherit;
    text-decoration: underline 2px var(--rc-brand);
    text-underline-offset: 0.25em;
  }
  .gap {
    margin: 1rem 0 0.5rem;
    font: 600 0.95rem/1.4 var(--rc-sans);
  }
  .why {
    margin-block-start: 0.35rem;
    font-size: 0.95rem;
    color: var(--rc-soft);
  }
  ol {
    margin: 0 0 1rem;
    padding-inline-start: 1.6rem;
  }
  ol li {
    padding-block: 0.25rem;
  }
  .last {
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--rc-line);
  }
  @media (max-width: 34rem) {
    .body {
      padding-inline-start: 0;
    }
  }
`;
