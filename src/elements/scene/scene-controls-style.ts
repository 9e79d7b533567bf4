import { css } from "lit";

/** What stands under a scene: how far it is, its buttons, its options, and the whole conversation. */
export const sceneControlsStyle = css`
  .bar {
    block-size: 4px;
    border-radius: 2px;
    background: var(--rc-line);
    margin-block: 1.1rem 0;
    overflow: hidden;
  }
  .bar i {
    display: block;
    block-size: 100%;
    background: var(--rc-brand);
  }
  .count {
    display: flex;
    justify-content: space-between;
    align-items: center;
    min-block-size: 2.75rem;
  }
  .buttons {
    display: grid;
    grid-template-columns: 1fr 1.4fr 1.2fr;
    gap: 0.5rem;
    max-inline-size: 28rem;
  }
  .buttons .button {
    padding-inline: 0.5rem;
  }
  .sign {
    inline-size: 0.7em;
    block-size: 0.8em;
    background: currentcolor;
    clip-path: polygon(0 0, 100% 50%, 0 100%);
  }
  .playing .sign {
    clip-path: polygon(0 0, 36% 0, 36% 100%, 64% 100%, 64% 0, 100% 0, 100% 100%, 0 100%, 0 0);
  }
  .over {
    margin-block-start: 0.9rem;
  }
  .landing {
    margin: 0;
  }
  .over > p {
    display: inline;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4rem;
    align-items: center;
    margin-block-start: 0.6rem;
  }
  .tick {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    min-block-size: 2.75rem;
    cursor: pointer;
  }
  .tick input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--rc-brand);
  }
  select {
    font: inherit;
    color: inherit;
    min-block-size: 2.25rem;
    background: var(--rc-sheet);
    border: 1px solid var(--rc-edge);
    border-radius: 0.4rem;
    padding: 0.2rem 0.4rem;
  }
  .transcript summary {
    margin-block-start: 1.5rem;
    border-block-start: 1px solid var(--rc-line);
    padding-block: 0.75rem;
    font-weight: 600;
    color: var(--rc-brand);
    cursor: pointer;
  }
  .transcript .conversation {
    padding-block: 0.6rem 1rem;
  }
  .transcript [aria-current] .speech {
    border-inline-start: 4px solid var(--rc-ink);
    padding-inline-start: 0.9rem;
  }
  @container (34rem <= width < 50rem) {
    .transcript .landing {
      margin-inline-start: 8.5rem;
    }
  }
  @container (max-width: 16rem) {
    .buttons {
      grid-template-columns: minmax(0, 1fr);
    }
    .count {
      flex-wrap: wrap;
    }
  }
  @media (forced-colors: active) {
    .bar i {
      background: Highlight;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .bar i {
      transition: inline-size 260ms ease-out;
    }
  }
`;
