import { css } from "lit";

/**
 * Two people and the line between them. On a narrow page they stand above the caption and take little of it; where there is a margin,
 * two stand on either side of it, the employee in the margin. A tail on the bubble points to who speaks.
 */
export const sceneStyle = css`
  .head {
    margin-block-end: 1.5rem;
  }
  .head .title {
    margin-block-end: 0.3rem;
  }
  .head .prose {
    margin-block-start: 0.8rem;
  }
  .stage {
    --gap: clamp(0.6rem, 3cqi, 1.25rem);
    --face: min(12rem, 31vh, (100cqi - (var(--cast) - 1) * var(--gap)) / var(--cast));
    display: grid;
    grid-template-columns: repeat(var(--cast), var(--face));
    gap: 0.9rem var(--gap);
  }
  .role figcaption {
    text-align: center;
    color: var(--rc-soft);
    padding-block-start: 0.5rem;
    line-height: 1.25;
  }
  .speaking rc-customer-face {
    border-radius: var(--rc-radius);
    outline: 2px solid var(--rc-ink);
    outline-offset: 2px;
  }
  .speaking figcaption {
    color: var(--rc-ink);
    font-weight: 650;
  }
  .play {
    grid-column: 1 / -1;
    inline-size: min(100cqi, 44rem);
  }
  .bubble {
    position: relative;
    display: grid;
    background: var(--rc-sheet);
    border: 1px solid var(--rc-edge);
    border-radius: var(--rc-radius);
    padding: 1.1rem clamp(1.1rem, 4cqi, 1.6rem) 1.25rem;
  }
  .bubble > *,
  .notes > * {
    grid-area: 1 / 1;
  }
  .bubble > .arriving {
    align-self: center;
  }
  .room {
    visibility: hidden;
  }
  .tail::before {
    content: "";
    position: absolute;
    inline-size: 0.9rem;
    block-size: 0.9rem;
    background: inherit;
    border: solid var(--rc-edge);
    border-width: 1px 0 0 1px;
    inset-block-start: calc(-0.45rem - 1px);
    inset-inline-start: calc(var(--speaker) * (var(--face) + var(--gap)) + var(--face) / 2 - 0.45rem);
    transform: rotate(45deg);
  }
  .name {
    font-size: 0.875rem;
    font-weight: 650;
    line-height: 1.3;
    margin: 0 0 0.35rem;
  }
  .said {
    font-size: clamp(1.35rem, 1.05rem + 1.6cqi, 1.9rem);
  }
  .happens {
    font-style: italic;
    color: var(--rc-soft);
  }
  .happens + .said {
    margin-block-start: 0.35rem;
  }
  .notes {
    display: grid;
    margin-block-start: 0.9rem;
  }
  .notes .note {
    margin: 0;
    max-inline-size: 34rem;
  }
  @container (min-width: 40rem) {
    .stage.pair {
      --face: 9rem;
      --gap: 1.5rem;
      grid-template-columns: var(--face) minmax(0, 1fr) var(--face);
    }
    .pair .role {
      grid-area: 1 / 3;
    }
    .pair .role:first-child {
      grid-column: 1;
    }
    .pair .play {
      grid-area: 1 / 2;
      inline-size: auto;
    }
    .pair .tail::before {
      inset-block-start: 3.5rem;
      inset-inline: calc(-0.45rem - 1px) auto;
      transform: rotate(-45deg);
    }
    .pair .tail:dir(rtl)::before,
    .pair .tail.far::before {
      transform: rotate(135deg);
    }
    .pair .tail.far:dir(rtl)::before {
      transform: rotate(-45deg);
    }
    .pair .tail.far::before {
      inset-inline: auto calc(-0.45rem - 1px);
    }
  }
  @container (min-width: 50rem) {
    .stage:not(.pair) {
      --face: 9rem;
      margin-inline-start: var(--rc-axis);
    }
    .stage:not(.pair) > .play {
      inline-size: auto;
    }
    .stage.pair {
      --face: 12rem;
      --gap: 2.5rem;
    }
  }
  video {
    display: block;
    inline-size: 100%;
    max-inline-size: 44rem;
    max-block-size: 80vh;
    aspect-ratio: auto 16 / 9;
    border-radius: var(--rc-radius);
    background: #000;
  }
  @media print {
    video,
    .stage,
    summary {
      display: none;
    }
  }
`;
