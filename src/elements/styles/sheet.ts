import { css } from "lit";

/** A dialog as a sheet, as high as the window: at the inline start, or with the class `end` at the other side. */
export const sheet = css`
  dialog {
    inline-size: min(26rem, 100vw);
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    margin-inline-end: auto;
    padding: 0 0 2rem;
    overflow: hidden auto;
    border: 0;
    border-inline-end: 1px solid var(--rc-line);
    background: var(--rc-sheet);
    color: var(--rc-ink);
  }
  dialog.end {
    margin-inline: auto 0;
    border-inline: 1px solid var(--rc-line) 0;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4rem 1rem;
    padding: 1rem 1.4rem;
  }
  .head h2 {
    margin: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: sheet 180ms ease-out;
    }
    @keyframes sheet {
      from {
        opacity: 0;
      }
    }
  }
`;
