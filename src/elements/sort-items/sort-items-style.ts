import { css } from "lit";

export const sortItemsStyle = css`
  ul {
    list-style-type: "";
    margin: 0;
    padding: 0;
    display: grid;
    gap: 0.65rem;
  }
  .left {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    margin-block-end: 1.6rem;
  }
  .left .card {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
  }
  .card {
    padding: 0.75rem 0.9rem;
  }
  .text {
    display: flex;
    gap: 0.4rem;
  }
  .text > p {
    flex: 1;
    min-inline-size: 0;
    align-self: center;
  }
  .grip {
    margin-inline-start: -0.6rem;
  }
  .text > .speech {
    font-size: 1.1em;
  }
  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 0.6rem;
  }
  .move {
    flex: 1 1 6rem;
    min-block-size: 2.75rem;
    padding: 0.3rem 0.5rem;
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    color: var(--rc-brand);
    background: none;
    border: 1px solid var(--rc-edge);
    border-radius: 0.5rem;
  }
  .move:hover {
    background: var(--rc-tint);
    border-color: var(--rc-brand);
  }
  /* Once placed, an item is at rest: the ways on are there, and quiet. */
  .in .move {
    flex: 1 1 8rem;
    padding: 0.4rem 0;
    border-width: 0;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .in .moves {
    gap: 0 1.2rem;
  }
  .away {
    border-color: var(--rc-brand);
    border-inline-start-width: 5px;
    padding-inline-start: calc(0.9rem - 4px);
  }
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: 1rem;
    align-items: start;
  }
  .groups:has(> :nth-child(4)) {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
  }
  .group {
    padding: 0.75rem;
    background: var(--rc-tint);
    border: 1px solid var(--rc-line);
    border-radius: var(--rc-radius);
  }
  .group h3 {
    font: 600 1rem/1.4 var(--rc-sans);
    letter-spacing: normal;
    margin: 0 0 0.7rem;
  }
  .empty {
    margin: 0;
  }
  .heard {
    margin-block-start: 0.6rem;
  }
  /* Settled, it is a paragraph of its group: item, that it belongs here, why. */
  .settled {
    padding-inline: 0.15rem;
  }
  .settled:not(:first-child) {
    border-block-start: 1px solid var(--rc-line);
    padding-block-start: 0.65rem;
  }
  .settled .heard {
    border: 0;
    padding: 0;
    margin-block-start: 0.15rem;
  }
  .settled :is(.label, .prose, .prose > p:first-child) {
    display: inline;
  }
  @container (max-width: 34rem) {
    .card {
      padding-block: 0.5rem;
    }
    .left .moves {
      margin-block-start: 0.3rem;
    }
    .groups {
      gap: 0.65rem;
    }
    .group:has(> .empty) {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1rem;
      justify-content: space-between;
      align-items: baseline;
      padding-block: 0.6rem;
    }
    .group:has(> .empty) h3 {
      margin: 0;
    }
  }
`;
