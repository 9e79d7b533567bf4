import { css } from "lit";

/** In a sheet: the stations of the route, then what stands beside it. */
export const contentsStyle = css`
  ol,
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    position: relative;
    border-block-start: 1px solid var(--rc-line);
  }
  a {
    display: block;
    padding: 0.85rem 1.4rem;
    font: 480 1.15rem/1.25 var(--rc-serif);
    color: inherit;
    text-decoration: none;
  }
  [data-mark] a {
    padding-inline-start: 3.6rem;
    padding-block-end: 2.2rem;
  }
  /* The stations of the route, as on the first page. */
  [data-mark]::before {
    content: attr(data-mark);
    content: attr(data-mark) / "";
    position: absolute;
    inset-inline-start: 1.4rem;
    inset-block-start: 0.75rem;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    display: grid;
    place-items: center;
    border: 1.5px solid var(--rc-edge);
    border-radius: 50%;
    font: 500 0.85rem/1 var(--rc-serif);
    font-variant-numeric: lining-nums;
    pointer-events: none;
  }
  [data-mark].finished::before {
    content: "✓";
    content: "✓" / "";
    background: var(--rc-brand);
    border-color: var(--rc-brand);
    color: var(--rc-on-brand);
    font-family: var(--rc-sans);
  }
  /* Over the foot of the link, which leaves a line for it; what is longer makes the row higher. */
  a + small {
    position: relative;
    display: block;
    margin-block: -2.1rem 0.75rem;
    padding-inline: 3.6rem 1.4rem;
    color: var(--rc-soft);
    pointer-events: none;
  }
  .label {
    font-family: var(--rc-sans);
    letter-spacing: 0;
    margin: 0;
    padding: 1.6rem 1.4rem 0.6rem;
    border-block-start: 1px solid var(--rc-line);
  }
  ul a {
    font: 400 1rem/1.4 var(--rc-sans);
    padding-block: 0.65rem;
  }
  .row {
    inline-size: 100%;
    padding: 0.65rem 1.4rem;
    font: 400 1rem/1.4 var(--rc-sans);
    background: none;
    border: 0;
  }
  a:hover,
  .row:hover {
    background: var(--rc-tint);
  }
  a:focus-visible,
  .row:focus-visible {
    outline-offset: -4px;
  }
  a[aria-current] {
    font-weight: 650;
    box-shadow: inset 4px 0 0 var(--rc-brand);
  }
  :host(:dir(rtl)) a[aria-current] {
    box-shadow: inset -4px 0 0 var(--rc-brand);
  }
  @media (forced-colors: active) {
    [data-mark].finished::before {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
      color: Canvas;
    }
    a[aria-current] {
      border-inline-start: 4px solid Highlight;
    }
  }
`;
