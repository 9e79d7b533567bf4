import { css } from "lit";

export const jobAidStyle = css`
  :host {
    container-type: inline-size;
  }
  article {
    background: var(--rc-sheet);
    border: 1px solid var(--rc-line);
    border-radius: 1.1rem;
    padding: clamp(1.25rem, 5cqi, 2.75rem);
    max-inline-size: 60rem;
  }
  :host([bare]) article {
    border: 0;
    border-radius: 0;
    padding: 0;
  }
  h2 {
    font-size: clamp(1.7rem, 1.2rem + 3cqi, 2.6rem);
    line-height: 1.06;
    outline: none;
  }
  .intro {
    color: var(--rc-soft);
  }
  .foot {
    margin-block-end: 1.5rem;
    padding: 0.9rem 1.1rem;
    background: var(--rc-tint);
    border-radius: var(--rc-radius);
  }
  .interpretation {
    margin-block: 0 1rem;
  }
  /* So narrow, or text so large, that columns would crowd the words. */
  @container (max-width: 14rem) {
    ol.steps > li {
      display: block;
    }
    .steps .number {
      display: block;
      margin-block-end: 0.4rem;
    }
    table,
    tbody,
    tr,
    td,
    .about th {
      display: block;
    }
    thead {
      display: none;
    }
    :is(th, td):nth-child(n) {
      border-inline: 0;
      padding-inline: 0;
    }
    .foot {
      padding-inline: 0.6rem;
    }
    td::before {
      content: attr(data-side) ": ";
      font-weight: 650;
    }
  }
  @container (min-width: 44rem) {
    .steps,
    .moves {
      columns: 2;
      column-gap: clamp(1.5rem, 6cqi, 3.5rem);
    }
  }
  /* In a printed lesson. */
  @media print {
    article {
      border: 0;
      border-radius: 0;
      padding: 0;
      max-inline-size: none;
      color: black;
      background: none;
      font-size: 10.5pt;
    }
    /* Two columns from 12 cm on, one on a narrower sheet. */
    .steps,
    .moves {
      columns: 2 5.5cm;
      column-gap: 1cm;
      margin-block-end: 0;
    }
    .intro,
    .beware,
    .about th,
    .number {
      color: black;
    }
    li,
    :is(th, td) {
      border-color: #999;
    }
    .button {
      display: none;
    }
  }
`;
