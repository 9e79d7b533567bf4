import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { controls } from "../styles/controls.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";

/** A text for support, folded away, to copy. */
export class RcSupportDetails extends LitElement {
  static override styles = [
    type,
    controls,
    css`
      summary {
        padding-block: 0.6rem;
        cursor: pointer;
        inline-size: fit-content;
        color: var(--rc-soft);
        font-size: 0.9rem;
      }
      textarea {
        display: block;
        inline-size: 100%;
        font:
          0.85rem/1.5 ui-monospace,
          monospace;
        color: inherit;
        background: var(--rc-tint);
        border: 1px solid var(--rc-edge);
        border-radius: 0.4rem;
        padding: 0.6rem;
        margin-block-end: 0.6rem;
      }
    `,
  ];

  @property() label = "";
  @property() text = "";
  @state() private copied = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("text")) this.copied = false;
  }

  protected override render(): TemplateResult {
    return html`<details>
      <summary>${this.label}</summary>
      <textarea readonly rows="3" aria-label=${this.label} .value=${this.text}></textarea>
      <button type="button" class="button plain" @click=${this.#copy}>${word(this.copied ? "save.copied" : "save.copy")}</button>
    </details>`;
  }

  /** Where the browser forbids copying, as in many frames, the text is marked, ready to be copied by hand. */
  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.copied = true;
    } catch {
      this.renderRoot.querySelector("textarea")?.select();
    }
  }
}

customElements.define("rc-support-details", RcSupportDetails);

declare global {
  interface HTMLElementTagNameMap {
    "rc-support-details": RcSupportDetails;
  }
}
