import { css } from "lit";

/** The sentence first, then the figure, then what it is made of. */
export const resultStyle = css`
  .score {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.2rem;
    align-items: baseline;
    max-inline-size: none;
  }
  .score b {
    font: 480 clamp(1.8rem, 1.4rem + 1.6vw, 2.6rem) / 1 var(--rc-serif);
    font-variant-numeric: lining-nums;
  }
  .score span {
    flex: 1 1 16rem;
    color: var(--rc-soft);
  }
  .again {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 1.4rem;
    align-items: center;
    max-inline-size: none;
    margin-block-start: 1.6rem;
  }
  .retake {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1rem;
    align-items: center;
  }
  .retake .way {
    padding: 0;
    background: none;
    border: 0;
    text-decoration: underline;
  }
  small {
    color: var(--rc-soft);
  }
  .aid {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4rem;
    max-inline-size: none;
    margin-block-start: 1.6rem;
  }
  .aid small {
    flex: 1 0 100%;
  }
  .waits {
    margin-block-start: 1.2rem;
    font-weight: 600;
  }
  .waits:empty {
    margin: 0;
  }
  .sure {
    padding: clamp(1.1rem, 3vw, 1.8rem);
    background: var(--rc-sheet);
    border: 1px solid var(--rc-edge);
    border-radius: var(--rc-radius);
  }
  .sure :is(ul, p):last-child {
    margin-block-end: 0;
  }
  .asked {
    display: block;
    padding-block: 0.3rem;
    min-block-size: 2.75rem;
    font: 420 1.08rem/1.4 var(--rc-serif);
    color: inherit;
    text-decoration: none;
  }
  .start {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow: hidden;
  }
  .place {
    display: block;
    font: 600 0.875rem/1.6 var(--rc-sans);
    color: var(--rc-brand);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .guessed {
    margin-block-start: 1.2rem;
  }
  section {
    margin-block-start: clamp(2rem, 5vw, 3.5rem);
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    padding-block: 1rem 0.6rem;
    border-block-start: 1px solid var(--rc-line);
  }
  h3 {
    margin-block-end: 0.6rem;
    font-size: 1.2rem;
  }
  .bar {
    block-size: 0.5rem;
    border-radius: 0.25rem;
    background: var(--rc-tint);
    border: 1px solid var(--rc-line);
    overflow: hidden;
    margin-block-end: 0.5rem;
  }
  .bar i {
    display: block;
    block-size: 100%;
    background: var(--rc-brand);
  }
  li p {
    margin: 0;
    font-size: 0.95rem;
    color: var(--rc-soft);
  }
  .last {
    margin-block-start: 1.5rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--rc-line);
  }
  @media (forced-colors: active) {
    .bar i {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
  @media print {
    .again,
    .aid,
    .ways {
      display: none;
    }
  }
`;
