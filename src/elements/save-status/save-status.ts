import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { AskEvent } from "../ask-event.ts";
import { controls } from "../styles/controls.ts";
import { type } from "../styles/type.ts";
import "../support-details/support-details.ts";
import { word } from "../words.ts";

/** What is shown of saving; the tracking session's own state fits. */
export type ShownSaveState =
  | { readonly kind: "waiting" | "saving" | "not-recorded" | "ended" }
  /** `refused`: what the host will never take, for support. */
  | { readonly kind: "saved"; readonly refused?: string }
  | {
      readonly kind: "unsaved";
      readonly sinceMs: number;
      readonly detail: string;
      /** Kept in this browser for the next launch. */
      readonly keptHere: boolean;
      /** Nothing but a new launch helps. */
      readonly over: boolean;
    };

/**
 * Whether the learner's work is saved. Quiet while it is; where it is not, a strip of its own in the flow of the page with a retry and
 * details for support. Only trouble and its end are announced.
 */
export class RcSaveStatus extends LitElement {
  static override styles = [
    type,
    controls,
    css`
      :host([data-trouble]) {
        order: 1;
        flex: 1 0 100%;
        margin-inline-end: 0 !important;
      }
      p {
        margin: 0;
        font-size: 0.9rem;
        white-space: nowrap;
      }
      p::before {
        content: "●";
        content: "●" / "";
        color: var(--rc-brand);
        margin-inline-end: 0.4em;
        font-size: 0.7em;
      }
      .waiting::before,
      .saving::before,
      .ended::before,
      .not-recorded::before {
        color: var(--rc-soft);
      }
      /* In a narrow header a point says enough of what passes by itself. */
      @container (max-width: 50rem) {
        :is(.waiting, .saving) span {
          position: absolute;
          inline-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
      .unsaved {
        white-space: normal;
        font-weight: 600;
      }
      .unsaved::before {
        content: "▲";
        content: "▲" / "";
        color: inherit;
      }
      .trouble {
        display: flex;
        flex-wrap: wrap;
        gap: 0.6rem 1.2rem;
        align-items: center;
        padding: 0.8rem 1rem;
        background: var(--rc-sheet);
        border: 2px solid var(--rc-ink);
        border-radius: var(--rc-radius);
      }
      .trouble p:first-child {
        flex: 1 1 20rem;
        max-inline-size: none;
      }
      rc-support-details {
        flex: 1 0 100%;
      }
    `,
  ];

  @property({ attribute: false }) state: ShownSaveState = { kind: "saving" };
  @state() private troubled = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("state")) return;
    if (this.#detail !== undefined) this.troubled = true;
    else if ((changed.get("state") as ShownSaveState | undefined)?.kind === "saved") this.troubled = false;
    this.toggleAttribute("data-trouble", this.#detail !== undefined);
  }

  protected override render(): TemplateResult {
    const { state } = this;
    const detail = this.#detail;
    return html`<div class=${detail === undefined ? "" : "trouble"}>
      <p role="status" aria-live=${this.troubled ? "polite" : "off"} class=${state.kind}><span>${this.#text}</span></p>
      ${
        state.kind === "unsaved"
          ? html`<button type="button" class="button plain" @click=${() => this.dispatchEvent(new AskEvent("save"))}>
              ${word("save.retry")}
            </button>`
          : nothing
      }
      ${detail === undefined ? nothing : html`<rc-support-details .label=${word("save.details")} .text=${detail}></rc-support-details>`}
    </div>`;
  }

  get #detail(): string | undefined {
    const { state } = this;
    return state.kind === "unsaved" ? state.detail : state.kind === "saved" ? state.refused : undefined;
  }

  get #text(): string {
    const { state } = this;
    if (state.kind === "unsaved") {
      const what = `save.${state.over ? "over" : "unsaved"}-${state.keptHere ? "kept" : "open"}`;
      return word(what, { time: this.#time(state.sinceMs) });
    }
    return word(this.#detail === undefined ? `save.${state.kind}` : "save.refused");
  }

  #time(ms: number): string {
    return new Intl.DateTimeFormat(document.documentElement.lang || "en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
      ms,
    );
  }
}

customElements.define("rc-save-status", RcSaveStatus);

declare global {
  interface HTMLElementTagNameMap {
    "rc-save-status": RcSaveStatus;
  }
}
