import { css } from "lit";

/** Boxes to tick, under the heading of their group. */
export const ticks = css`
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
  }
  .tick {
    display: flex;
    gap: 0.85rem;
    align-items: start;
    min-block-size: 2.75rem;
    padding-block: 0.6rem;
    cursor: pointer;
  }
  .tick input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.15rem 0 0;
    accent-color: var(--rc-brand);
  }
`;
