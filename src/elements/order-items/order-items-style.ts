import { css } from "lit";

export const orderItemsStyle = css`
  .order {
    display: grid;
    gap: 0.6rem;
    max-inline-size: 44rem;
  }
  .stands {
    grid-area: 2 / 2;
    padding-inline-start: 1.4rem;
  }
  .stands::before {
    content: "↓";
    content: "↓" / "";
    margin-inline-end: 0.4em;
  }
  .stands.up::before {
    content: "↑";
    content: "↑" / "";
  }
  .stands.there::before {
    content: "✓";
    content: "✓" / "";
  }
  .heard {
    margin-block-start: 1.6rem;
  }
`;
