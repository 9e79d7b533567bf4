import { css } from "lit";

/**
 * How something lands, in the two colours of meaning: `.heard` with `trust`, `tension`, or both halves of the bar for `mixed`.
 * The colour is the second sign only: whoever uses it says the same in words (`.landing`).
 */
export const heard = css`
  .heard {
    border-inline-start: 4px solid var(--rc-edge);
    padding: 0.15rem 0 0.2rem 1.1rem;
    padding-inline: 1.1rem 0;
    max-inline-size: var(--rc-measure);
  }
  .heard.trust {
    border-color: var(--rc-trust);
  }
  .heard.tension {
    border-color: var(--rc-tension);
  }
  .heard.mixed {
    border-image: linear-gradient(var(--rc-trust) 50%, var(--rc-tension) 50%) 1;
  }
  .heard > .label {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.75rem;
    margin-block-end: 0.25rem;
  }
  .landing {
    font-weight: 650;
  }
  .trust > .landing,
  .trust > .label > .landing {
    color: var(--rc-trust);
  }
  .tension > .landing,
  .tension > .label > .landing {
    color: var(--rc-tension);
  }
  .mixed > .label > .landing {
    color: var(--rc-ink);
  }
  @media print {
    .heard {
      break-inside: avoid;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .arriving {
      animation: arrive 260ms ease-out;
    }
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(-0.25rem);
    }
  }
  /* Without the two colours the bars differ by their stroke. */
  @media (forced-colors: active) {
    .heard.mixed {
      border-image: none;
      border-inline-start-style: dashed;
    }
    .heard.tension {
      border-inline-start-style: dotted;
    }
  }
`;
