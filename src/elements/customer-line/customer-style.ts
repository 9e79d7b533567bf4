import { css } from "lit";

/** The customer's line is the largest thing of its block; who says it stands above it, and beside it where there is a margin. */
export const customerStyle = css`
  .situation {
    margin-block-end: 1.75rem;
  }
  .customer {
    margin-block-end: 2rem;
  }
  .caption {
    font-size: 0.875rem;
    line-height: 1.45;
    color: var(--rc-soft);
    border-block-start: 2px solid var(--rc-ink);
    padding-block-start: 0.6rem;
  }
  .caption p {
    margin: 0 0 0.35em;
  }
  .caption .name {
    font: 560 1.05rem/1.3 var(--rc-serif);
    color: var(--rc-ink);
  }
  .drawn {
    display: grid;
    grid-template-columns: clamp(6rem, 26cqi, 8rem) minmax(0, 1fr);
    gap: 0.9rem;
    align-items: center;
    border: 0;
    padding: 0;
  }
  .customer figcaption {
    margin-block-end: 1.1rem;
  }
  /* So narrow, or text so large, that words beside the picture would stand letter by letter. */
  @container (max-width: 14rem) {
    .drawn {
      grid-template-columns: minmax(0, 6rem);
    }
    .drawn > div {
      inline-size: 100cqi;
    }
  }
  .silence {
    color: var(--rc-soft);
  }
  /* The caption floats, so that the replies begin under the line however long the caption is. */
  @container (min-width: 50rem) {
    .customer figcaption {
      float: left;
      float: inline-start;
      inline-size: 12rem;
      margin: 0;
    }
    figcaption > .drawn {
      display: block;
    }
    figcaption > .drawn > div {
      margin-block-start: 0.75rem;
    }
    .customer > .said,
    blockquote.customer,
    .answer {
      margin-inline-start: var(--rc-axis);
    }
  }
`;
