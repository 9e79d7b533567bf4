import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { PictureBlock } from "../../model/lesson.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { axis } from "../styles/axis.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";

const pictureStyle = css`
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--rc-radius);
  }
  .broken {
    max-inline-size: var(--rc-measure);
    padding: 1.2rem 1.4rem;
    border: 1px dashed var(--rc-edge);
    border-radius: var(--rc-radius);
    margin: 0;
  }
  figcaption {
    margin-block-start: 0.8rem;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.7rem;
    color: var(--rc-brand);
    cursor: pointer;
  }
`;

/** A picture of the package's own, in the scheme that the learner has chosen; its text alternative stands in its frame where it does not arrive. */
export class RcPicture extends LitElement {
  static override styles = [type, prose, axis, pictureStyle];

  @property({ attribute: false }) block: PictureBlock | undefined;

  @state() private broken = false;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("rc-settings-changed", this.#onSettings);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("rc-settings-changed", this.#onSettings);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { block } = this;
    if (!block) return nothing;
    return html`<figure class="on-axis">
        ${this.broken ? html`<p class="broken">${block.alt}</p>` : this.#picture(block)}
        ${block.caption ? html`<figcaption class="small soft prose">${unsafeHTML(block.caption)}</figcaption>` : nothing}
        ${
          block.description
            ? html`<details class="small">
                <summary>${word("block.picture.description")}</summary>
                <div class="prose">${unsafeHTML(block.description)}</div>
              </details>`
            : nothing
        }
      </figure>
      ${interpretationNote(block)}`;
  }

  #picture({ src, dark, width, height, alt }: PictureBlock): TemplateResult {
    return html`<picture>
      ${dark ? html`<source media=${darkMedia()} srcset=${dark} />` : nothing}
      <img src=${src} alt=${alt} width=${width} height=${height} loading="lazy" @error=${() => (this.broken = true)} />
    </picture>`;
  }

  readonly #onSettings = (): void => this.requestUpdate();
}

/** Where the dark picture is shown: where the learner or the system wants the dark scheme, and never on paper. */
function darkMedia(): string {
  const { scheme } = document.documentElement.dataset;
  return scheme === "dark" ? "screen" : scheme === "light" ? "not all" : "screen and (prefers-color-scheme: dark)";
}

customElements.define("rc-picture", RcPicture);

declare global {
  interface HTMLElementTagNameMap {
    "rc-picture": RcPicture;
  }
}
