import { css } from "lit";

/** A calm middle: one circle that lets its breath out while a step stands, one heading, few words. The room of the longest step stays. */
export const oneMinuteStyle = css`
  .stage {
    display: grid;
    align-items: center;
    min-block-size: 24rem;
    text-align: center;
  }
  .stage .prose,
  h3 {
    margin-inline: auto;
    text-wrap: balance;
  }
  .still .prose,
  .step .prose {
    max-inline-size: 20rem;
  }
  .still .prose {
    font: 420 1.35rem/1.4 var(--rc-serif);
  }
  .still .prose {
    margin-block-start: 1.6rem;
  }
  .still i {
    animation: none;
  }
  .out i {
    transform: scale(0.42);
  }
  h3 {
    font-size: 1.9rem;
    margin-block: 0.1rem 0.5rem;
  }
  .which {
    margin: 1.4rem auto 0;
  }
  .count {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 9rem;
    block-size: 9rem;
    margin-inline: auto;
  }
  .left {
    position: relative;
    font: 420 2.6rem/1 var(--rc-serif);
    font-variant-numeric: lining-nums tabular-nums;
    color: var(--rc-brand);
  }
  .circle {
    border: 1px solid var(--rc-line);
    border-radius: 50%;
  }
  .circle i {
    position: absolute;
    inset: 0;
    border-radius: 50%;
    background: color-mix(in oklab, var(--rc-brand) 22%, var(--rc-sheet));
    animation: let-go var(--seconds) linear forwards;
  }
  .held i {
    animation-play-state: paused;
  }
  @keyframes let-go {
    to {
      transform: scale(0.42);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .step {
      animation: come 400ms ease-out;
    }
    @keyframes come {
      from {
        opacity: 0;
      }
    }
  }
  .dots {
    display: flex;
    justify-content: center;
    gap: 0.5rem;
    list-style: none;
    margin: 0 0 1.2rem;
    padding: 0;
  }
  .dots li {
    inline-size: 0.6rem;
    block-size: 0.6rem;
    border: 1.5px solid var(--rc-edge);
    border-radius: 50%;
  }
  .dots .done {
    background: var(--rc-edge);
  }
  .dots .now {
    background: var(--rc-brand);
    border-color: var(--rc-brand);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.6rem;
    max-inline-size: none;
    margin-block-end: 1.6rem;
  }
  .main {
    min-inline-size: 8rem;
  }
  .foot {
    padding: 0.9rem 1.1rem;
    background: var(--rc-tint);
    border-radius: var(--rc-radius);
    font-size: 0.95rem;
  }
  @media (forced-colors: active) {
    .dots :is(.done, .now) {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .circle i {
      forced-color-adjust: none;
      background: Canvas;
      border: 2px solid CanvasText;
    }
  }
`;
