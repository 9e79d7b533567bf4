import { css } from "lit";

export const jobFormStyle = css`
  :host {
    container-type: inline-size;
    max-inline-size: 46rem;
  }
  .promise {
    margin-block: 1rem 1.4rem;
    padding: 1rem 1.2rem;
    background: var(--rc-tint);
    border-inline-start: 4px solid var(--rc-brand);
    border-start-end-radius: var(--rc-radius);
    border-end-end-radius: var(--rc-radius);
  }
  .promise p {
    max-inline-size: none;
  }
  .promise p:last-child {
    margin: 0;
  }
  rc-group-fields {
    margin-block: 1.6rem;
  }
  rc-form-sheet {
    margin-block-start: 1.4rem;
  }
  .end,
  rc-counts-keeper {
    display: block;
    padding-block: 1.4rem;
    border-block-start: 1px solid var(--rc-line);
  }
  .say:empty {
    display: none;
  }
  .outcome:focus-visible {
    outline-offset: 6px;
  }
  .paper {
    display: none;
  }
  @media print {
    .screen {
      display: none;
    }
    .paper {
      display: block;
      color: black;
    }
    .paper h2 {
      margin-block-end: 1mm;
    }
    .wave,
    .lead {
      font-size: 11pt;
      margin: 0 0 3mm;
    }
    dl {
      margin: 0;
    }
    dl > div {
      display: grid;
      grid-template-columns: 1fr 62mm;
      gap: 0 6mm;
      break-inside: avoid;
      padding-block: 2mm;
      border-block-start: 0.5pt solid #777;
      font-size: 10.5pt;
    }
    dd {
      margin: 0;
    }
    dd.then {
      grid-column: 2;
      font-size: 9.5pt;
    }
    .or {
      display: block;
      font-size: 9.5pt;
    }
  }
`;
