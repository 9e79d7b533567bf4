import { css } from "lit";

/**
 * Where people talk, by layout: on the telephone a band with the voice, face to face a large portrait beside the words, at a colleague's desk on
 * the other side, in front of a queue the portrait over the words that tell of it, in writing bubbles or letters.
 */
export const talkSettingsStyle = css`
  .phone .customer {
    --ground: light-dark(#f0e7d8, #414952);
    grid-template-columns: clamp(6rem, 30cqi, 12rem) minmax(0, 1fr);
    background: var(--ground);
    border-radius: var(--rc-radius);
    overflow: hidden;
    --face-radius: 0;
  }
  /* The drawing has more air above and below than a band needs. */
  .phone rc-customer-voice {
    margin-block: -10%;
  }
  .phone .caption {
    color: light-dark(#4d5057, #e0dcd3);
    padding-block: 0.8rem;
    padding-inline-end: 1rem;
  }
  .writing .customer {
    grid-template-columns: minmax(0, 1fr);
    border-block-end: 2px solid var(--rc-ink);
    padding-block-end: 0.5rem;
  }
  .writing .caption {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9rem;
    align-items: baseline;
  }
  .writing .caption > * {
    margin: 0;
  }
  .thread {
    list-style-type: "";
    margin: 0;
    padding: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
  }
  .thread .who {
    text-align: start;
    padding: 0;
    margin: 0 0 0.2rem;
    font-size: 0.8125rem;
  }
  .message {
    scroll-margin-block: 30vh 1rem;
  }
  .earlier {
    margin-block-end: 0.9rem;
  }
  .chat .message {
    justify-self: start;
    max-inline-size: min(34rem, 88%);
    padding: 0.8rem 1.1rem 0.9rem;
    border-radius: 1.1rem;
    background: var(--rc-tint);
    border: 1px solid transparent;
  }
  .chat .theirs {
    border-end-start-radius: 0.2rem;
  }
  .chat .mine {
    justify-self: end;
    background: var(--rc-sheet);
    border-color: var(--rc-brand);
    border-end-end-radius: 0.2rem;
  }
  .chat .theirs.newest .speech:not(.happens) {
    font-size: clamp(1.3rem, 1.05rem + 1.3cqi, 1.7rem);
    line-height: 1.28;
  }
  .email .message {
    padding: 1rem clamp(1rem, 4cqi, 1.6rem) 1.2rem;
    background: var(--rc-sheet);
    border: 1px solid var(--rc-line);
    border-block-start: 3px solid var(--rc-edge);
  }
  .email .mine {
    margin-inline-start: clamp(0.8rem, 5cqi, 2.5rem);
    border-block-start-color: var(--rc-brand);
  }
  .email .theirs.newest .speech:not(.happens) {
    font-size: clamp(1.25rem, 1.05rem + 1.1cqi, 1.6rem);
    line-height: 1.34;
  }
  .writing .go-on {
    margin-block-start: 1.4rem;
  }
  @container (min-width: 34rem) {
    .face .customer,
    .queue .customer,
    .internal .customer {
      grid-template-columns: 11rem minmax(0, 1fr);
      gap: 1.4rem;
    }
  }
  @container (min-width: 50rem) {
    .face,
    .queue {
      grid-template-columns: calc(12rem + var(--hang)) minmax(0, 1fr);
      column-gap: 2.5rem;
      align-items: start;
      margin-inline-start: calc(-1 * var(--hang));
    }
    .internal {
      grid-template-columns: minmax(0, 1fr) calc(12rem + var(--hang));
      column-gap: 2.5rem;
      align-items: start;
      margin-inline-end: calc(-1 * var(--hang));
    }
    .internal .customer {
      grid-area: 1 / 2;
    }
    .internal .talk {
      grid-area: 1 / 1;
    }
    .internal + footer {
      margin-inline-start: 0;
    }
    .face .customer,
    .queue .customer,
    .internal .customer {
      display: block;
      position: sticky;
      inset-block-start: 1.5rem;
    }
    .face .caption,
    .queue .caption,
    .internal .caption {
      margin-block-start: 0.8rem;
    }
    .phone .customer {
      grid-template-columns: calc(12rem + var(--hang)) minmax(0, 1fr);
      gap: 2.5rem;
      margin-inline: calc(-1 * var(--hang));
    }
    .phone rc-customer-voice {
      inline-size: 12rem;
      margin-block: -1.4rem;
      justify-self: end;
    }
    .phone .talk,
    .writing > * {
      margin-inline-start: var(--rc-axis);
    }
    .writing .customer {
      max-inline-size: 44rem;
    }
  }
  @container (max-width: 16rem) {
    .phone .customer {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .phone .caption {
      padding-inline: 1rem;
    }
  }
  @container (min-width: 50rem) {
    .phone .customer.apart {
      margin-inline: var(--rc-axis) 0;
    }
  }
  /* Nobody to be seen or heard: the name alone. */
  .customer.apart.apart {
    display: block;
    background: none;
  }
  @media (forced-colors: active) {
    .phone .customer,
    .chat .message {
      border: 1px solid CanvasText;
    }
  }
`;
