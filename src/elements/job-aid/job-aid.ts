import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { JobAid } from "../../model/lesson.ts";
import { controls } from "../styles/controls.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { jobAidStyle } from "./job-aid-style.ts";
import { PrintAskedEvent } from "./print-asked-event.ts";

/**
 * A card to keep at hand on the job, on the screen and on one sheet of paper.
 *
 * @fires rc-print-asked
 */
export class RcJobAid extends LitElement {
  static override styles = [type, prose, controls, jobAidStyle];

  @property({ attribute: false }) jobAid: JobAid | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { jobAid } = this;
    if (!jobAid) return nothing;
    return html`<article aria-labelledby="title">
      <h2 id="title">${jobAid.title}</h2>
      <div class="prose intro">${unsafeHTML(jobAid.intro)}</div>
      <ol>
        ${jobAid.items.map(
          ({ title, html: text }, index) =>
            html`<li>
              <span class="number" aria-hidden="true">${index + 1}</span>
              <div>
                <h3>${title}</h3>
                <div class="prose">${unsafeHTML(text)}</div>
              </div>
            </li>`,
        )}
      </ol>
      <button type="button" class="button plain" @click=${() => this.dispatchEvent(new PrintAskedEvent(jobAid.id))}>
        ${word("block.job-aid.print")}
      </button>
    </article>`;
  }
}

customElements.define("rc-job-aid", RcJobAid);

declare global {
  interface HTMLElementTagNameMap {
    "rc-job-aid": RcJobAid;
  }
}
