import { css } from "lit";

export const hookFormStyle = css`
  :host {
    container-type: inline-size;
  }
  form {
    display: grid;
    gap: 1.2rem;
    padding: clamp(1.1rem, 4cqi, 2rem);
    background: var(--rc-sheet);
    border: 1px solid var(--rc-line);
    border-radius: 1.1rem;
  }
  .prompt {
    margin-block-end: 0.45rem;
  }
  .pair {
    display: grid;
    gap: 1.2rem clamp(1rem, 4cqi, 2rem);
  }
  .name:empty {
    display: none;
  }
  .field > .name {
    padding-inline-start: 0.7rem;
    border-inline-start: 3px solid var(--rc-brand);
  }
  .ask {
    margin: -0.8rem 0 0;
  }
  .button {
    justify-self: start;
  }
  @container (min-width: 40rem) {
    .pair {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      align-items: end;
    }
  }
`;
