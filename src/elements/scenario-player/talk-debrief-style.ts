import { css } from "lit";

/** What stands in the debrief one below the other, each with a heading, with much air. */
export const talkDebriefStyle = css`
  :host {
    container-type: inline-size;
  }
  .debrief {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: clamp(2.25rem, 6cqi, 3.75rem);
  }
  .head .label {
    margin-block-end: 0.6rem;
  }
  .head h2 {
    font-size: clamp(min(1.9rem, 14vw), 1.2rem + 3cqi, 3rem);
    line-height: 1.06;
    max-inline-size: 16em;
  }
  h2:focus-visible {
    outline: none;
  }
  .head .prose {
    font: 420 1.2em / 1.45 var(--rc-serif);
  }
  .figures,
  .figures dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem 3rem;
    margin: 0;
  }
  .figures {
    padding-block: 1.1rem;
    border-block: 1px solid var(--rc-line);
  }
  .figures dt {
    font-size: 0.875rem;
    color: var(--rc-soft);
  }
  .figures dd {
    margin: 0;
    font: 480 clamp(1.5rem, 1.2rem + 1.2cqi, 2rem) / 1.2 var(--rc-serif);
  }
  .figures > p {
    flex: 1 1 16rem;
    align-self: end;
    margin: 0;
  }
  rc-tension-chart {
    display: block;
  }
  .turning {
    list-style-type: "";
    counter-reset: point;
    margin-block: 0;
    padding: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.75rem;
  }
  .turning > li {
    counter-increment: point;
    position: relative;
    padding-inline-start: 2.6rem;
    max-inline-size: 42rem;
  }
  .turning > li::before {
    content: counter(point);
    position: absolute;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: 1.6rem;
    block-size: 1.6rem;
    border: 2px solid var(--rc-ink);
    border-radius: 50%;
    font-size: 0.8125rem;
    font-weight: 650;
  }
  .turning .speech {
    margin-block: 0.1rem 0.6rem;
  }
  .happens {
    font-style: italic;
    color: var(--rc-soft);
  }
  .heard p:last-child {
    margin-block-end: 0;
  }
  .one {
    padding: clamp(1.2rem, 4cqi, 1.8rem);
    background: var(--rc-tint);
    border-radius: var(--rc-radius);
    max-inline-size: 44rem;
  }
  .one .speech {
    font-size: clamp(1.35rem, 1.05rem + 1.6cqi, 1.8rem);
    line-height: 1.25;
    margin-block-end: 0.8rem;
  }
  .one .small {
    margin: 0.6rem 0 0;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7rem 1rem;
    align-items: center;
    border-block-start: 1px solid var(--rc-line);
    padding-block-start: 1.5rem;
  }
  @container (min-width: 50rem) {
    .on-axis {
      margin-inline-start: var(--rc-axis);
    }
  }
  /* Without its ground the box needs a frame. */
  @media (forced-colors: active) {
    .one {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .debrief {
      gap: 1.5rem;
    }
    .turning > li {
      break-inside: avoid;
    }
    summary,
    .link,
    .ends,
    .one .small {
      display: none;
    }
  }
`;
