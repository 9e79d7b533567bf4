import { css } from "lit";

/** Side by side from 48 rem on; below that each turn has its versions one under the other, each with its label. */
export const compareTalksStyle = css`
  .conversation {
    gap: 1.6rem;
  }
  .versions {
    display: grid;
    gap: 0.6rem 1.5rem;
    margin-block-end: 1.6rem;
  }
  .versions .side {
    margin: 0;
  }
  .versions .title {
    display: block;
    margin: 0;
  }
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8rem 1.5rem;
  }
  .side {
    position: relative;
    border-inline-start: 4px solid var(--rc-edge);
    padding-inline-start: 0.9rem;
    min-inline-size: 0;
  }
  .side.trust {
    border-color: var(--rc-trust);
  }
  .side.tension {
    border-color: var(--rc-tension);
  }
  .mark {
    justify-self: start;
    min-block-size: 2.75rem;
    padding: 0.4rem 1rem;
    font-size: 0.9375rem;
  }
  .mark.marked {
    border-inline-start-width: 5px;
    border-color: var(--rc-brand);
    background: var(--rc-tint);
  }
  .turn > .heard {
    margin-block: 0.2rem 0;
  }
  .decides > .verdict {
    font-weight: 650;
  }
  .versions,
  .sides > .heard,
  .sides > .mark,
  .sides > .both {
    grid-column: 1 / -1;
  }
  @container (min-width: 34rem) {
    .versions {
      margin-inline-start: 8.5rem;
    }
  }
  @container (min-width: 48rem) {
    .versions,
    .sides {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .side > .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container (min-width: 50rem) {
    .versions {
      margin-inline-start: var(--rc-axis);
    }
  }
  @media (forced-colors: active) {
    .side.tension {
      border-inline-start-style: dotted;
    }
  }
`;
