import { css, html, LitElement, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { AskEvent } from "../ask-event.ts";
import { controls } from "../styles/controls.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";

/** Says all the time that nothing is reported and where the learner's place is kept, and lets them start over, after a question. */
export class RcUntrackedBanner extends LitElement {
  static override styles = [
    type,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 1.2rem;
      }
      p:first-child {
        flex: 1 1 14rem;
        margin: 0;
        max-inline-size: none;
      }
      dialog {
        box-sizing: border-box;
        inline-size: min(30rem, 100vw - 2rem);
        padding: 1.4rem;
        border: 1px solid var(--rc-line);
        border-radius: var(--rc-radius);
        background: var(--rc-sheet);
        color: var(--rc-ink);
        font-size: 1rem;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.4);
      }
      dialog > * {
        margin: 0 0 0.6rem;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0.8rem;
        margin-block-start: 1.2rem;
      }
    `,
  ];

  /** `memory`: the browser keeps nothing once the page is closed. */
  @property() kept: "browser" | "memory" = "browser";
  @query("dialog") private dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    return html`<p>${word(`untracked.${this.kept}`)}</p>
      <button type="button" class="link" aria-haspopup="dialog" @click=${() => this.dialog.showModal()}>${word("untracked.over")}</button>
      <dialog aria-labelledby="title" aria-describedby="text" closedby="any">
        <h2 id="title">${word("untracked.sure")}</h2>
        <p id="text">${word("untracked.sure-text")}</p>
        <div class="ways">
          <button type="button" class="button" @click=${() => this.dialog.close()}>${word("untracked.stay")}</button>
          <button type="button" class="button plain" @click=${() => this.dispatchEvent(new AskEvent("start-over"))}>
            ${word("untracked.over")}
          </button>
        </div>
      </dialog>`;
  }
}

customElements.define("rc-untracked-banner", RcUntrackedBanner);

declare global {
  interface HTMLElementTagNameMap {
    "rc-untracked-banner": RcUntrackedBanner;
  }
}
