import { css } from "lit";

/** A conversation set like a play: who speaks in the margin, the lines, notes in the outer margin; on a narrow page one below the other. */
export const conversation = css`
  .conversation {
    --margin: 0rem;
    --gutter: 0rem;
    list-style-type: "";
    margin: 0;
    padding: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.15rem;
  }
  .who {
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--rc-soft);
    margin: 0 0 0.15rem;
  }
  .note {
    font-size: 0.875rem;
    line-height: 1.5;
    border-inline-start: 1px solid var(--rc-edge);
    padding-inline-start: 0.9rem;
    margin-block-start: 0.6rem;
  }
  @container (min-width: 34rem) {
    .conversation {
      --margin: 7rem;
      --gutter: 1.5rem;
    }
    .conversation > li {
      display: grid;
      grid-template-columns: var(--margin) minmax(0, 1fr);
      column-gap: var(--gutter);
    }
    .conversation > li > :not(.who) {
      grid-column: 2;
    }
    .who {
      text-align: end;
      padding-block-start: 0.35em;
    }
  }
  @container (min-width: 50rem) {
    .conversation {
      --margin: 12rem;
      --gutter: 2.5rem;
    }
  }
  @container (min-width: 60rem) {
    .conversation > li:has(> .note) {
      grid-template-columns: var(--margin) minmax(0, 1fr) 16rem;
    }
    .conversation > li > .note {
      grid-column: 3;
      grid-row: 1;
      margin-block-start: 0.2rem;
      margin-inline-start: -1rem;
    }
  }
`;
