import { css } from "lit";

/** The page before a talk. Who one will talk with stands in the margin, still at ease. Goes with the style of the talk. */
export const scenarioIntroStyle = css`
  .intro {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.75rem;
  }
  .before {
    margin-block-end: 2rem;
  }
  .about > .label {
    margin-block-end: 0.35rem;
  }
  h3.label {
    font: 600 0.875rem/1.45 var(--rc-sans);
    letter-spacing: normal;
    margin: 1.4rem 0 0.25rem;
  }
  .about h2:focus-visible {
    outline: none;
  }
  .situation {
    font: 420 1.2em / 1.45 var(--rc-serif);
  }
  .objectives {
    margin: 0;
    padding-inline-start: 1.2em;
    max-inline-size: var(--rc-measure);
  }
  .objectives li + li {
    margin-block-start: 0.3em;
  }
  .objectives ::marker {
    color: var(--rc-soft);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8rem 2.5rem;
    margin: 1.5rem 0 0;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--rc-line);
  }
  .facts dt {
    font-size: 0.875rem;
    color: var(--rc-soft);
  }
  .facts dd {
    margin: 0;
  }
  .steps {
    display: inline-flex;
    gap: 0.25rem;
    margin-inline-start: 0.5rem;
  }
  .steps i {
    inline-size: 0.55rem;
    block-size: 0.55rem;
    border-radius: 50%;
    border: 1.5px solid var(--rc-edge);
  }
  .steps .on {
    background: var(--rc-edge);
  }
  .warning {
    margin-block-start: 1.5rem;
    padding: 1rem 1.2rem;
    background: var(--rc-tint);
    border-radius: var(--rc-radius);
    max-inline-size: var(--rc-measure);
  }
  .warning h3 {
    margin-block-start: 0;
  }
  .warning .button {
    margin-block: 0.9rem 0.4rem;
  }
  .left-out {
    font-weight: 600;
    margin-block: 0.9rem 0.2rem;
  }
  .best {
    margin: 1.5rem 0 0;
  }
  .starts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7rem;
    margin-block: 1.75rem 0.75rem;
  }
  .ways {
    align-items: center;
  }
  .ways .link {
    font-size: inherit;
  }
  @container (min-width: 50rem) {
    .intro {
      grid-template-columns: calc(12rem + var(--hang)) minmax(0, 1fr);
      column-gap: 2.5rem;
      align-items: start;
      margin-inline-start: calc(-1 * var(--hang));
      --hang: clamp(0rem, (100vw - 67rem) / 2, 4.5rem);
    }
    .intro > .customer.customer {
      display: block;
      margin: 0;
      position: static;
    }
    .intro.phone rc-customer-voice {
      inline-size: auto;
      margin-block: 0;
    }
    .intro.phone .caption {
      padding: 0.9rem 1rem;
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    .warning {
      border: 1px solid CanvasText;
    }
    .steps .on {
      background: CanvasText;
    }
  }
`;
