import { css } from "lit";

/** Each setting a row of choices side by side, one below the other where they do not fit. The radio buttons stay what they are. */
export const settingsStyle = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0.9rem 1.4rem 1.1rem;
    border: 0;
    border-block-start: 1px solid var(--rc-line);
  }
  legend {
    float: left;
    float: inline-start;
    inline-size: 100%;
    margin-block-end: 0.6rem;
    padding: 0;
    font-weight: 600;
  }
  .choices {
    clear: both;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  [data-count="5"] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 3.6rem), 1fr));
  }
  [data-count="5"] span {
    padding-inline: 0;
  }
  label {
    position: relative;
    flex: 1 1 auto;
    display: grid;
    cursor: pointer;
  }
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  label span {
    display: grid;
    place-items: center;
    min-block-size: 2.75rem;
    padding: 0.4rem 0.7rem;
    text-align: center;
    border: 1px solid var(--rc-edge);
    border-radius: 0.5rem;
    pointer-events: none;
  }
  label:hover span {
    border-color: var(--rc-brand);
    background: var(--rc-tint);
  }
  input:checked + span {
    background: var(--rc-brand);
    border-color: var(--rc-brand);
    color: var(--rc-on-brand);
    font-weight: 600;
  }
  input:focus-visible + span {
    outline: 3px solid var(--rc-focus);
    outline-offset: 3px;
  }
  fieldset p {
    clear: both;
    margin: 0;
  }
  .head ~ .small {
    margin: 0;
    padding: 1rem 1.4rem 0;
    border-block-start: 1px solid var(--rc-line);
  }
  .seen {
    margin: 0;
    padding: 0.4rem 1.4rem 0;
  }
  button.way {
    padding: 0;
    border: 0;
    background: none;
    text-decoration: underline;
  }
  @media (forced-colors: active) {
    input:checked + span {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
  }
`;
