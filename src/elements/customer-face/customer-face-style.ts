import { css } from "lit";

/** The picture keeps its own colours in forced colours too: a face is a picture, not interface. */
export const customerFaceStyle = css`
  figure {
    --ground: light-dark(#f0e7d8, #414952);
    --far: light-dark(#faf4e9, #505a64);
    --near: light-dark(#e3d7c3, #363e46);
    --leaf: light-dark(#ced6be, #4a5f55);
    --voice: light-dark(#1d4a5c, #a9d3e1);
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border-radius: var(--face-radius, var(--rc-radius));
    forced-color-adjust: none;
  }
  .mirrored {
    transform: scaleX(-1);
  }
  figcaption {
    font-size: 0.875rem;
    line-height: 1.45;
    color: var(--rc-soft);
    margin-block-start: 0.6rem;
  }
  @media (forced-colors: active) {
    svg {
      outline: 1px solid CanvasText;
    }
  }
`;
