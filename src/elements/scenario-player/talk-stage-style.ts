import { css } from "lit";

/** A talk as a page of a magazine: who speaks, their line, and under it what is said to it. */
export const talkStageStyle = css`
  :host {
    container-type: inline-size;
  }
  .stage {
    --gap: clamp(1rem, 4cqi, 1.75rem);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--gap);
    scroll-margin-block: 1rem;
  }
  .customer {
    display: grid;
    grid-template-columns: clamp(5rem, 24cqi, 9rem) minmax(0, 1fr);
    gap: 1rem;
    align-items: center;
  }
  .caption {
    font-size: 0.875rem;
    line-height: 1.45;
    color: var(--rc-soft);
  }
  .caption p {
    margin: 0 0 0.35em;
  }
  .name {
    font: 560 1.15rem/1.3 var(--rc-serif);
    letter-spacing: 0;
    color: var(--rc-ink);
    margin: 0 0 0.15em;
  }
  .name:focus-visible,
  .prompt:focus-visible {
    outline: none;
  }
  .said {
    text-wrap: pretty;
  }
  .happens {
    font-style: italic;
    color: var(--rc-soft);
  }
  .happens + .said,
  .happens + .speech {
    margin-block-start: 0.35rem;
  }
  .later {
    font: 600 0.95rem/1.4 var(--rc-sans);
    padding-block-end: 0.9rem;
    margin-block-end: 1rem;
    border-block-end: 1px solid var(--rc-line);
    max-inline-size: none;
  }
  .silence {
    color: var(--rc-soft);
  }
  .echo {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.8rem;
    align-items: baseline;
    color: var(--rc-soft);
    margin-block-end: 1.1rem;
  }
  .echo .speech {
    grid-column: 2;
    font-size: 1.05em;
  }
  .past .said {
    color: var(--rc-soft);
    font-size: clamp(1.2rem, 1rem + 1cqi, 1.55rem);
  }
  .own {
    margin-block: 1.4rem;
    padding-inline-start: 1.1rem;
    border-inline-start: 5px solid var(--rc-brand);
  }
  .own .speech:not(.happens) {
    font-size: clamp(1.35rem, 1.05rem + 1.6cqi, 1.9rem);
    line-height: 1.25;
  }
  .own .happens:only-of-type {
    font-size: clamp(1.2rem, 1rem + 1cqi, 1.55rem);
  }
  .answers {
    margin-block-start: clamp(1.5rem, 4cqi, 2.25rem);
  }
  .go-on {
    min-inline-size: 9rem;
  }
  footer {
    margin-block-start: clamp(2rem, 6cqi, 3rem);
    border-block-start: 1px solid var(--rc-line);
  }
  summary {
    padding-block: 0.75rem;
    min-block-size: 2.75rem;
    font-size: 0.9375rem;
    font-weight: 600;
    color: var(--rc-brand);
    cursor: pointer;
  }
  details .conversation {
    padding-block: 0.4rem 1.2rem;
  }
  .leave {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4rem;
    align-items: center;
    justify-content: space-between;
    max-inline-size: none;
    margin: 0;
  }
  /* So that as many replies as can be are seen with the line. */
  @container (max-width: 34rem) {
    .said {
      font-size: 1.35rem;
    }
    .begun:not(.writing) .where {
      display: none;
    }
    .answers {
      margin-block-start: 1.25rem;
    }
  }
  @container (max-width: 16rem) {
    .customer,
    .echo {
      grid-template-columns: minmax(0, 1fr);
    }
    .echo .speech {
      grid-column: 1;
    }
  }
  /* The portrait may hang into the page's own margin, as far as there is one; the words begin at the page's axis. */
  @container (min-width: 50rem) {
    .stage,
    footer {
      --hang: clamp(0rem, (100vw - 67rem) / 2, 4.5rem);
    }
    .talk,
    footer {
      max-inline-size: 44rem;
    }
    footer {
      margin-inline-start: var(--rc-axis);
    }
  }
  @media print {
    footer,
    .answers {
      display: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .arriving {
      animation: arrive 260ms ease-out;
    }
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(0.35rem);
    }
  }
`;
