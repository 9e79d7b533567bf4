import { css } from "lit";

/** A list of what something takes: a label and what it says, each row on a line of its own. */
export const facts = css`
  dl {
    margin: 0 0 2rem;
    max-inline-size: var(--rc-measure);
  }
  dl div {
    display: grid;
    grid-template-columns: minmax(7rem, 12rem) 1fr;
    gap: 0.2rem 1.2rem;
    padding-block: 0.65rem;
    border-block-start: 1px solid var(--rc-line);
  }
  dt {
    color: var(--rc-soft);
  }
  dd {
    margin: 0;
  }
  @media (max-width: 30rem) {
    dl div {
      grid-template-columns: 1fr;
    }
  }
`;
