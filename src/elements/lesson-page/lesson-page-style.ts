import { css } from "lit";

/** A magazine page: title, blocks with air between them, and the way on at the end, in the flow, over nothing. */
export const lessonStyle = css`
  :host {
    max-inline-size: 60rem;
    margin-inline: auto;
  }
  header {
    margin-block-end: clamp(1.5rem, 4vw, 2.75rem);
  }
  h1 {
    max-inline-size: 20em;
    margin: 0;
  }
  rc-block + rc-block {
    margin-block-start: clamp(2.5rem, 6vw, 4.5rem);
  }
  .finished,
  .left {
    margin-block-start: clamp(2.5rem, 6vw, 4rem);
  }
  .finished {
    font: 480 1.25rem/1.3 var(--rc-serif);
  }
  .finished::before {
    content: "✓";
    content: "✓" / "";
    color: var(--rc-brand);
    font-family: var(--rc-sans);
    margin-inline-end: 0.5em;
  }
  .more {
    margin-block: 2rem -1.5rem;
  }
  .left {
    max-inline-size: var(--rc-measure);
    padding: 1.2rem 1.4rem;
    background: var(--rc-tint);
    border-radius: var(--rc-radius);
  }
  .left h2 {
    font-size: 1.25rem;
  }
  .left p {
    margin: 0 0 0.4rem;
  }
  nav {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 1rem 1.5rem;
    align-items: center;
    margin-block-start: clamp(2.5rem, 6vw, 4.5rem);
    padding-block-start: 1.2rem;
    border-block-start: 1px solid var(--rc-line);
  }
  .on {
    grid-column: 1 / -1;
    text-align: start;
    padding-block: 0.85rem;
  }
  .where {
    text-align: end;
    font-size: 0.875rem;
    color: var(--rc-soft);
  }
  ol {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    margin: 0;
    padding: 0;
  }
  ol a {
    display: grid;
    place-items: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
  }
  i {
    inline-size: 0.6rem;
    block-size: 0.6rem;
    border-radius: 50%;
    border: 1.5px solid var(--rc-edge);
  }
  .seen i {
    background: var(--rc-edge);
  }
  [aria-current] i {
    inline-size: 0.9rem;
    block-size: 0.9rem;
    border-color: var(--rc-brand);
    background: var(--rc-brand);
  }
  ol a:hover i {
    border-color: var(--rc-brand);
  }
  @media (min-width: 48rem) {
    nav {
      grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    }
    .where,
    ol {
      text-align: center;
      justify-content: center;
    }
    .on {
      grid-column: auto;
      justify-self: end;
    }
  }
  @media (forced-colors: active) {
    [aria-current] i {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
    }
    .seen i {
      forced-color-adjust: none;
      background: GrayText;
    }
  }
  @media print {
    nav,
    .left {
      display: none;
    }
  }
`;
