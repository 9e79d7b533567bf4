import { css } from "lit";

/** What can be dragged (`.draggable`, with a `.grip` for fingers), and where it can be dropped while it is. Goes with `drag`. */
export const dragging = css`
  .draggable {
    position: relative;
    user-select: none;
    cursor: grab;
  }
  .draggable[data-dragged] {
    z-index: 1;
    cursor: grabbing;
    border-color: var(--rc-brand);
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 18%);
    transition: none;
  }
  /* Six dots. Under a finger the grip drags and all the rest scrolls. */
  .grip {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.75rem;
    min-block-size: 2.75rem;
    touch-action: none;
  }
  .grip::before {
    content: "";
    inline-size: 12px;
    block-size: 18px;
    background: radial-gradient(circle, var(--rc-edge) 1.6px, transparent 2.1px) 0 0 / 6px 6px;
  }
  [data-target] {
    outline: 2px dashed var(--rc-edge);
    outline-offset: 2px;
  }
  [data-target="over"] {
    outline: 3px solid var(--rc-focus);
  }
  @media print {
    .grip {
      display: none;
    }
  }
`;
