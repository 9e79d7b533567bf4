import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { controls } from "../styles/controls.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";

/** What is shown of the time that the LMS allows; the tracking session's own news fit. */
export interface ShownTime {
  readonly kind: "near" | "last" | "over";
  readonly usedMs: number;
  readonly limit: { readonly limitMs: number; readonly action: "exit" | "continue"; readonly told: boolean };
}

const minuteMs = 60_000;

/**
 * Says in the flow of the page that the learner's time runs out, and what to do. Each news is announced once, when it comes, and stays until
 * the learner puts it away; the region is there before it has something to say, so that screen readers hear it.
 */
export class RcTimeNotice extends LitElement {
  static override styles = [
    type,
    controls,
    css`
      :host(:not([data-shown])) {
        padding: 0 !important;
        border: 0 !important;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 1.2rem;
      }
      p {
        flex: 1 1 14rem;
        margin: 0;
        max-inline-size: none;
      }
    `,
  ];

  @property({ attribute: false }) news: ShownTime | undefined;
  @state() private putAway: ShownTime | undefined;

  protected override willUpdate(): void {
    this.toggleAttribute("data-shown", this.#shown !== undefined);
  }

  protected override render(): TemplateResult {
    const news = this.#shown;
    return html`<div>
      <p role="status">${news === undefined ? nothing : textOf(news)}</p>
      ${news && html`<button type="button" class="link" @click=${() => (this.putAway = news)}>${word("time.put-away")}</button>`}
    </div>`;
  }

  get #shown(): ShownTime | undefined {
    return this.news?.limit.told === true && this.news !== this.putAway ? this.news : undefined;
  }
}

function textOf({ kind, usedMs, limit }: ShownTime): string {
  if (kind === "over") return word("time.over");
  const values = { used: Math.floor(usedMs / minuteMs), limit: Math.ceil(limit.limitMs / minuteMs) };
  return `${word(`time.${kind}`, values)} ${word(`time.then-${limit.action}`)}`;
}

customElements.define("rc-time-notice", RcTimeNotice);

declare global {
  interface HTMLElementTagNameMap {
    "rc-time-notice": RcTimeNotice;
  }
}
