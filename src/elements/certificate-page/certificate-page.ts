import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { CourseOutline } from "../../model/course.ts";
import { AskEvent } from "../ask-event.ts";
import { courseMark } from "../course-mark/course-mark.ts";
import { percent } from "../percent.ts";
import { controls } from "../styles/controls.ts";
import { page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { certificateStyle } from "./certificate-page-style.ts";

/** A quiet page to print for who is done. Anybody could make one like it, and it says so: the learning platform's record is the proof. */
export class RcCertificatePage extends LitElement {
  static override styles = [type, controls, page, certificateStyle];

  @property({ attribute: false }) outline!: CourseOutline;
  /** As the LMS gives it; a line to write on where it gives none. */
  @property() learner = "";
  @property() company = "";
  /** 0 to 1; none where no test counts. */
  @property({ attribute: false }) scaled: number | undefined;
  /** The day of printing: no record of the day it was earned travels with the learner. */
  @property({ type: Number }) printedAtMs = 0;
  @property() back = "#/";

  protected override render(): TemplateResult {
    const { outline, scaled } = this;
    const date = new Intl.DateTimeFormat(outline.language, { dateStyle: "long" }).format(this.printedAtMs);
    return html`<article aria-labelledby="title">
        ${courseMark(outline.id)}
        <h1 class="label" id="title" tabindex="-1">${word("certificate.title")}</h1>
        <p class="who">${this.learner || html`<span class="blank" role="img" aria-label=${word("certificate.no-name")}></span>`}</p>
        <p>${word(scaled === undefined ? "certificate.completed" : "certificate.passed")}</p>
        <h2>${outline.title}</h2>
        ${this.company ? html`<p class="company">${this.company}</p>` : nothing}
        <div class="covers">
          <h3 class="label">${word("certificate.covers")}</h3>
          <ul>
            ${outline.teaches.map((line) => html`<li>${line}</li>`)}
          </ul>
        </div>
        <p class="foot">
          ${scaled === undefined ? nothing : html`<span>${word("certificate.score", { score: percent(scaled) })}</span>`}
          <span>${word("certificate.printed", { date })}</span>
        </p>
        <p class="proof">${word("certificate.proof")}</p>
      </article>
      <p class="acts">
        <button type="button" class="button" @click=${() => this.dispatchEvent(new AskEvent("print"))}>${word("certificate.print")}</button>
        <a class="way" href=${this.back}>${word("lesson.back")}</a>
      </p>`;
  }
}

customElements.define("rc-certificate-page", RcCertificatePage);

declare global {
  interface HTMLElementTagNameMap {
    "rc-certificate-page": RcCertificatePage;
  }
}
