import { css } from "lit";

/** In a sheet: the minute first, since who needs it needs it now; then the cards, then what is the learner's own. */
export const atHandStyle = css`
  .back::before {
    content: "←";
    content: "←" / "";
  }
  :host(:dir(rtl)) .back::before {
    content: "→";
    content: "→" / "";
  }
  .minute {
    display: flex;
    align-items: center;
    gap: 1rem;
    inline-size: calc(100% - 2.8rem);
    margin: 0.2rem 1.4rem 0.6rem;
    padding: 1rem 1.1rem;
    background: var(--rc-tint);
    border: 1px solid var(--rc-edge);
    border-radius: var(--rc-radius);
  }
  .minute:hover {
    border-color: var(--rc-brand);
  }
  .minute b {
    display: block;
    font: 520 1.3rem/1.2 var(--rc-serif);
  }
  .minute small {
    color: var(--rc-soft);
  }
  .breath {
    flex: none;
    inline-size: 2.6rem;
    block-size: 2.6rem;
    border-radius: 50%;
    border: 1px solid var(--rc-brand);
    background: radial-gradient(color-mix(in oklab, var(--rc-brand) 40%, var(--rc-sheet)) 42%, transparent 45%);
  }
  .label {
    font-family: var(--rc-sans);
    letter-spacing: 0;
    margin: 0;
    padding: 1.4rem 1.4rem 0.6rem;
  }
  ul {
    list-style-type: "";
    margin: 0;
    padding: 0;
    border-block-end: 1px solid var(--rc-line);
  }
  li {
    border-block-start: 1px solid var(--rc-line);
  }
  .row {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.8rem 1.4rem;
    font: 480 1.15rem/1.25 var(--rc-serif);
    color: inherit;
    text-decoration: none;
    background: none;
    border: 0;
  }
  .row small {
    display: block;
    margin-block-start: 0.15rem;
    font-family: var(--rc-sans);
    font-weight: 400;
    color: var(--rc-soft);
  }
  .row:hover {
    background: var(--rc-tint);
  }
  .row:focus-visible {
    outline-offset: -4px;
  }
  .print {
    margin: 1.2rem 1.4rem 0;
  }
  .print small {
    display: block;
    margin-block-start: 0.5rem;
    color: var(--rc-soft);
  }
  .wait {
    padding: 0.6rem 1.4rem 0;
  }
  rc-job-aid,
  .one {
    padding: 0.4rem 1.4rem 0;
  }
  .one h2 {
    text-align: center;
    margin: 0;
  }
  @media print {
    dialog {
      display: none;
    }
  }
`;
