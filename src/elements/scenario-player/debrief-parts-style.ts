import { css } from "lit";

/** Inner voice, phases, promises and the whole talk. */
export const debriefPartsStyle = css`
  .voices {
    list-style-type: "";
    margin: 0;
    padding: 0;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: clamp(1.2rem, 3cqi, 2rem);
  }
  .voices > li {
    display: grid;
    grid-template-columns: clamp(5rem, 26cqi, 7rem) minmax(0, 1fr);
    gap: 0.9rem 1rem;
    align-items: start;
    align-content: start;
  }
  .thinks {
    font-style: italic;
    margin-block-start: 0.15rem;
  }
  .then-said {
    margin: 0.1rem 0 0;
  }
  .phases {
    list-style-type: "";
    margin: 0;
    padding: 0;
  }
  .phases > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem 2.5rem;
    padding-block: 1.1rem;
    border-block-start: 1px solid var(--rc-line);
    break-inside: avoid;
  }
  .phase h4 {
    font: 560 1.1rem/1.3 var(--rc-serif);
    margin: 0;
  }
  .phase p {
    margin: 0.1rem 0 0.4rem;
  }
  .bar {
    block-size: 4px;
    border-radius: 2px;
    background: var(--rc-line);
    overflow: hidden;
    max-inline-size: 12rem;
  }
  .bar i {
    display: block;
    block-size: 100%;
    background: var(--rc-ink);
  }
  .behaviours,
  .ledger {
    list-style-type: "";
    margin-block: 0;
    padding: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.7rem;
  }
  .behaviours > li,
  .ledger > li {
    position: relative;
    padding-inline-start: 1.8rem;
  }
  .behaviours p,
  .ledger p {
    margin: 0;
  }
  b {
    font-weight: 650;
  }
  .behaviours > li::before,
  .ledger > li::before {
    position: absolute;
    inset-inline-start: 0.1rem;
    font-weight: 650;
  }
  .shown::before,
  .kept::before {
    content: "✓";
    content: "✓" / "";
  }
  .missed::before {
    content: "○";
    content: "○" / "";
    color: var(--rc-soft);
  }
  .mistake::before,
  .broken::before {
    content: "×";
    content: "×" / "";
  }
  .whole summary {
    padding-block: 0.9rem;
    border-block-start: 1px solid var(--rc-line);
    font-weight: 600;
    color: var(--rc-brand);
    cursor: pointer;
  }
  .whole .conversation {
    padding-block: 0.8rem;
    gap: 1.4rem;
  }
  .whole .heard {
    margin-block: 0.7rem 0;
    font-size: 0.9375rem;
    line-height: 1.5;
  }
  .whole .heard p {
    margin-block: 0 0.4rem;
  }
  .later > p {
    font-weight: 600;
    margin: 0;
  }
  .number {
    display: block;
    font-weight: 400;
  }
  .conversation > .later {
    border-block-start: 1px solid var(--rc-line);
    padding-block-start: 1rem;
  }
  @container (min-width: 34rem) {
    .conversation > .later > p {
      grid-column: 2;
    }
  }
  @container (max-width: 16rem) {
    .voices > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .voices rc-customer-face {
      max-inline-size: 7rem;
    }
  }
  @container (min-width: 50rem) {
    .voices > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .phases > li {
      grid-template-columns: 12rem minmax(0, 1fr);
    }
  }
  /* On paper it is no button, but the heading of what follows. */
  @media print {
    .whole > summary {
      display: block;
      color: inherit;
    }
    .voices > li,
    .ledger > li,
    .whole .conversation > li {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    .bar i {
      background: Highlight;
    }
  }
`;
