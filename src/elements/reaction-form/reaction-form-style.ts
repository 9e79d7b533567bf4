import { css } from "lit";

export const reactionFormStyle = css`
  h1 {
    font-size: clamp(1.9rem, 1.3rem + 2.4vw, 2.8rem);
    line-height: 1.1;
  }
  .promise {
    margin-block: 1.2rem 1.4rem;
    padding: 1rem 1.2rem;
    max-inline-size: none;
    background: var(--rc-tint);
    border-inline-start: 4px solid var(--rc-brand);
    border-radius: 0 var(--rc-radius) var(--rc-radius) 0;
  }
  .intro {
    max-inline-size: none;
  }
  rc-form-sheet {
    margin-block-start: 1.6rem;
  }
  .end {
    padding-block-start: 1.2rem;
    border-block-start: 1px solid var(--rc-line);
  }
  .say {
    min-block-size: 1.5em;
    margin-block-end: 0.6rem;
    color: var(--rc-soft);
  }
  .outcome:focus-visible {
    outline-offset: 6px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8rem;
    margin: 0;
  }
`;
