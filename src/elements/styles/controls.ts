import { css } from "lit";

/**
 * What can be pressed. `.button` is the one thing to do next, `.button.plain` anything beside it, `.card` a whole sentence to
 * press, `.link` a button that reads like a link. Edges are real borders, so that they survive forced colours; targets are at least 44 px (WCAG 2.2 2.5.8 asks 24).
 */
export const controls = css`
  :focus-visible {
    outline: 3px solid var(--rc-focus);
    outline-offset: 3px;
  }
  [tabindex="-1"]:focus-visible {
    outline-offset: 6px;
  }
  button {
    font: inherit;
    color: inherit;
    text-align: start;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75rem;
    padding: 0.7rem 1.3rem;
    font: 600 1rem / 1.3 var(--rc-sans);
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
    text-decoration: none;
    background: var(--rc-brand);
    color: var(--rc-on-brand);
    border: 1px solid var(--rc-brand);
    border-radius: 0.5rem;
  }
  .button:hover {
    background: color-mix(in oklab, var(--rc-brand) 88%, var(--rc-ink));
  }
  .button.plain {
    background: var(--rc-sheet);
    color: var(--rc-brand);
    border-color: var(--rc-edge);
  }
  .button.plain:hover {
    background: var(--rc-tint);
    border-color: var(--rc-brand);
  }
  /* Twice, to hold under the pointer too. */
  .button.button:is([disabled], [aria-disabled="true"]) {
    color: var(--rc-soft);
    background: none;
    border: 1px dashed var(--rc-edge);
    cursor: default;
  }
  .card {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.95rem 1.1rem;
    background: var(--rc-sheet);
    border: 1px solid var(--rc-edge);
    border-radius: var(--rc-radius);
  }
  button.card:hover {
    border-color: var(--rc-brand);
  }
  button.card:active {
    background: var(--rc-tint);
  }
  .link {
    min-block-size: 2.75rem;
    padding: 0;
    background: none;
    border: 0;
    color: var(--rc-brand);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  @media print {
    .button {
      display: none;
    }
    .card {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .button.button:is([disabled], [aria-disabled="true"]) {
      color: GrayText;
      border-color: GrayText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .button,
    .card {
      transition:
        background-color 140ms ease-out,
        border-color 140ms ease-out;
    }
  }
`;
