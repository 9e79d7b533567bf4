import { css } from "lit";

/** The frame of every page. The header scrolls away with the page: nothing ever lies over what is read. */
export const shellStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 100dvh;
  }
  .skip {
    position: absolute;
    inset-inline-start: min(1rem, 4vw);
    inset-block-start: 0.5rem;
    max-inline-size: 92vw;
    z-index: 1;
    padding: 0.7rem 1rem;
    background: var(--rc-brand);
    color: var(--rc-on-brand);
    border-radius: 0.5rem;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    white-space: nowrap;
  }
  header {
    container-type: inline-size;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4rem;
    align-items: center;
    padding: 0.3rem var(--rc-space);
    border-block-end: 1px solid var(--rc-line);
    font-size: 0.9rem;
  }
  header .title {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    flex: 1 1 auto;
    margin: 0;
    padding-block: 0.65rem;
    font: 560 1.05rem/1.2 var(--rc-serif);
    color: inherit;
    text-decoration: none;
  }
  header .title:hover {
    color: var(--rc-brand);
  }
  .mark {
    flex: none;
    inline-size: 1.5rem;
    color: var(--rc-brand);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4rem;
    margin-inline-end: -0.6rem;
  }
  rc-save-status {
    margin-inline-end: 0.6rem;
  }
  .quiet {
    min-block-size: 2.75rem;
    padding: 0.4rem min(0.6rem, 4vw);
    background: none;
    border: 0;
    border-radius: 0.4rem;
    color: var(--rc-brand);
    white-space: nowrap;
  }
  .aa {
    font: 480 1.15rem/1 var(--rc-serif);
  }
  .quiet:hover {
    background: var(--rc-tint);
  }
  /* In the header, so that it lies in a landmark: a row of its own, from edge to edge. */
  .banner {
    order: 2;
    flex: 1 0 100%;
    margin: 0.3rem calc(-1 * var(--rc-space)) -0.3rem;
    max-inline-size: none;
    padding: 0.6rem var(--rc-space);
    background: var(--rc-tint);
    border-block-start: 1px solid var(--rc-line);
    font-size: 0.9rem;
  }
  main {
    container-type: inline-size;
    flex: 1 0 auto;
    inline-size: 100%;
    max-inline-size: 74rem;
    margin-inline: auto;
    padding: clamp(1.5rem, 5vw, 4rem) var(--rc-space);
  }
  main:focus {
    outline: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .turned > * {
      animation: turn 160ms ease-out;
    }
  }
  @keyframes turn {
    from {
      opacity: 0;
      transform: translateY(0.4rem);
    }
  }
  h1.eyebrow {
    font: 600 0.95rem/1.4 var(--rc-sans);
    letter-spacing: 0;
    color: var(--rc-soft);
    outline: none;
    margin-block-end: 0.8rem;
  }
  .back {
    margin-block: 1.2rem 0;
  }
  .way {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    color: var(--rc-brand);
    text-underline-offset: 0.18em;
  }
  @container (max-width: 38rem) {
    header .title {
      flex: 1 1 0;
      padding-block-end: 0;
    }
    rc-save-status {
      margin: 0;
    }
    .acts {
      flex: 1 0 100%;
      justify-content: space-between;
      margin-inline: calc(-1 * min(0.6rem, 4vw));
    }
  }
  @container (max-width: 14rem) {
    header .title {
      flex-basis: 100%;
    }
  }
  @media print {
    :host {
      display: block;
      min-block-size: 0;
    }
    header,
    .banner,
    .back,
    .skip {
      display: none;
    }
    main {
      container-type: normal;
      padding: 0;
      max-inline-size: none;
    }
    /* Cards are printed as cards: of a card's own page, and while the drawer is open. */
    main > :is(rc-job-aid, h1.eyebrow),
    rc-at-hand[open] ~ main {
      display: none;
    }
    /* No box, however empty, before or after the sheets: it would be a page. */
    rc-at-hand,
    rc-contents-list,
    rc-settings-panel {
      display: contents;
    }
  }
`;
