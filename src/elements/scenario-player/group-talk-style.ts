import { css } from "lit";

/** The whole window, in type that is read from the back of a room: who speaks on one side, what can be chosen on the other, so that both are seen at once. */
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
    padding: clamp(1rem, 2.2vw, 2.5rem) clamp(1rem, 3vw, 2.5rem);
  }
  .room {
    --rc-axis: 0rem;
    container-type: inline-size;
    max-inline-size: 110rem;
    margin-inline: auto;
  }
  .scene .customer {
    margin-block-end: 0.9em;
  }
  .scene.scene .caption {
    font-size: 0.75em;
  }
  .scene.scene .name {
    font-size: 1.4em;
  }
  .stage:not(.writing) .customer {
    grid-template-columns: clamp(4.5rem, 9cqi, 8rem) minmax(0, 1fr);
  }
  .said {
    font-size: clamp(1.4rem, 0.8rem + 1.35vw, 2.9rem);
    max-inline-size: 26em;
  }
  .vote .label,
  .vote .tick {
    font-size: 0.75em;
  }
  .tick .small {
    font-size: 0.9em;
  }
  .offers {
    list-style-type: "";
    margin: 0;
    padding: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4em;
    font-size: 0.92em;
    line-height: 1.38;
  }
  .offers > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.3em 0.8em;
    align-items: center;
    padding: 0.4em 0.7em;
    background: var(--rc-sheet);
    border: 1px solid var(--rc-edge);
    border-radius: var(--rc-radius);
  }
  .offers > .leading {
    border-color: var(--rc-brand);
    box-shadow: inset 0 0 0 2px var(--rc-brand);
  }
  .offers .number {
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
    gap: 0.2em;
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
  /* Letters are longer than what people say. */
  .writing .offers,
  .writing .thread {
    font-size: 0.84em;
  }
  .room .writing .talk {
    padding: 0;
    border: 0;
  }
  .total {
    max-inline-size: none;
    margin-block-start: 0.6em;
    text-align: end;
  }
  p.hook {
    display: block;
    margin-block: 0.9em 0;
    padding: 0.7em 1em;
    background: var(--rc-tint);
    border-radius: var(--rc-radius);
  }
  .rule {
    margin-block-end: 1.1em;
  }
  .rule p {
    font-size: 0.85em;
    margin-block-end: 0.5em;
  }
  .end h2 {
    font-size: 2em;
  }
  .end .label,
  .end .then-said {
    font-size: 0.75em;
  }
  .end .turning > li {
    max-inline-size: none;
  }
  dialog > footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 2rem;
    align-items: center;
    justify-content: space-between;
    margin: 0;
    padding: 0.6rem clamp(1rem, 3vw, 2.5rem);
    max-inline-size: none;
  }
  .help {
    flex: 1 1 18rem;
    font-size: max(0.875rem, 0.62em);
    margin: 0;
    max-inline-size: none;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .acts .button {
    padding-inline: 0.9rem;
  }
  kbd {
    font: 600 0.75rem/1 var(--rc-sans);
    padding: 0.2rem 0.35rem;
    border: 1px solid;
    border-radius: 0.25rem;
    opacity: 0.8;
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
  @container (min-width: 56rem) {
    .room .stage {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      column-gap: clamp(1.5rem, 3vw, 3.5rem);
      align-items: start;
    }
    .room .stage > * {
      margin-inline: 0;
    }
    .end.debrief {
      gap: 1.6em;
    }
  }
  @media (forced-colors: active) {
    .offers > .leading {
      border-width: 4px;
    }
  }
`;
