import { css } from "lit";

export const hookLogStyle = css`
  .lead {
    font: 420 1.25rem / 1.45 var(--rc-serif);
    margin-block-end: 0.8rem;
  }
  .note {
    margin-block: 1.2rem;
    padding: 0.8rem 1.1rem;
    background: var(--rc-tint);
    border-inline-start: 4px solid var(--rc-brand);
    border-radius: 0.25rem;
    max-inline-size: none;
  }
  h2 {
    margin-block: 2.6rem 0.8rem;
  }
  .pattern {
    margin-block-start: 2rem;
    padding: clamp(1.1rem, 4vw, 1.8rem);
    background: var(--rc-tint);
    border-radius: var(--rc-radius);
  }
  .pattern h2 {
    font: 600 0.875rem / 1.45 var(--rc-sans);
    letter-spacing: 0;
    color: var(--rc-soft);
    margin: 0 0 0.4rem;
  }
  .pattern .said {
    margin-block-end: 1rem;
  }
  ol {
    list-style-type: "";
    margin: 0;
    padding: 0;
  }
  li {
    padding-block: 1.1rem;
    border-block-start: 1px solid var(--rc-line);
    break-inside: avoid;
    overflow-wrap: anywhere;
  }
  li .speech {
    margin-block: 0.2rem 0.6rem;
    white-space: pre-line;
  }
  dl {
    margin: 0;
  }
  dl div {
    margin-block-end: 0.35rem;
  }
  dt {
    display: inline;
    font-weight: 600;
    font-size: 0.875rem;
    color: var(--rc-soft);
    margin-inline-end: 0.4rem;
  }
  dd {
    display: inline;
    margin: 0;
    white-space: pre-line;
  }
  .acts,
  .asked {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7rem;
    align-items: center;
  }
  .acts {
    padding-block-start: 1.2rem;
    border-block-start: 1px solid var(--rc-line);
  }
  .asked p {
    margin: 0;
  }
  .ways {
    margin-block-start: 2rem;
  }
  @media print {
    .screen {
      display: none;
    }
    li {
      border-color: #777;
    }
  }
`;
