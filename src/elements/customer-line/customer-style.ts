import { css } from "lit";

/** The customer's line is the largest thing of its block; who says it stands above it, and beside it where there is a margin. */
export const customerStyle = css`
  .situation {
    margin-block-end: 1.75rem;
  }
  .customer {
    margin-block-end: 2rem;
  }
  .customer figcaption {
    font-size: 0.875rem;
    line-height: 1.45;
    color: var(--rc-soft);
    border-block-start: 2px solid var(--rc-ink);
    padding-block-start: 0.6rem;
    margin-block-end: 1.1rem;
  }
  .customer figcaption p {
    margin: 0 0 0.35em;
  }
  .customer .name {
    font: 560 1.05rem/1.3 var(--rc-serif);
    color: var(--rc-ink);
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
    .customer > .said,
    blockquote.customer,
    .answer {
      margin-inline-start: var(--rc-axis);
    }
  }
`;
