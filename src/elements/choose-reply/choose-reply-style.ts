import { css } from "lit";

export const chooseReplyStyle = css`
  .replies {
    list-style-type: "";
    margin: 0;
    padding: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.65rem;
    max-inline-size: 44rem;
  }
  .silent {
    background: none;
    border-style: dashed;
    color: var(--rc-soft);
  }
  .tried {
    border-color: var(--rc-brand);
  }
  .latest {
    border-inline-start-width: 5px;
    padding-inline-start: calc(1.1rem - 4px);
  }
  li .heard {
    margin: 0.9rem 0 1.4rem;
    margin-inline-start: 1.1rem;
  }
  .reaction {
    float: right;
    float: inline-end;
    inline-size: 4.5rem;
    margin-inline-start: 0.9rem;
    --face-radius: 0.5rem;
  }
  @container (max-width: 14rem) {
    .reaction {
      float: none;
      margin: 0 0 0.6rem;
    }
  }
  @container (min-width: 50rem) {
    .reaction {
      display: none;
    }
  }
  .then {
    margin-block-start: 0.9rem;
  }
  .heard > p:last-child {
    margin-block-end: 0;
  }
  .best {
    margin-block-start: 0.9rem;
  }
`;
