import { css } from "lit";

/** A sheet with a double frame. On paper it fills one page, A4 or Letter. */
export const certificateStyle = css`
  :host {
    container-type: inline-size;
    max-inline-size: 54rem;
    margin-inline: auto;
  }
  article {
    padding: clamp(1.5rem, 6cqi, 4rem);
    text-align: center;
    background: var(--rc-sheet);
    border: 1px solid var(--rc-edge);
    outline: 1px solid var(--rc-line);
    outline-offset: -0.75rem;
  }
  .mark {
    inline-size: 3.5rem;
    margin-block-end: 1.2rem;
    color: var(--rc-brand);
    stroke-width: 1.5;
  }
  p,
  ul {
    margin-inline: auto;
  }
  .label {
    font-family: var(--rc-sans);
    letter-spacing: 0;
  }
  .who {
    font: 480 clamp(1.9rem, 1rem + 5cqi, 3.4rem) / 1.12 var(--rc-serif);
    letter-spacing: -0.012em;
    max-inline-size: none;
    margin-block: 0.6rem 0.5rem;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .blank {
    display: inline-block;
    inline-size: min(22rem, 100%);
    block-size: 1em;
    border-block-end: 1px solid var(--rc-ink);
  }
  h2 {
    margin-block: 0.2rem 0.6rem;
  }
  .company {
    color: var(--rc-soft);
  }
  .covers {
    margin-block: 2rem;
    padding-block: 1.2rem;
    border-block: 1px solid var(--rc-line);
    text-align: start;
  }
  .covers ul {
    margin: 0.6rem 0 0;
    padding-inline-start: 1.1rem;
    column-gap: 2.5rem;
  }
  li {
    margin-block-end: 0.35rem;
    break-inside: avoid;
  }
  li::marker {
    color: var(--rc-soft);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 2rem;
    justify-content: center;
    max-inline-size: none;
  }
  .proof {
    text-wrap: balance;
    margin-block-end: 0;
    font-size: 0.875rem;
    color: var(--rc-soft);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem 1.4rem;
    align-items: center;
    max-inline-size: none;
    margin-block-start: 1.6rem;
  }
  @container (min-width: 40rem) {
    ul {
      columns: 2;
    }
  }
  @media print {
    /* The lower of the two papers less its margins is 247 mm. */
    article {
      display: flex;
      flex-direction: column;
      justify-content: center;
      min-block-size: 236mm;
      padding: 14mm 18mm;
    }
    .mark {
      align-self: center;
      inline-size: 24mm;
      margin-block-end: 12mm;
    }
    .covers {
      margin-block: 16mm 12mm;
    }
    .covers ul {
      columns: 1;
    }
    .acts {
      display: none;
    }
  }
`;
