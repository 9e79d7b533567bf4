import { css } from "lit";

/** Rendered Markdown, in an element with the class `prose`: one measure, a steady rhythm, nothing at the outer edges. */
export const prose = css`
  .prose {
    max-inline-size: var(--rc-measure);
    text-wrap: pretty;
    overflow-wrap: break-word;
  }
  .prose > :first-child {
    margin-block-start: 0;
  }
  .prose > :last-child {
    margin-block-end: 0;
  }
  .prose :is(p, ul, ol, blockquote, table) {
    margin: 0 0 1em;
  }
  .prose :is(h2, h3, h4) {
    margin: 1.6em 0 0.4em;
  }
  .prose :is(ul, ol) {
    padding-inline-start: 1.35em;
  }
  .prose li + li {
    margin-block-start: 0.4em;
  }
  .prose li::marker {
    color: var(--rc-soft);
  }
  .prose :is(strong, b) {
    font-weight: 650;
  }
  .prose a {
    color: var(--rc-brand);
    text-underline-offset: 0.18em;
  }
  /* On paper nobody can press a link: where it leads outside, its address stands behind it. */
  @media print {
    .prose a[href^="http"]::after {
      content: " (" attr(href) ")";
      overflow-wrap: anywhere;
    }
  }
  .prose blockquote {
    font: 420 1.2em / 1.42 var(--rc-serif);
    border-inline-start: 1px solid var(--rc-edge);
    padding-inline-start: 1.1rem;
  }
  .prose blockquote > :last-child {
    margin-block-end: 0;
  }
  .prose hr {
    border: 0;
    border-block-start: 1px solid var(--rc-line);
    margin: 1.6em 0;
  }
  .prose table {
    border-collapse: collapse;
    font-size: 0.95em;
  }
  .prose :is(th, td) {
    text-align: start;
    vertical-align: top;
    padding: 0.55rem 0.8rem 0.55rem 0;
    padding-inline: 0 0.8rem;
    border-block-start: 1px solid var(--rc-line);
  }
  .prose code {
    font-size: 0.92em;
    background: var(--rc-tint);
    border-radius: 0.25rem;
    padding: 0.1em 0.3em;
  }
`;
