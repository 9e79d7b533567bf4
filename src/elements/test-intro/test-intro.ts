import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Attempt } from "../../model/attempt.ts";
import type { CourseOutline } from "../../model/course.ts";
import { answerState } from "../../model/question-parts.ts";
import { attemptsLeft, lessonsBeforeTest, testOpen } from "../../model/progress.ts";
import type { Settings } from "../../model/settings.ts";
import { AskEvent } from "../ask-event.ts";
import { percent } from "../percent.ts";
import { hrefTo } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import type { Mastery } from "./mastery.ts";

/** Before the test: what it takes, and the way in, or what is left to do first. */
export class RcTestIntro extends LitElement {
  static override styles = [
    type,
    controls,
    page,
    column,
    css`
      dl {
        margin: 0 0 2rem;
        max-inline-size: var(--rc-measure);
      }
      dl div {
        display: grid;
        grid-template-columns: minmax(7rem, 12rem) 1fr;
        gap: 0.2rem 1.2rem;
        padding-block: 0.65rem;
        border-block-start: 1px solid var(--rc-line);
      }
      dt {
        color: var(--rc-soft);
      }
      dd {
        margin: 0;
      }
      @media (max-width: 30rem) {
        dl div {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  @property({ attribute: false }) outline!: CourseOutline;
  @property({ attribute: false }) attempt!: Attempt;
  @property({ attribute: false }) mastery!: Mastery;
  @property() review: Settings["review"] = "full";
  /** Where a test under way goes on. */
  @property() resumeAt = "";

  protected override render(): TemplateResult {
    const { outline, attempt, mastery } = this;
    const questions = outline.test.form.reduce((sum, cell) => sum + cell.count, 0);
    return html`<p class="label">${outline.title}</p>
      <h1 tabindex="-1">${word("test.title")}</h1>
      <p>${word("test.intro")} ${word(`test.after-${this.review}`)}</p>
      <dl>
        ${this.#fact("length", word("test.length", { questions, minutes: outline.minutes.test }))}
        ${this.#fact("pass-mark", word(`test.pass-mark-${mastery.from}`, { score: percent(mastery.score) }))}
        ${this.#fact("attempts", word("test.attempts-of", { left: attemptsLeft(attempt, outline), attempts: outline.test.attempts }))}
        ${this.#fact("time", word("test.time-text"))} ${this.#fact("leaving", word("test.leaving-text"))}
      </dl>
      ${this.#wayIn()}`;
  }

  #fact(key: string, text: string): TemplateResult {
    return html`<div>
      <dt>${word(`test.${key}-label`)}</dt>
      <dd>${text}</dd>
    </div>`;
  }

  #wayIn(): TemplateResult {
    const { outline, attempt } = this;
    const { current } = attempt.test;
    if (current !== undefined) {
      const answered = [...current.answers.values()].filter((answer) => answerState(answer) === "whole").length;
      return html`<p>${word("test.under-way", { answered, questions: current.form.length })}</p>
        <p><a class="button" href=${this.resumeAt}>${word("test.continue")}</a></p>`;
    }
    if (testOpen(attempt, outline)) {
      return html`<p>
        <button type="button" class="button" @click=${() => this.dispatchEvent(new AskEvent("start-test"))}>${word("test.start")}</button>
      </p>`;
    }
    const result = html`<p><a class="button" href=${hrefTo({ view: "result" })}>${word("test.see-result")}</a></p>`;
    const left = lessonsBeforeTest(attempt, outline);
    if (attemptsLeft(attempt, outline) === 0 || left.length === 0)
      return html`<p>${word(attempt.test.results.some(({ passed }) => passed) ? "test.passed" : "test.none-left")}</p>
        ${result}`;
    return html`<h2>${word(attempt.test.revisit === undefined ? "test.closed" : "test.closed-again")}</h2>
      <ul>
        ${left.map((lesson) => html`<li><a class="way" href=${hrefTo({ view: "lesson", lesson: lesson.id, page: 1 })}>${lesson.title}</a></li>`)}
      </ul>
      ${attempt.test.results.length > 0 ? result : nothing}`;
  }
}

customElements.define("rc-test-intro", RcTestIntro);

declare global {
  interface HTMLElementTagNameMap {
    "rc-test-intro": RcTestIntro;
  }
}
