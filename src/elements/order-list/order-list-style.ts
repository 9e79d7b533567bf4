import { css } from "lit";

export const orderListStyle = css`
  .order {
    list-style: none;
    margin: 0 0 1rem;
    padding: 0;
    counter-reset: place;
  }
  .order li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    column-gap: 0.6rem;
    align-items: center;
    padding: 0.5rem;
    counter-increment: place;
  }
  .order .grip,
  .movers:not(:last-child) {
    grid-row: 1 / span 2;
  }
  .order li > span {
    display: flex;
    gap: 0.6rem;
    align-items: baseline;
    min-inline-size: 0;
  }
  .order li > span::before {
    content: counter(place);
    flex: none;
    font: 500 1.1em/1 var(--rc-serif);
    color: var(--rc-soft);
    min-inline-size: 0.8em;
  }
  /* One above the other, so that a whole sentence has the room beside them. */
  .movers {
    display: grid;
    gap: 0.4rem;
  }
  @container (min-width: 34rem) {
    .movers {
      grid-auto-flow: column;
    }
  }
  /* No room to drag: the buttons do. */
  @container (max-width: 14rem) {
    .order li {
      grid-template-columns: minmax(0, 1fr);
    }
    .order .grip {
      display: none;
    }
    .movers.movers {
      grid-area: 3 / 1;
      grid-auto-flow: column;
      justify-content: end;
    }
  }
  .mover {
    inline-size: 2.75rem;
    block-size: 2.75rem;
    text-align: center;
    font-size: 1.15rem;
    background: none;
    border: 1px solid var(--rc-edge);
    border-radius: 0.5rem;
    color: var(--rc-brand);
  }
  .mover:hover {
    background: var(--rc-tint);
  }
  .mover:disabled {
    border-style: dashed;
    border-color: var(--rc-line);
    color: var(--rc-edge);
    background: none;
    cursor: default;
  }
  @media (forced-colors: active) {
    .mover:disabled {
      color: GrayText;
      border-color: GrayText;
    }
  }
`;
