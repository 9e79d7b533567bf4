import { css } from "lit";

export const textBlockStyle = css`
  .dialogue {
    margin-block: 2rem;
  }
  .dialogue:first-child,
  .points:first-child {
    margin-block-start: 0;
  }
  .dialogue:last-child {
    margin-block-end: 0;
  }
  /* The bar is the spine between who speaks and what is said; where names stand above, it is the edge. */
  .dialogue:is(.trust, .tension) .conversation {
    position: relative;
    padding-inline-start: 1.25rem;
  }
  .dialogue:is(.trust, .tension) .conversation::before {
    content: "";
    position: absolute;
    inset-block: 0.2rem;
    inset-inline-start: 0;
    border-inline-start: 4px solid var(--rc-trust);
  }
  .dialogue.tension .conversation::before {
    border-color: var(--rc-tension);
  }
  @container (min-width: 34rem) {
    .dialogue:is(.trust, .tension) .conversation {
      padding-inline-start: 0;
    }
    .dialogue:is(.trust, .tension) .conversation::before {
      inset-inline-start: calc(var(--margin) + var(--gutter) / 2 - 2px);
    }
  }
  @media (forced-colors: active) {
    .dialogue.tension .conversation::before {
      border-inline-start-style: dotted;
    }
  }
  .dialogue figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.15rem 0.9rem;
    margin-block-end: 1.3rem;
  }
  .dialogue .title {
    margin: 0;
  }
  .trust .landing {
    color: var(--rc-trust);
  }
  .tension .landing {
    color: var(--rc-tension);
  }
  .points {
    margin-block: 2rem 0;
    max-inline-size: 44rem;
    background: var(--rc-tint);
    border: 1px solid var(--rc-line);
    border-radius: var(--rc-radius);
    padding: 1.2rem clamp(1.1rem, 4cqi, 1.75rem) 0.5rem;
  }
  .points ul {
    list-style-type: "";
    margin: 0.35rem 0 0;
    padding: 0;
  }
  .points li {
    font: 440 1.2em / 1.4 var(--rc-serif);
    padding-block: 0.7rem;
    margin: 0;
  }
  .points li + li {
    border-block-start: 1px solid var(--rc-line);
  }
`;
