import { css } from "lit";

export const ownScenarioStyle = css`
  .before {
    margin-block-end: 1.6rem;
  }
  form {
    display: grid;
    gap: 1.4rem;
    max-inline-size: 44rem;
    padding: clamp(1.1rem, 4cqi, 2rem);
    background: var(--rc-sheet);
    border: 1px solid var(--rc-line);
    border-radius: 1.1rem;
  }
  h2 {
    margin: 0;
  }
  .prompt {
    display: block;
    margin-block-end: 0.45rem;
  }
  .choices,
  .two {
    display: grid;
    gap: 1.2rem clamp(1rem, 4cqi, 2rem);
  }
  .name:empty {
    display: none;
  }
  .field > :is(.name, .ask) {
    padding-inline-start: 0.7rem;
    border-inline-start: 3px solid var(--rc-brand);
  }
  .you {
    padding-block-start: 1.2rem;
    border-block-start: 1px solid var(--rc-line);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7rem;
    align-items: center;
  }
  .after {
    display: grid;
    gap: 1.4rem;
    margin-block-start: 2.6rem;
    padding: clamp(1.1rem, 4cqi, 2rem);
    background: var(--rc-tint);
    border-radius: var(--rc-radius);
  }
  .after h3 {
    margin: 0;
    font-size: 1rem;
  }
  .after .speech {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  @container (min-width: 40rem) {
    .choices,
    .two {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-items: start;
    }
  }
  @media print {
    form,
    .after .acts {
      display: none;
    }
  }
`;
