import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { AskEvent, type Ask } from "../ask-event.ts";
import { controls } from "../styles/controls.ts";
import { page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import "../support-details/support-details.ts";

/** A page that stops: what happened in plain words, what can be done, and details to copy for support. What stands inside it comes last. */
export class RcMessagePage extends LitElement {
  static override styles = [
    type,
    controls,
    page,
    css`
      :host {
        max-inline-size: 40rem;
        margin-inline: auto;
        padding-block: clamp(1rem, 8vh, 6rem);
      }
      .text {
        white-space: pre-line;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.8rem;
        margin-block: 2rem;
      }
    `,
  ];

  @property() heading = "";
  @property() text = "";
  /** The one thing to press, and what the player does then. */
  @property({ attribute: false }) action: { readonly ask: Ask; readonly label: string } | undefined;
  @property({ attribute: false }) link: { readonly href: string; readonly label: string } | undefined;
  @property({ attribute: false }) details: { readonly label: string; readonly text: string } | undefined;

  protected override render(): TemplateResult {
    const { action, link, details } = this;
    return html`<h1 tabindex="-1">${this.heading}</h1>
      <p class="text">${this.text}</p>
      ${
        action === undefined && link === undefined
          ? nothing
          : html`<div class="buttons">
              ${action && html`<button type="button" class="button" @click=${() => this.dispatchEvent(new AskEvent(action.ask))}>${action.label}</button>`}
              ${link && html`<a class="button ${action === undefined ? "" : "plain"}" href=${link.href}>${link.label}</a>`}
            </div>`
      }
      ${details && html`<rc-support-details .label=${details.label} .text=${details.text}></rc-support-details>`}
      <slot></slot>`;
  }
}

customElements.define("rc-message-page", RcMessagePage);

declare global {
  interface HTMLElementTagNameMap {
    "rc-message-page": RcMessagePage;
  }
}
