import { css } from "lit";

/** A sheet at the inline start, as high as the window. */
export const contentsStyle = css`
  dialog {
    inline-size: min(26rem, 100vw);
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    margin-inline-end: auto;
    padding: 0 0 2rem;
    overflow: auto;
    border: 0;
    border-inline-end: 1px solid var(--rc-line);
    background: var(--rc-sheet);
    color: var(--rc-ink);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    padding: 1rem 1.4rem;
  }
  .head h2 {
    margin: 0;
  }
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
  a + small {
    position: absolute;
    inset-block-end: 0.75rem;
    inset-inline-start: 3.6rem;
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
  a:hover {
    background: var(--rc-tint);
  }
  a:focus-visible {
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
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: in 180ms ease-out;
    }
    @keyframes in {
      from {
        opacity: 0;
        transform: translateX(-1.5rem);
      }
    }
  }
`;
