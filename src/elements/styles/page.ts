import { css } from "lit";

/** What whole pages share: the line above the heading, the heading that a move puts the focus on, ways on and back as links. */
export const page = css`
  .label:has(+ h1) {
    margin-block-end: 0.9rem;
  }
  /* Only a move puts the focus here, and the page then begins with it: a frame around it would say nothing. */
  h1:focus-visible {
    outline: none;
  }
  .way {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    line-height: 1.35;
    overflow-wrap: anywhere;
    color: var(--rc-brand);
    text-underline-offset: 0.18em;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4rem;
    margin: 0;
    max-inline-size: none;
  }
  @media print {
    :not(li) > .way {
      display: none;
    }
  }
  ul:has(> li > .way) {
    list-style: none;
    margin: 0;
    padding: 0;
  }
`;

/** A page of one column in the middle. */
export const column = css`
  :host {
    max-inline-size: 46rem;
    margin-inline: auto;
  }
`;
