import { css } from "lit";

export const revisitedLineStyle = css`
  blockquote {
    padding-inline-start: 1.1rem;
    border-inline-start: 4px solid var(--rc-edge);
    overflow-wrap: anywhere;
  }
  blockquote em {
    color: var(--rc-soft);
  }
  blockquote .small {
    margin: 0.3rem 0 0;
  }
  .gone .speech {
    color: var(--rc-soft);
    text-decoration: line-through;
  }
  fieldset {
    grid-template-columns: minmax(0, 1fr);
    margin-block-start: 1.4rem;
  }
  legend {
    margin: 0;
  }
  .outcome {
    display: flex;
    flex-direction: column;
    font: 400 1rem / 1.4 var(--rc-sans);
  }
  .outcome strong {
    font-weight: 600;
  }
  .outcome[aria-disabled="true"] {
    color: var(--rc-soft);
    border-style: dashed;
    cursor: default;
  }
  .why,
  .next {
    margin-block-start: 1.4rem;
  }
  .why textarea {
    min-block-size: 2.75rem;
  }
  .next {
    padding-block-start: 1.4rem;
    border-block-start: 1px solid var(--rc-line);
  }
  .next > .label {
    margin-block-end: 0.9rem;
  }
  @container (min-width: 34rem) {
    fieldset {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    legend {
      grid-column: 1 / -1;
    }
  }
`;
