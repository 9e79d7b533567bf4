import { css } from "lit";

export const spotItStyle = css`
  .conversation {
    max-inline-size: 58.5rem;
  }
  .prompt {
    margin-block-end: 1.3rem;
  }
  .mark {
    display: flex;
    gap: 0.85rem;
    align-items: start;
    padding: 0.75rem 1rem;
  }
  .mark .speech {
    flex: 1;
    min-inline-size: 0;
  }
  .who {
    padding-block-end: 0.3rem;
  }
  .box {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin-block-start: 0.32rem;
    border: 1.5px solid var(--rc-edge);
    border-radius: 0.3rem;
    display: grid;
    place-items: center;
  }
  .mark[aria-pressed="true"] {
    border-color: var(--rc-brand);
    background: var(--rc-tint);
  }
  .mark[aria-pressed="true"] .box {
    border-color: var(--rc-brand);
    background: var(--rc-brand);
  }
  /* A tick, drawn with borders so that forced colours keep it. */
  .mark[aria-pressed="true"] .box::after {
    content: "";
    inline-size: 0.35rem;
    block-size: 0.65rem;
    margin-block-start: -0.15rem;
    border: solid var(--rc-on-brand);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  li .heard {
    margin-block: 0.75rem 0.5rem;
    margin-inline-start: 1rem;
  }
  @container (min-width: 34rem) {
    .conversation > li:has(> .mark) > .who {
      padding-block-start: 1.05rem;
    }
  }
`;
