import { css } from "lit";

export const ownWordsStyle = css`
  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.4rem clamp(1.5rem, 4cqi, 3rem);
    max-inline-size: 44rem;
  }
  .own {
    display: flex;
    flex-direction: column;
  }
  .own .prompt {
    margin-block-end: 0.6rem;
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 8.5rem;
    resize: vertical;
    padding: 0.9rem 1.1rem;
    font: 420 1.2em / 1.42 var(--rc-serif);
    color: inherit;
    background: var(--rc-sheet);
    border: 1px solid var(--rc-edge);
    border-radius: var(--rc-radius);
  }
  @supports (field-sizing: content) {
    textarea {
      field-sizing: content;
    }
  }
  #kept {
    margin: 0.5rem 0 0;
  }
  .compare {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.8rem 1.2rem;
  }
  .ask {
    flex: 1 1 18rem;
    margin: 0;
  }
  .model .prompt {
    margin-block-end: 0.6rem;
  }
  .model-words {
    font: 420 1.2em / 1.42 var(--rc-serif);
    padding: 0.9rem 1.1rem;
    background: var(--rc-tint);
    border: 1px solid var(--rc-line);
    border-radius: var(--rc-radius);
  }
  .model .small {
    margin: 0.5rem 0 0;
  }
  fieldset {
    margin-block-start: 0.4rem;
  }
  .tick {
    border-block-start: 1px solid var(--rc-line);
    max-inline-size: var(--rc-measure);
  }
  @container (min-width: 50rem) {
    .answer.compared {
      max-inline-size: none;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    /* Prompt, box and note of both sides stand level. */
    .compared > :is(.own, .model) {
      display: grid;
      grid-row: span 3;
      grid-template-rows: subgrid;
      row-gap: 0;
    }
    .compared > :is(.own, .model) > .prompt {
      align-self: end;
    }
    .compared fieldset {
      grid-column: 1 / -1;
    }
  }
`;
