import { css } from "lit";

/** Two columns where there is room: what the course is and what stands beside the route, and the route as a line of stations. */
export const homeStyle = css`
  :host {
    display: grid;
    gap: clamp(1.75rem, 5vw, 2.5rem) clamp(2.5rem, 6vw, 5rem);
    align-items: start;
  }
  @media (min-width: 60rem) {
    :host {
      grid-template-columns: 1fr 1.05fr;
      grid-template-rows: auto 1fr;
    }
    nav {
      grid-column: 2;
      grid-row: 1 / 3;
    }
  }
  .again {
    font-size: clamp(1.6rem, 1.25rem + 1.5vw, 2.4rem);
    line-height: 1.12;
  }
  .about > :last-child {
    margin-block-end: 0;
  }
  h2.label {
    font-family: var(--rc-sans);
    letter-spacing: 0;
    margin-block-end: 1.1rem;
  }
  .lead {
    margin-block-end: 1.2rem;
  }
  .go-on {
    padding-block: 0.85rem;
  }
  .aside small {
    display: block;
    margin-block-end: -0.6rem;
    color: var(--rc-soft);
  }
  .route {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .route li {
    position: relative;
    padding-block: 0 1.3rem;
    padding-inline-start: 3.4rem;
  }
  .route li::before {
    content: attr(data-mark);
    content: attr(data-mark) / "";
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: -0.1rem;
    inline-size: 2.1rem;
    block-size: 2.1rem;
    border-radius: 50%;
    display: grid;
    place-items: center;
    border: 1.5px solid var(--rc-line);
    background: var(--rc-sheet);
    font: 500 1.05rem / 1 var(--rc-serif);
    font-variant-numeric: lining-nums;
  }
  .route li:not(:last-child)::after {
    content: "";
    position: absolute;
    inset-inline-start: 1.05rem;
    inset-block: 2.2rem 0.2rem;
    border-inline-start: 1.5px solid var(--rc-line);
  }
  .route .done::before {
    content: "✓";
    content: "✓" / "";
    background: var(--rc-brand);
    color: var(--rc-on-brand);
    border-color: var(--rc-brand);
    font-family: var(--rc-sans);
    font-size: 0.95rem;
  }
  .route .done:not(:last-child)::after {
    border-color: var(--rc-brand);
  }
  .route .now::before {
    border-color: var(--rc-brand);
    border-width: 2.5px;
    color: var(--rc-brand);
  }
  .route a {
    display: block;
    color: inherit;
    text-decoration: none;
    font: 480 1.25rem/1.2 var(--rc-serif);
    padding-block: 0.3rem;
    margin-block: -0.1rem 0;
  }
  .route a:hover {
    color: var(--rc-brand);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  .route .now a {
    font-weight: 650;
  }
  .scene {
    margin: 0 0 0.1rem;
    font-size: 0.95rem;
    line-height: 1.4;
  }
  .route small {
    display: block;
    color: var(--rc-soft);
  }
  .route .last {
    font-weight: 600;
    color: var(--rc-ink);
  }
  @media (forced-colors: active) {
    .route .done::before {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
  }
  @media print {
    .go-on {
      display: none;
    }
  }
`;
