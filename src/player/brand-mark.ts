import { css, html, nothing, type TemplateResult } from "lit";
import type { Brand } from "../model/settings.ts";

/** Whose course it is: the logo, which stands for the name, or the name. */
export function brandMark({ name = "", logo }: Brand = {}): TemplateResult | typeof nothing {
  if (logo !== undefined) return html`<img class="brand" src=${logo.file} alt=${name} width=${logo.width} height=${logo.height} />`;
  return name === "" ? nothing : html`<span class="brand">${name}</span>`;
}

/** A logo is made for white paper: on a dark page it brings its own. */
export const brandMarkStyle = css`
  .brand {
    flex: 0 0 auto;
    margin-inline-end: 0.6rem;
    font-weight: 600;
    color: var(--rc-soft);
  }
  img.brand {
    block-size: 2.25rem;
    inline-size: auto;
    max-inline-size: 9rem;
    object-fit: contain;
    padding: 0.15rem;
    border-radius: 0.25rem;
    background: light-dark(transparent, #fff);
  }
  @media (max-width: 40rem) {
    span.brand {
      flex: 1 0 100%;
      margin-block: 0.4rem -0.5rem;
    }
  }
`;
