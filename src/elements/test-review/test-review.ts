import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { TestRun } from "../../model/attempt.ts";
import type { Answer, Question, QuestionBank, QuestionOption } from "../../model/question.ts";
import { scoreQuestion } from "../../model/score-question.ts";
import { shuffledOptions } from "../../model/shuffle.ts";
import { plainText } from "../plain-text.ts";
import { hrefTo } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { prose } from "../styles/prose.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { reviewStyle } from "./test-review-style.ts";

/** The last test handed in, question by question: own answer, key, and why; the other options behind a press. What was not right stands open. */
export class RcTestReview extends LitElement {
  static override styles = [type, controls, page, column, prose, reviewStyle];

  @property({ attribute: false }) bank!: QuestionBank;
  @property({ attribute: false }) run!: TestRun;
  /** Which were right, and no more. */
  @property({ type: Boolean }) marks = false;

  protected override render(): TemplateResult {
    return html`<p class="label">${word("test.title")}</p>
      <h1 tabindex="-1">${word(this.marks ? "review.title-marks" : "review.title")}</h1>
      ${this.run.form.map((id, index) => {
        const question = this.bank.questions.find((other) => other.id === id);
        return question === undefined ? nothing : this.#question(question, index + 1);
      })}
      <p class="ways last"><a class="way" href=${hrefTo({ view: "result" })}>${word("review.to-result")}</a></p>`;
  }

  #question(question: Question, number: number): TemplateResult {
    const answer = this.run.answers.get(question.id) ?? [];
    const score = scoreQuestion(question, answer);
    const verdict = answer.length === 0 ? "unanswered" : score === 1 ? "right" : score > 0 ? "partly" : "wrong";
    const line = html`<span class="number">${number}</span
      ><span class="start">${question.says === undefined ? plainText(question.stem) : word("block.quote", { text: question.says })}</span>
      <span class="verdict ${verdict}">${word(`review.${verdict}`)}</span>`;
    if (this.marks) return html`<p class="question line">${line}</p>`;
    return html`<details class="question" ?open=${score < 1}>
      <summary class="line">${line}</summary>
      <div class="body">
        ${question.says === undefined ? nothing : html`<blockquote class="speech">${word("block.quote", { text: question.says })}</blockquote>`}
        <div class="prose stem">${unsafeHTML(question.stem)}</div>
        ${question.kind === "order" ? this.#order(question, answer) : this.#options(question, answer)}
        <div class="prose">${unsafeHTML(question.rationale)}</div>
      </div>
    </details>`;
  }

  #options(question: Question, answer: Answer): TemplateResult {
    const options = shuffledOptions(question, this.run.seed);
    const [telling, others] = [true, false].map((tells) =>
      options.filter(({ id, right }) => (right === true || answer.includes(id)) === tells),
    );
    const list = (some: readonly QuestionOption[] = []): TemplateResult =>
      html`<ul>
        ${some.map((option) => this.#option(option, answer.includes(option.id)))}
      </ul>`;
    return html`${list(telling)}
    ${
      others?.length
        ? html`<details class="others">
            <summary>${word("review.others")}</summary>
            ${list(others)}
          </details>`
        : nothing
    }`;
  }

  #option(option: QuestionOption, yours: boolean): TemplateResult {
    return html`<li class="${option.right === true ? "key" : ""} ${yours ? "yours" : ""}">
      ${this.#tags(yours, option.right === true)}
      <p class="text">${option.text}</p>
      <div class="prose why">${unsafeHTML(option.why)}</div>
    </li>`;
  }

  #tags(yours: boolean, right: boolean): TemplateResult | typeof nothing {
    if (!yours && !right) return nothing;
    return html`<p class="tags">
      ${[right ? word("review.key") : "", yours ? word("review.yours") : ""].filter((tag) => tag !== "").join(" · ")}
    </p>`;
  }

  #order(question: Question, answer: Answer): TemplateResult {
    const given = answer.flatMap((id) => question.options.filter((option) => option.id === id));
    const list = (label: string, options: readonly QuestionOption[], why: boolean): TemplateResult =>
      html`<p class="tags">${label}</p>
        <ol>
          ${options.map((option) => html`<li>${option.text}${why ? html`<div class="prose why">${unsafeHTML(option.why)}</div>` : nothing}</li>`)}
        </ol>`;
    return html`${given.length > 0 ? list(word("review.your-order"), given, false) : nothing}
    ${list(word("review.right-order"), question.options, true)}`;
  }
}

customElements.define("rc-test-review", RcTestReview);

declare global {
  interface HTMLElementTagNameMap {
    "rc-test-review": RcTestReview;
  }
}
