import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { TestRun } from "../../model/attempt.ts";
import type { Answer, OrderQuestion, Question, QuestionBank, QuestionOption } from "../../model/question.ts";
import { scoreQuestion } from "../../model/score-question.ts";
import { shuffledOptions } from "../../model/shuffle.ts";
import { talkSoFar } from "../question-card/talk-so-far.ts";
import { questionStart } from "../question-start.ts";
import { hrefTo } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { conversation } from "../styles/conversation.ts";
import { prose } from "../styles/prose.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { reviewGaps, reviewMatched, reviewRated } from "./review-parts.ts";
import { reviewOptions } from "./review-options.ts";
import { reviewStyle } from "./test-review-style.ts";

/** The last test handed in, question by question: own answer, key, and why; the other options behind a press. What was not right stands open. */
export class RcTestReview extends LitElement {
  static override styles = [type, controls, page, column, prose, conversation, reviewStyle];

  @property({ attribute: false }) bank!: QuestionBank;
  @property({ attribute: false }) run!: TestRun;
  /** Which were right, and no more. */
  @property({ type: Boolean }) marks = false;
  /** The place of the question to begin with. */
  @property({ attribute: false }) cited: number | undefined;

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
    const line = html`<span class="number">${number}</span><span class="start">${questionStart(question)}</span>
      <span class="verdict ${verdict}">${word(`review.${verdict}`)}</span>`;
    const cited = number === this.cited;
    const sure = this.run.confidence?.get(question.id);
    const told = sure === undefined ? nothing : html`<span class="told">${word(`review.sure-${sure}`)}</span>`;
    if (this.marks)
      return html`<p class="question line" tabindex=${cited ? "-1" : nothing} data-cited=${cited ? "" : nothing}>${line}${told}</p>`;
    return html`<details class="question" ?open=${score < 1 || cited}>
      <summary class="line" data-cited=${cited ? "" : nothing}>${line}${told}</summary>
      <div class="body">
        ${question.says === undefined ? nothing : html`<blockquote class="speech">${word("block.quote", { text: question.says })}</blockquote>`}
        <div class="prose stem">${unsafeHTML(question.stem)}</div>
        ${question.kind === "next" ? talkSoFar(question) : nothing} ${this.#answered(question, answer)}
        <div class="prose">${unsafeHTML(question.rationale)}</div>
      </div>
    </details>`;
  }

  #answered(question: Question, answer: Answer): TemplateResult {
    const { seed } = this.run;
    switch (question.kind) {
      case "order":
        return this.#order(question, answer);
      case "rate":
        return reviewRated(question, answer, seed);
      case "match":
        return reviewMatched(question, answer, seed);
      case "gap":
        return reviewGaps(question, answer, seed);
      default:
        return reviewOptions(shuffledOptions(question, seed), answer);
    }
  }

  #order(question: OrderQuestion, answer: Answer): TemplateResult {
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
