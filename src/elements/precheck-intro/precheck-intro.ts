import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Attempt } from "../../model/attempt.ts";
import type { CourseOutline } from "../../model/course.ts";
import { precheckOpen, precheckRun } from "../../model/precheck.ts";
import { answerState } from "../../model/question-parts.ts";
import { AskEvent } from "../ask-event.ts";
import { hrefTo } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { facts } from "../styles/facts.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";

/** Before the pre-check: what it is for, and that nothing else hangs on it. Nobody has to. */
export class RcPrecheckIntro extends LitElement {
  static override styles = [type, controls, page, column, facts];

  @property({ attribute: false }) outline!: CourseOutline;
  @property({ attribute: false }) attempt!: Attempt;
  /** Where one under way goes on. */
  @property() resumeAt = "";
  /** Where the course begins. */
  @property() beginning = "";

  protected override render(): TemplateResult {
    const { form = [], minutes = 0 } = this.outline.precheck ?? {};
    const questions = form.reduce((sum, { count }) => sum + count, 0);
    return html`<p class="label">${word("precheck.title")}</p>
      <h1 tabindex="-1">${word("precheck.heading")}</h1>
      <p>${word("precheck.intro")}</p>
      <dl>
        ${this.#fact(word("test.length-label"), word("test.length", { questions, minutes }))}
        ${this.#fact(word("precheck.counts-label"), word("precheck.counts"))}
        ${this.#fact(word("precheck.marks-label"), word("precheck.marks"))}
        ${this.#fact(word("test.leaving-label"), word("precheck.leaving"))}
      </dl>
      ${precheckOpen(this.attempt, this.outline) ? this.#wayIn() : this.#closed()}`;
  }

  #fact(label: string, text: string): TemplateResult {
    return html`<div>
      <dt>${label}</dt>
      <dd>${text}</dd>
    </div>`;
  }

  #wayIn(): TemplateResult {
    const run = precheckRun(this.attempt);
    const answered = [...(run?.answers.values() ?? [])].filter((answer) => answerState(answer) === "whole").length;
    return html`${run === undefined ? nothing : html`<p>${word("test.under-way", { answered, questions: run.form.length })}</p>`}
      <p class="ways">
        ${
          run === undefined
            ? html`<button type="button" class="button" @click=${() => this.dispatchEvent(new AskEvent("start-precheck"))}>
                ${word("precheck.start")}
              </button>`
            : html`<a class="button" href=${this.resumeAt}>${word("precheck.continue")}</a>`
        }
        <a class="way" href=${this.beginning}>${word("home.beginning")}</a>
      </p>`;
  }

  #closed(): TemplateResult {
    return html`<p>${word("precheck.closed")}</p>
      <p><a class="button" href=${hrefTo({ view: "home" })}>${word("lesson.to-route")}</a></p>`;
  }
}

customElements.define("rc-precheck-intro", RcPrecheckIntro);

declare global {
  interface HTMLElementTagNameMap {
    "rc-precheck-intro": RcPrecheckIntro;
  }
}
