import { css } from "lit";

/** Lines are drawn to the width that there is; numbers and names are text, so that they keep their size. */
export const tensionChartStyle = css`
  :host {
    container-type: inline-size;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 1.4rem;
    margin-block-end: 0.9rem;
  }
  .key i {
    display: inline-block;
    inline-size: 1.8em;
    border-block-start: 3px solid;
    vertical-align: 0.25em;
    margin-inline-end: 0.5em;
  }
  .key .trust i {
    border-block-start-style: dashed;
  }
  .tension {
    color: var(--rc-tension);
  }
  .trust {
    color: var(--rc-trust);
  }
  .chart {
    padding-block: 0.6rem 1.8rem;
    padding-inline: 2rem 1rem;
    font-size: 0.8125rem;
    line-height: 1.2;
    color: var(--rc-soft);
  }
  .plot {
    position: relative;
    block-size: clamp(11rem, 34cqi, 17rem);
  }
  .level {
    position: absolute;
    inset-inline: -2rem 0;
    transform: translateY(50%);
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .level::after {
    content: "";
    flex: 1;
    border-block-start: 1px solid var(--rc-line);
  }
  svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  svg:dir(rtl) {
    transform: scaleX(-1);
  }
  path {
    fill: none;
    stroke: currentcolor;
    stroke-width: 3.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  path.trust {
    stroke-dasharray: 8 7;
  }
  .mark {
    position: absolute;
    display: grid;
    place-items: center;
    inline-size: 1.6rem;
    block-size: 1.6rem;
    margin-inline-start: -0.8rem;
    margin-block-end: -0.8rem;
    border-radius: 50%;
    border: 2px solid var(--rc-ink);
    background: var(--rc-sheet);
    color: var(--rc-ink);
    font-weight: 650;
  }
  .plot .name {
    display: none;
    position: absolute;
    inset-inline-start: calc(100% + 1.1rem);
    transform: translateY(50%);
    white-space: nowrap;
  }
  .turns {
    position: relative;
    block-size: 1.2rem;
    margin-block-start: 0.7rem;
  }
  .turns span {
    position: absolute;
    inline-size: 2rem;
    margin-inline-start: -1rem;
    text-align: center;
  }
  .turns span:first-child {
    inline-size: 4rem;
    margin-inline-start: -2rem;
  }
  summary {
    padding-block: 0.75rem;
    min-block-size: 2.75rem;
    font-size: 0.9375rem;
    font-weight: 600;
    color: var(--rc-brand);
    cursor: pointer;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375rem;
    line-height: 1.4;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    padding-block: 0.5rem;
    padding-inline: 0 0.9rem;
    border-block-start: 1px solid var(--rc-line);
  }
  thead th {
    font-weight: 600;
    font-size: 0.875rem;
    border: 0;
    white-space: nowrap;
  }
  td:nth-child(n + 3) {
    font-variant-numeric: tabular-nums;
  }
  @container (min-width: 40rem) {
    .chart {
      padding-inline-end: 7.5rem;
    }
    .key {
      display: none;
    }
    .plot .name {
      display: block;
    }
  }
  @container (max-width: 24rem) {
    .turns span:not(:first-child, :last-child, :nth-child(3n)) {
      display: none;
    }
  }
  @container (max-width: 20rem) {
    thead th {
      white-space: normal;
      overflow-wrap: anywhere;
    }
  }
  @container (max-width: 16rem) {
    th:nth-child(2),
    td:nth-child(2) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    path,
    .key i {
      forced-color-adjust: none;
      stroke: CanvasText;
      border-color: CanvasText;
    }
  }
  /* On paper the talk itself follows, with all that each turn moved. */
  @media print {
    details {
      display: none;
    }
    figure {
      break-inside: avoid;
    }
  }
`;
