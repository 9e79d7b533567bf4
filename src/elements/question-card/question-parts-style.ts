import { css } from "lit";

/** Replies on a scale, left sides with their targets, gaps in a text, and the conversation so far. */
export const questionPartsStyle = css`
  :host {
    container-type: inline-size;
  }
  .so-far {
    margin-block-end: 1.6rem;
    gap: 0.9rem;
  }
  .so-far .speech {
    margin: 0;
  }
  .so-far .who {
    padding-block-start: 0;
  }
  .so-far li:not(:last-child) .speech {
    font-size: 1.05rem;
  }
  .so-far .you .speech {
    color: var(--rc-soft);
  }
  .stem:has(+ .so-far) {
    font: 600 1rem/1.5 var(--rc-sans);
  }
  .parts,
  .targets {
    margin: 0;
    padding: 0;
  }
  .parts {
    list-style-type: "";
  }
  .part {
    padding-block: 0.9rem 1rem;
    overflow-wrap: break-word;
  }
  .part legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    margin-block-end: 0.7rem;
  }
  .scale {
    clear: both;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4rem;
  }
  .step {
    display: flex;
    gap: 0.55rem;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.4rem 0.7rem;
    border: 1px solid var(--rc-line);
    border-radius: 0.5rem;
    font-size: 0.94rem;
    line-height: 1.25;
    cursor: pointer;
  }
  .step:hover {
    border-color: var(--rc-brand);
  }
  .step:has(:checked) {
    border-color: var(--rc-brand);
    background: var(--rc-tint);
    box-shadow: inset 0 0 0 1px var(--rc-brand);
  }
  .step:has(:focus-visible) {
    outline: 3px solid var(--rc-focus);
    outline-offset: 2px;
  }
  .step input {
    margin: 0;
  }
  @container (min-width: 22rem) {
    .scale {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-width: 38rem) {
    .scale {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  .sure {
    margin-block: 1.6rem 1rem;
  }
  .sure legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font-weight: 600;
  }
  .sure .soft {
    clear: both;
    margin-block-end: 0.7rem;
    font-size: 0.9rem;
  }
  @container (min-width: 22rem) {
    .sure .scale {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (min-width: 34rem) {
    .sure .scale {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  .targets {
    list-style-position: outside;
    padding-inline-start: 1.8rem;
    margin-block-end: 1.5rem;
  }
  .targets li {
    padding-block: 0.2rem;
    padding-inline-start: 0.3rem;
  }
  .targets li::marker {
    font-weight: 650;
    color: var(--rc-soft);
  }
  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem 1.2rem;
    align-items: center;
    cursor: default;
  }
  @container (min-width: 38rem) {
    .side {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  select {
    inline-size: 100%;
    max-inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.4rem 0.6rem;
    font: inherit;
    color: inherit;
    text-overflow: ellipsis;
    background: var(--rc-sheet);
    border: 1px solid var(--rc-edge);
    border-radius: 0.5rem;
    cursor: pointer;
  }
  select:hover,
  select:not(.unset) {
    border-color: var(--rc-brand);
  }
  .unset {
    color: var(--rc-soft);
  }
  .gaps {
    font: 420 1.15rem / 1.6 var(--rc-serif);
    overflow-wrap: break-word;
  }
  .gaps select {
    inline-size: auto;
    margin-block: 0.3rem;
    font: 500 1rem/1.3 var(--rc-sans);
  }
  .reads {
    min-block-size: 4.5rem;
    margin-block-end: 1rem;
  }
  .reads .speech {
    margin: 0;
  }
  .reads b {
    font-weight: inherit;
    text-decoration: underline 2px var(--rc-brand);
    text-underline-offset: 0.25em;
  }
  @media (forced-colors: active) {
    .step:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
