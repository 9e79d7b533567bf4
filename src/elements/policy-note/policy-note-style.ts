import { css } from "lit";

export const policyNoteStyle = css`
  section {
    max-inline-size: 44rem;
    padding: 1.1rem 1.3rem;
    border: 1px solid var(--rc-line);
    border-inline-start: 4px solid var(--rc-edge);
    border-radius: var(--rc-radius);
  }
  h2 {
    font-size: 1.25rem;
    margin: 0.15rem 0 0.5rem;
  }
`;
