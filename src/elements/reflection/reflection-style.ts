import { css } from "lit";

export const reflectionStyle = css`
  .situation {
    margin-block-end: 1.5rem;
  }
  .afterwards {
    padding: 1.1rem 1.3rem;
    background: var(--rc-tint);
    border: 1px solid var(--rc-line);
    border-radius: var(--rc-radius);
  }
  .afterwards .label {
    margin-block-end: 0.35rem;
  }
`;
