import { css } from "lit";

/** What the learner can do: sentences as cards, the manner above them, and the way out of a hook. */
export const talkRepliesStyle = css`
  .replies {
    list-style-type: "";
    margin: 0;
    padding: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.65rem;
  }
  .card .happens {
    font-style: italic;
    color: var(--rc-soft);
  }
  .silent {
    background: none;
    border-style: dashed;
    color: var(--rc-soft);
  }
  .manner {
    border: 0;
    padding: 0;
    margin: 0 0 1rem;
    min-inline-size: 0;
  }
  .manner legend {
    padding: 0;
    margin-block-end: 0.35rem;
  }
  .manner > div {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
    gap: 0.5rem;
  }
  .tick {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.6rem;
    align-items: start;
    min-block-size: 2.75rem;
    padding: 0.65rem 0.75rem;
    font-size: 0.9375rem;
    line-height: 1.3;
    border: 1px solid var(--rc-line);
    border-radius: var(--rc-radius);
    cursor: pointer;
  }
  .tick .name {
    display: block;
    font-weight: 600;
  }
  .tick .more {
    display: block;
    margin-block-start: 0.1rem;
    line-height: 1.35;
  }
  .tick:hover {
    border-color: var(--rc-brand);
  }
  .tick:has(:checked) {
    border-color: var(--rc-brand);
    background: var(--rc-sheet);
    box-shadow: inset 0 0 0 1px var(--rc-brand);
  }
  .tick:has(:focus-visible) {
    outline: 3px solid var(--rc-focus);
    outline-offset: 2px;
  }
  .tick input {
    inline-size: 1.15rem;
    block-size: 1.15rem;
    margin: 0;
    accent-color: var(--rc-brand);
    outline: none;
  }
  .hook {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1.5rem;
    align-items: center;
    padding: 1rem 1.2rem;
    margin-block-end: 1.5rem;
    background: var(--rc-tint);
    border-radius: var(--rc-radius);
    border-inline-start: 4px solid var(--rc-edge);
  }
  .hook p {
    flex: 1 1 100%;
    margin: 0;
  }
  .hook .button {
    margin-block-start: 0.5rem;
  }
  .breath {
    display: flex;
    flex-wrap: wrap;
    gap: 1.2rem 2rem;
    align-items: center;
    margin-block-start: 1.75rem;
    padding: clamp(1.25rem, 4cqi, 2rem);
    background: var(--rc-tint);
    border-radius: var(--rc-radius);
  }
  .breath > div {
    flex: 1 1 14rem;
  }
  .breath .speech {
    margin-block-end: 1rem;
  }
  .lung {
    flex: none;
    inline-size: 4.5rem;
    block-size: 4.5rem;
    margin: 0.75rem;
    border-radius: 50%;
    border: 2px solid var(--rc-brand);
    background: color-mix(in oklab, var(--rc-brand) 16%, transparent);
  }
  /* Less than five seconds in all. */
  @media (prefers-reduced-motion: no-preference) {
    .lung {
      animation: breathe 4.8s ease-in-out 1;
    }
  }
  @keyframes breathe {
    from {
      transform: scale(0.7);
    }
    34% {
      transform: scale(1.25);
    }
    to {
      transform: scale(0.7);
    }
  }
  /* Without their ground the boxes need a frame. */
  @media (forced-colors: active) {
    .hook,
    .breath {
      border: 1px solid CanvasText;
      border-inline-start-width: 4px;
    }
    .tick:has(:checked) {
      border-width: 2px;
    }
  }
`;
