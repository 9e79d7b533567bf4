import { css } from "lit";

export const planLineStyle = css`
  :host {
    container-type: inline-size;
  }
  section {
    padding: clamp(1.1rem, 4cqi, 2rem);
    background: var(--rc-sheet);
    border: 1px solid var(--rc-line);
    border-radius: 1.1rem;
  }
  :host([within]) section {
    padding: 0;
    background: none;
    border: 0;
    border-radius: 0;
  }
  section.made {
    border-color: var(--rc-brand);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2rem 1rem;
    margin-block-end: 1.1rem;
  }
  h2 {
    margin: 0;
  }
  .number {
    font: 420 2rem/1 var(--rc-serif);
    color: var(--rc-brand);
    font-variant-numeric: lining-nums;
  }
  .state {
    margin: 0;
    color: var(--rc-soft);
  }
  .made .state {
    color: var(--rc-brand);
    font-weight: 600;
  }
  .fields {
    display: grid;
    gap: 1.2rem clamp(1.2rem, 4cqi, 2rem);
  }
  .clause {
    display: block;
    font: 480 1.3rem / 1.2 var(--rc-serif);
    margin-block-end: 0.45rem;
  }
  .door {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem 1.2rem;
    margin-block-start: 1.4rem;
  }
  .door p {
    margin: 0;
  }
  .mine {
    flex: 1 1 16rem;
    overflow-wrap: anywhere;
  }
  .turn {
    display: grid;
    gap: 1.1rem;
    margin-block-start: 1.5rem;
    padding: clamp(1rem, 4cqi, 1.6rem);
    background: var(--rc-tint);
    border-radius: var(--rc-radius);
  }
  .turn .said {
    overflow-wrap: anywhere;
  }
  .turn .label {
    margin: 0;
  }
  .turn .said {
    margin-block-start: -0.7rem;
  }
  .turn .prompt {
    margin-block-end: 0.5rem;
  }
  .turn p.small {
    margin: 0;
  }
  fieldset {
    display: grid;
    gap: 0.6rem;
  }
  legend {
    padding-block-end: 0.5rem;
  }
  .card {
    font: 420 1.1em / 1.4 var(--rc-serif);
  }
  .card[aria-pressed="true"] {
    border-color: var(--rc-brand);
    box-shadow: inset 0.25rem 0 0 var(--rc-brand);
  }
  @container (min-width: 34rem) {
    .fields {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
    .wide {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .card[aria-pressed="true"] {
      border-width: 3px;
    }
  }
`;
