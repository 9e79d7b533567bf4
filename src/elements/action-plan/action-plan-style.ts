import { css } from "lit";

export const actionPlanStyle = css`
  .lead {
    font: 420 1.25rem / 1.45 var(--rc-serif);
    margin-block-end: 0.8rem;
  }
  .kept {
    max-inline-size: none;
  }
  ol {
    list-style-type: "";
    margin: 1.8rem 0 0;
    padding: 0;
    display: grid;
    gap: 1.2rem;
  }
  section {
    margin-block-start: 2.6rem;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7rem;
  }
  .acts + p {
    margin: 0.8rem 0 0;
  }
  .notice {
    margin: 1rem 0 0;
    padding: 0.9rem 1.1rem;
    background: var(--rc-tint);
    border-inline-start: 4px solid var(--rc-brand);
    border-radius: 0.25rem;
  }
  .asked {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7rem;
  }
  .asked p {
    flex: 1 1 100%;
    margin: 0;
  }
  .ways {
    margin-block-start: 2.4rem;
  }
  .paper {
    display: none;
  }
  @media print {
    .screen {
      display: none;
    }
    /* One sheet, from A5 up: sizes in points, room as the paper gives it. */
    .paper {
      display: block;
      color: black;
    }
    .paper h1 {
      font-size: 24pt;
      margin-block: 1mm 6mm;
    }
    .paper ol {
      display: block;
      margin: 0;
    }
    .paper li {
      break-inside: avoid;
      padding-block: 5mm;
      border-block-start: 0.5pt solid #777;
    }
    .clauses {
      font: 430 15pt / 1.35 var(--rc-serif);
      margin: 0 0 1.5mm;
      max-inline-size: none;
    }
    .clauses em {
      font-style: italic;
      color: #444;
    }
    .rule,
    .from {
      font-size: 9.5pt;
      margin: 0 0 1.5mm;
    }
    .paper .speech {
      font-size: 11.5pt;
      margin: 2mm 0;
      padding-inline-start: 4mm;
      border-inline-start: 1.5pt solid #777;
    }
    .blank {
      display: inline-block;
      inline-size: min(70mm, 60%);
      block-size: 1.1em;
      border-block-end: 0.5pt solid black;
    }
  }
`;
