import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Plan } from "../../model/plan/plan.ts";
import { PlanOpenedEvent } from "../action-plan/plan-opened-event.ts";
import "../action-plan/plan-opener.ts";
import { controls } from "../styles/controls.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { PlanRememberedEvent } from "./plan-remembered-event.ts";

/**
 * Where a plan that was made in another course comes from: this browser, a file, or memory. Of the one that was found nothing is shown before it is wanted: others may be looking.
 *
 * @fires rc-plan-opened
 * @fires rc-plan-remembered
 */
export class RcPlanWayIn extends LitElement {
  static override styles = [
    type,
    controls,
    css`
      section {
        margin-block: 1.8rem;
        padding: clamp(1.1rem, 4vw, 2rem);
        background: var(--rc-tint);
        border-radius: 1.1rem;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 0.7rem;
      }
      p:last-child {
        margin-block: 1rem 0;
      }
    `,
  ];

  /** A plan of the same learner in this browser. */
  @property({ attribute: false }) found: Plan | undefined;

  protected override render(): TemplateResult {
    const { found } = this;
    return html`<section aria-labelledby="way-in">
      <h2 id="way-in">${word("plan.way-in")}</h2>
      <p>${word(found === undefined ? "plan.way-in.text" : "plan.way-in.found")}</p>
      <div class="acts">
        ${
          found === undefined
            ? nothing
            : html`<button type="button" class="button" @click=${() => this.dispatchEvent(new PlanOpenedEvent(found))}>
                ${word("plan.way-in.here")}
              </button>`
        }
        <rc-plan-opener ?first=${found === undefined}></rc-plan-opener>
        <button type="button" class="button plain" @click=${() => this.dispatchEvent(new PlanRememberedEvent())}>
          ${word("plan.way-in.memory")}
        </button>
      </div>
      <p class="small soft">${word("plan.way-in.forgotten")}</p>
    </section>`;
  }
}

customElements.define("rc-plan-way-in", RcPlanWayIn);

declare global {
  interface HTMLElementTagNameMap {
    "rc-plan-way-in": RcPlanWayIn;
  }
}
