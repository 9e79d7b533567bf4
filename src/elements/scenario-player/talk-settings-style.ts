import { css } from "lit";

/**
 * Where people talk, by layout: on the telephone a band with the voice, face to face a large portrait beside the words, at a colleague's desk on
 * the other side, in front of a queue the portrait over the words that tell of it. What is written has a sheet of its own.
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
    .phone .talk {
      margin-inline-start: var(--rc-axis);
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
    .phone .customer {
      border: 1px solid CanvasText;
    }
  }
`;
