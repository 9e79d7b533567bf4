import { css } from "lit";

/**
 * A talk in writing, as it stands on a screen: bubbles with what happens between them, or the last letter with what it answers. What is written is set
 * in the sans face, as on a telephone or in a mailbox; nobody is seen or heard, so nobody is drawn.
 */
export const talkWritingStyle = css`
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
    margin: 0 0 0.1rem;
    font-size: 0.8125rem;
  }
  .at {
    font-weight: 400;
    margin-inline-start: 0.4rem;
  }
  .written {
    margin: 0;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .thread .written {
    font-size: 1.0625em;
    line-height: 1.5;
  }
  .message,
  .event {
    scroll-margin-block: 30vh 1rem;
  }
  .event > p {
    font-size: 0.875em;
    line-height: 1.45;
    color: var(--rc-soft);
    margin: 0 auto;
    max-inline-size: 28rem;
    text-align: center;
  }
  /* Nobody has written: this is what the learner answers to. */
  .event.newest > p {
    font-size: 1.0625em;
    line-height: 1.5;
    color: inherit;
    margin-inline: 0;
    max-inline-size: var(--rc-measure);
    text-align: start;
  }
  .thread .later {
    display: flex;
    gap: 0.9rem;
    align-items: center;
    margin: 0.5rem 0 0;
    padding: 0;
    border: 0;
    font-size: 0.875em;
  }
  .thread .later::before,
  .thread .later::after {
    content: "";
    flex: 1;
    border-block-start: 1px solid var(--rc-line);
  }
  .earlier {
    margin-block-end: 0.9rem;
  }
  .chat .message {
    justify-self: start;
    max-inline-size: min(30rem, 86%);
    padding: 0.6rem 1rem 0.75rem;
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
  .state {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    justify-content: end;
    max-inline-size: none;
    margin: 0.4rem 0 0;
  }
  .state:has(.typing) {
    justify-content: start;
    margin-block-start: 0.9rem;
  }
  .typing {
    display: inline-flex;
    gap: 0.25rem;
    padding: 0.6rem 0.8rem;
    background: var(--rc-tint);
    border-radius: 1rem;
    border-end-start-radius: 0.2rem;
  }
  .typing i {
    inline-size: 0.4rem;
    block-size: 0.4rem;
    border-radius: 50%;
    background: var(--rc-soft);
  }
  .email .message {
    padding: 0.9rem clamp(1rem, 4cqi, 1.6rem) 1.2rem;
    background: var(--rc-sheet);
    border: 1px solid var(--rc-line);
    border-block-start: 3px solid var(--rc-edge);
    border-radius: 0 0 var(--rc-radius) var(--rc-radius);
  }
  .email .mine {
    border-block-start-color: var(--rc-brand);
  }
  .envelope {
    margin: 0 0 1rem;
    padding-block-end: 0.7rem;
    border-block-end: 1px solid var(--rc-line);
  }
  .envelope > div {
    display: grid;
    grid-template-columns: 4.5rem minmax(0, 1fr);
    gap: 0.6rem;
  }
  .envelope dt {
    color: var(--rc-soft);
  }
  .envelope dd {
    margin: 0;
  }
  .envelope b {
    font-weight: 650;
  }
  .wrote {
    margin: 1.4rem 0 0.3rem;
  }
  blockquote {
    padding-inline-start: 0.9rem;
    border-inline-start: 2px solid var(--rc-edge);
    color: var(--rc-soft);
    white-space: pre-line;
    max-inline-size: var(--rc-measure);
    overflow-wrap: anywhere;
  }
  .email .earlier {
    margin-block: 0.6rem 0;
  }
  .writing .go-on {
    margin-block-start: 1.4rem;
  }
  @container (min-width: 34rem) {
    .chat .talk {
      padding: 1.2rem 1.4rem 1.4rem;
      border: 1px solid var(--rc-line);
      border-radius: var(--rc-radius);
    }
    .chat .answers,
    .chat .breath {
      margin-inline: -1.4rem;
      margin-block-end: -1.4rem;
      padding: 1.2rem 1.4rem 1.4rem;
      border-block-start: 1px solid var(--rc-line);
    }
    .chat .breath {
      border-radius: 0 0 var(--rc-radius) var(--rc-radius);
    }
  }
  @container (min-width: 50rem) {
    .writing > * {
      margin-inline-start: var(--rc-axis);
    }
    .writing .customer {
      max-inline-size: 44rem;
    }
  }
  @container (max-width: 16rem) {
    .envelope > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
  /* Less than five seconds in all. */
  @media (prefers-reduced-motion: no-preference) {
    .typing i {
      animation: typing 1.2s ease-in-out 3;
    }
    .typing i:nth-child(2) {
      animation-delay: 160ms;
    }
    .typing i:nth-child(3) {
      animation-delay: 320ms;
    }
  }
  @keyframes typing {
    50% {
      opacity: 0.25;
      transform: translateY(-0.15rem);
    }
  }
  @media (forced-colors: active) {
    .chat .message,
    .typing {
      border: 1px solid CanvasText;
    }
    .chat .mine {
      border-width: 2px;
    }
    .typing i {
      background: CanvasText;
    }
  }
`;
