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
    inset-inline-start: 1rem;
    inset-block-start: 0.5rem;
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
    overflow: hidden;
    white-space: nowrap;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4rem;
    align-items: center;
    padding: 0.3rem var(--rc-space);
    border-block-end: 1px solid var(--rc-line);
    font-size: 0.9rem;
  }
  header .title {
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
  rc-save-status {
    margin-inline-end: 0.6rem;
  }
  .quiet {
    min-block-size: 2.75rem;
    padding: 0.4rem 0.6rem;
    background: none;
    border: 0;
    border-radius: 0.4rem;
    color: var(--rc-brand);
    white-space: nowrap;
  }
  .quiet:first-of-type {
    margin-inline-start: auto;
  }
  .quiet:last-of-type {
    margin-inline-end: -0.6rem;
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
    flex: 1 0 auto;
    inline-size: 100%;
    max-inline-size: 74rem;
    margin-inline: auto;
    padding: clamp(1.5rem, 5vw, 4rem) var(--rc-space);
  }
  main:focus {
    outline: none;
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
  @media (max-width: 40rem) {
    header .title {
      flex-basis: 100%;
      padding-block-end: 0;
    }
    rc-save-status {
      flex: 1 1 auto;
    }
  }
  @media print {
    header,
    .banner,
    .back,
    .skip {
      display: none;
    }
    main {
      padding: 0;
      max-inline-size: none;
    }
  }
`;
