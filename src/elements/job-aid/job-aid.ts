import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { JobAid } from "../../model/job-aid.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { controls } from "../styles/controls.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { cardBody } from "./card-body.ts";
import { cardBodyStyle } from "./card-body-style.ts";
import { jobAidStyle } from "./job-aid-style.ts";
import { paperStyle } from "./paper-style.ts";
import { PrintAskedEvent } from "./print-asked-event.ts";
import { isShort } from "./short-card.ts";

/**
 * A card to keep at hand on the job. On the screen it takes the room that it has. With `paper` it is as large as A6, whatever is on it.
 *
 * @fires rc-print-asked
 */
export class RcJobAid extends LitElement {
  static override styles = [type, prose, controls, cardBodyStyle, jobAidStyle, paperStyle];

  @property({ attribute: false }) jobAid: JobAid | undefined;
  /** As it is printed and cut. */
  @property({ type: Boolean, reflect: true }) paper = false;
  /** Without an edge of its own: it stands in a sheet that has one. */
  @property({ type: Boolean, reflect: true }) bare = false;

  protected override render(): TemplateResult | typeof nothing {
    const { jobAid } = this;
    if (!jobAid) return nothing;
    return html`<article aria-labelledby="title" class=${this.paper && isShort(jobAid) ? "short" : ""}>
      <h2 id="title" tabindex="-1">${jobAid.title}</h2>
      <div class="prose intro">${unsafeHTML(jobAid.intro)}</div>
      ${cardBody(jobAid)} ${jobAid.foot ? html`<div class="prose foot">${unsafeHTML(jobAid.foot)}</div>` : nothing}
      ${interpretationNote(jobAid)} ${this.paper ? nothing : this.#print(jobAid)}
    </article>`;
  }

  #print({ id }: JobAid): TemplateResult {
    return html`<button type="button" class="button plain" @click=${() => this.dispatchEvent(new PrintAskedEvent(id))}>
      ${word("block.job-aid.print")}
    </button>`;
  }
}

customElements.define("rc-job-aid", RcJobAid);

declare global {
  interface HTMLElementTagNameMap {
    "rc-job-aid": RcJobAid;
  }
}
