import { css } from "lit";

/**
 * A magazine page: title, blocks with air between them, and the way on at the end, in the flow, over nothing. Where there is a margin
 * (`--rc-axis`), the lesson's name, who speaks, and the way back stand in it; all else begins at one axis.
 */
export const lessonStyle = css`
  :host {
    container-type: inline-size;
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
  h1 + .label {
    margin-block-start: 0.7rem;
    font-weight: 400;
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
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem 1.5rem;
    align-items: center;
    margin-block-start: clamp(2.5rem, 6vw, 4.5rem);
    padding-block-start: 0.8rem;
    border-block-start: 1px solid var(--rc-line);
  }
  nav > .way {
    justify-self: start;
  }
  .on {
    padding-block: 0.85rem;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8rem;
    align-items: center;
    justify-content: space-between;
    margin-inline-start: calc(-1 * min(0.55rem, 4vw));
    font-size: 0.875rem;
    color: var(--rc-soft);
  }
  ol {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
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
  @container (min-width: 38rem) {
    nav {
      grid-template-columns: fit-content(11rem) 1fr auto;
      padding-block-start: 1.2rem;
    }
    .on {
      justify-self: start;
    }
    .where {
      flex-direction: column;
      align-items: end;
      margin-inline: 0 -0.55rem;
    }
    .where span {
      padding-inline-end: 0.55rem;
    }
  }
  @container (min-width: 50rem) {
    header,
    nav {
      grid-template-columns: 12rem minmax(0, 1fr) auto;
      column-gap: 2.5rem;
    }
    header {
      display: grid;
      align-items: baseline;
    }
    header > * {
      grid-column: 2 / -1;
    }
    header > .label:first-child {
      grid-column: 1;
      text-wrap: balance;
    }
    .label > span {
      display: block;
    }
    .label > .dot {
      display: none;
    }
    .finished,
    .more,
    .left {
      margin-inline-start: var(--rc-axis);
    }
  }
  /* A link's own colour says visited or not; a dot says where the learner is. */
  @media (forced-colors: active) {
    i {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
    .seen i,
    [aria-current] i {
      background: CanvasText;
      border-color: CanvasText;
    }
    [aria-current] i {
      outline: 2px solid Highlight;
      outline-offset: 2px;
    }
  }
  @media print {
    nav,
    .more,
    .left {
      display: none;
    }
  }
`;
