import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { WhatIsTold } from "../../model/told-kind.ts";
import { toldWhens, type ToldWhen } from "../../model/told-row.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";

/** Who hears of it: a platform, a platform with a record store, nobody, or nobody since the learner only looks around. */
export type Hearer = "lms" | "lrs" | "nobody" | "looking-around";

/** What leaves the browser while the course is taken, and what does not. Drawn from what reporting itself says of it. */
export class RcSeenByEmployer extends LitElement {
  static override styles = [
    type,
    page,
    column,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding-block: 0.6rem;
        border-block-start: 1px solid var(--rc-line);
      }
      h2 {
        margin-block: 2.2rem 0.8rem;
      }
      ::slotted(section) {
        margin-block-start: 2.2rem;
      }
      h3.label {
        margin-block: 1.6rem 0.5rem;
      }
      h2 + h3.label {
        margin-block-start: 0;
      }
      .last {
        margin-block-start: 2rem;
      }
    `,
  ];

  @property({ attribute: false }) seen: WhatIsTold = { told: [], untold: [] };
  @property() hearer: Hearer = "nobody";
  /** Where the learner came from. */
  @property() back = "";

  protected override render(): TemplateResult {
    const { told, untold } = this.seen;
    return html`<h1 tabindex="-1">${word("seen.title")}</h1>
      <p>${word(`seen.intro.${this.hearer}`)}</p>
      ${
        told.length === 0
          ? nothing
          : html`<h2>${word("seen.told")}</h2>
              ${toldWhens.map((when) => this.#told(when))}
              <h2>${word("seen.untold")}</h2>
              <ul>
                ${untold.map((what) => html`<li>${word(`seen.untold.${what}`)}</li>`)}
              </ul>`
      }
      <slot></slot>
      <p class="last"><a class="way" href=${this.back}>${word("lesson.back")}</a></p>`;
  }

  #told(when: ToldWhen): TemplateResult | typeof nothing {
    const kinds = this.seen.told.filter((kind) => kind.when === when);
    if (kinds.length === 0) return nothing;
    return html`<h3 class="label">${word(`seen.when.${when}`)}</h3>
      <ul>
        ${kinds.map(({ what }) => html`<li>${word(`seen.told.${what}`)}</li>`)}
      </ul>`;
  }
}

customElements.define("rc-seen-by-employer", RcSeenByEmployer);

declare global {
  interface HTMLElementTagNameMap {
    "rc-seen-by-employer": RcSeenByEmployer;
  }
}
