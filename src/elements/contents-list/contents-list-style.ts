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
  ol {
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
  small + * {
    padding: 0;
  }
  a:has(+ small) {
    padding-block-end: 2.2rem;
  }
  a + small {
    position: absolute;
    inset-block-end: 0.75rem;
    inset-inline-start: 1.4rem;
    color: var(--rc-soft);
    pointer-events: none;
  }
  .finished small::before {
    content: "✓ ";
    content: "✓ " / "";
    color: var(--rc-brand);
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
