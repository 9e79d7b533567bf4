import { css } from "lit";

export const groupFieldsStyle = css`
  :host {
    display: grid;
    gap: 1.2rem clamp(1rem, 4cqi, 2rem);
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
  }
  .prompt {
    display: block;
    margin-block-end: 0.45rem;
  }
  .small {
    color: var(--rc-soft);
  }
  .field > .wrong {
    padding-inline-start: 0.7rem;
    border-inline-start: 3px solid var(--rc-brand);
    color: inherit;
  }
  .wrong:empty {
    display: none;
  }
  .given {
    margin: 0;
  }
`;
