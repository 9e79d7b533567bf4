import { css } from "lit";

/** Parts of a block with the class `on-axis` begin where the conversation's lines do, wherever the page has a margin. Goes with a host that is a container. */
export const axis = css`
  :host {
    container-type: inline-size;
  }
  @container (min-width: 50rem) {
    .on-axis,
    .interpretation {
      margin-inline-start: var(--rc-axis);
    }
  }
`;
