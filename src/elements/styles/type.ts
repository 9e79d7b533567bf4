import { css, type CSSResultGroup } from "lit";
import { everywhere } from "./everywhere.ts";

const ground = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  .title {
    font-family: var(--rc-serif);
    font-weight: 480;
    letter-spacing: -0.012em;
    text-wrap: balance;
    margin: 0 0 0.5em;
  }
  h1 {
    font-size: clamp(min(2.1rem, 15vw), 1.3rem + 3.4vw, 3.6rem);
    line-height: 1.04;
  }
  h2 {
    font-size: clamp(1.35rem, 1.1rem + 1vw, 1.8rem);
    line-height: 1.15;
  }
  h3,
  .title {
    font-size: clamp(1.2rem, 1.1rem + 0.5vw, 1.4rem);
    line-height: 1.2;
  }
  p {
    margin: 0 0 1em;
    max-inline-size: var(--rc-measure);
    text-wrap: pretty;
  }
  figure,
  blockquote {
    margin: 0;
  }
  .said {
    font: 480 clamp(1.45rem, 1.1rem + 1.8vw, 2.25rem) / 1.22 var(--rc-serif);
    letter-spacing: -0.012em;
    max-inline-size: 24em;
    text-wrap: balance;
    margin: 0;
  }
  .speech {
    font: 420 1.2em / 1.42 var(--rc-serif);
    max-inline-size: 34em;
    text-wrap: pretty;
    margin: 0;
  }
  /* A column of ten rem: a narrow page with its text at 200 %. Long words are parted there, not broken. */
  @container (max-width: 14rem) {
    * {
      overflow-wrap: anywhere;
    }
    h1,
    h2,
    h3,
    .said,
    .speech,
    .prose {
      hyphens: auto;
    }
  }
  .soft {
    color: var(--rc-soft);
  }
  small,
  .small {
    font-size: 0.875rem;
    line-height: 1.45;
  }
  .interpretation {
    margin: 1rem 0 0;
  }
  .interpretation a {
    display: inline-block;
    padding-block: 0.3rem;
    color: var(--rc-soft);
    text-underline-offset: 0.2em;
    text-decoration-color: var(--rc-edge);
  }
  .interpretation a:hover {
    color: var(--rc-brand);
    text-decoration-color: currentcolor;
  }
  .label {
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 1.45;
    color: var(--rc-soft);
    margin: 0;
  }
  .prompt {
    display: block;
    font: 600 1em/1.45 var(--rc-sans);
    letter-spacing: normal;
    text-wrap: pretty;
    max-inline-size: var(--rc-measure);
    margin: 0 0 0.9rem;
  }
  @media print {
    h1,
    h2,
    h3,
    .label,
    .prompt {
      break-after: avoid;
    }
    p,
    li {
      orphans: 3;
      widows: 3;
    }
    ::details-content {
      content-visibility: visible;
    }
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/**
 * The ground every element stands on: box sizes, headings, small print, the customer's voice. What people say aloud is set
 * in the serif face (`.said` for the one line a page is about, `.speech` for a line among others), everything else in the sans.
 * Lists without marks are `list-style-type: ""`: for `none` Safari no longer calls them lists.
 */
export const type: CSSResultGroup = [ground, everywhere];
