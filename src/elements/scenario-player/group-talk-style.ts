import { css } from "lit";

/** The whole window, in type that is read from the back of a room. */
export const groupTalkStyle = css`
  dialog {
    inline-size: 100vw;
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    background: var(--rc-paper);
    color: var(--rc-ink);
    font-size: clamp(1.1rem, 0.7rem + 0.85vw, 1.75rem);
  }
  dialog[open] {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
  }
  .scroll {
    overflow: hidden auto;
    padding: clamp(1rem, 3vw, 2.5rem);
  }
  .room {
    container-type: inline-size;
    max-inline-size: 100rem;
    margin-inline: auto;
  }
  .talk.talk {
    max-inline-size: none;
  }
  .said {
    font-size: clamp(1.6rem, 0.9rem + 2vw, 3.4rem);
    max-inline-size: 26em;
  }
  .caption {
    font-size: 0.8em;
  }
  .vote {
    margin-block-start: 1.25em;
  }
  .vote .label,
  .vote .tick {
    font-size: 0.75em;
  }
  .offers {
    list-style-type: "";
    margin: 0 0 0.9em;
    padding: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .offers > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.3em 0.9em;
    align-items: center;
    padding: 0.45em 0.8em;
    background: var(--rc-sheet);
    border: 1px solid var(--rc-edge);
    border-radius: var(--rc-radius);
  }
  .number {
    display: grid;
    place-items: center;
    inline-size: 1.7em;
    block-size: 1.7em;
    border-radius: 50%;
    border: 2px solid var(--rc-brand);
    color: var(--rc-brand);
    font-weight: 650;
    font-size: 0.85em;
  }
  .words .happens {
    font-style: italic;
    color: var(--rc-soft);
  }
  .votes {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .votes .button {
    inline-size: 2.75rem;
    padding: 0;
  }
  output {
    min-inline-size: 1.6em;
    text-align: center;
    font: 560 1.5em/1 var(--rc-serif);
    font-variant-numeric: tabular-nums;
  }
  p.hook {
    margin-block-start: 0.9em;
    padding: 0.7em 1em;
    background: var(--rc-tint);
    border-radius: var(--rc-radius);
  }
  .rule {
    margin-block-end: 1.1em;
  }
  dialog > footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 2rem;
    align-items: center;
    justify-content: space-between;
    margin: 0;
    padding: 0.7rem clamp(1rem, 3vw, 2.5rem);
    max-inline-size: none;
  }
  .help {
    flex: 1 1 24rem;
    font-size: max(0.875rem, 0.65em);
    margin: 0;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  /* No room to keep anything in place. */
  @media (max-height: 34rem), (max-width: 40rem) {
    dialog[open] {
      display: block;
      overflow: hidden auto;
    }
  }
  @container (max-width: 34rem) {
    .offers > li {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .votes {
      grid-column: 1 / -1;
      justify-content: end;
    }
  }
  @container (min-width: 50rem) {
    .room {
      --rc-axis: 0rem;
    }
    .room .stage {
      --hang: 6vw;
      margin-inline: 0;
    }
    .room .phone .customer {
      margin-inline: 0;
    }
  }
`;
