import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { TestRun } from "../../model/attempt.ts";
import type { Confidence } from "../../model/confidence.ts";
import type { OptionId } from "../../model/ids.ts";
import type { Answer, ChoiceQuestion, NextQuestion, OrderQuestion, Question, QuestionOption } from "../../model/question.ts";
import { answerState, withPart, type PartsQuestion } from "../../model/question-parts.ts";
import { shuffledOptions } from "../../model/shuffle.ts";
import { Announcer } from "../announcer.ts";
import { FactEvent } from "../fact-event.ts";
import { OrderList } from "../order-list/order-list.ts";
import { orderListStyle } from "../order-list/order-list-style.ts";
import { hrefTo } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { conversation } from "../styles/conversation.ts";
import { dragging } from "../styles/dragging.ts";
import { prose } from "../styles/prose.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { gapText } from "./gap-text.ts";
import { howSure } from "./how-sure.ts";
import { matchSides } from "./match-sides.ts";
import type { PartsInput } from "./parts-input.ts";
import { questionStyle } from "./question-card-style.ts";
import { questionPartsStyle } from "./question-parts-style.ts";
import { rateReplies } from "./rate-replies.ts";
import { talkSoFar } from "./talk-so-far.ts";

/** One question of a test being taken. Tells nothing of what is right; what is put into it stands below the ways on. The same order of options for the same form. */
export class RcQuestionCard extends LitElement {
  static override styles = [type, controls, page, column, prose, dragging, orderListStyle, conversation, questionStyle, questionPartsStyle];

  @property({ attribute: false }) question!: Question;
  @property({ attribute: false }) run!: TestRun;
  /** Whether it is asked how sure one is of an answer. */
  @property({ type: Boolean }) confidence = false;
  /** Of the pre-check, not of the test. */
  @property({ type: Boolean }) precheck = false;
  readonly #announcer = new Announcer(this);
  readonly #list = new OrderList(this, this.#announcer, (order) => this.#give(order));
  #keeping = false;

  protected override render(): TemplateResult {
    const { question, run } = this;
    const count = run.form.length;
    const name = this.precheck ? "precheck.question-of" : "test.question-of";
    const flagged = run.flagged.has(question.id);
    return html`<header>
        <h1 tabindex="-1">${word(name, { number: this.#number, questions: count })}</h1>
        <div class="ticks" aria-hidden="true">
          ${run.form.map((id) => html`<i class="${this.#given(id) ? "given" : ""} ${id === question.id ? "here" : ""}"></i>`)}
        </div>
      </header>
      <div>
        ${question.says === undefined ? nothing : html`<blockquote class="said">${word("block.quote", { text: question.says })}</blockquote>`}
        <div class="prose stem" id="stem">${unsafeHTML(question.stem)}</div>
        ${question.kind === "next" ? talkSoFar(question) : nothing}
      </div>
      ${this.#fields(question)}
      ${this.confidence && this.#answer.length > 0 ? howSure(run.confidence?.get(question.id), (sure) => this.#tell(sure)) : nothing}
      <p>
        <button type="button" class="flag" aria-pressed=${flagged ? "true" : "false"} @click=${() => this.#flag(!flagged)}>
          ${word("test.flag")}
        </button>
      </p>
      <nav aria-label=${word("test.questions-nav")}>
        ${this.#number > 1 ? html`<a class="way" href=${this.#hrefTo(this.#number - 1)}>${word("test.previous")}</a>` : nothing}
        <a class="way" href=${this.#hrefTo()}>${word("test.overview")}</a>
        ${
          this.#number < count
            ? html`<a class="button" href=${this.#hrefTo(this.#number + 1)}>${word("test.next")}</a>`
            : html`<a class="button" href=${this.#hrefTo()}>${word(this.precheck ? "test.overview-title" : "test.to-overview")}</a>`
        }
      </nav>
      <slot></slot>
      ${this.#announcer.region()}`;
  }

  /** A question by its number, else the overview. */
  #hrefTo(number?: number): string {
    const of = this.precheck ? ({ precheck: true } as const) : {};
    return hrefTo(number === undefined ? { view: "overview", ...of } : { view: "question", number, ...of });
  }

  get #number(): number {
    return this.run.form.indexOf(this.question.id) + 1;
  }

  get #answer(): Answer {
    return this.run.answers.get(this.question.id) ?? [];
  }

  #given(question: Question["id"]): boolean {
    return answerState(this.run.answers.get(question)) === "whole";
  }

  #fields(question: Question): TemplateResult {
    switch (question.kind) {
      case "order":
        return this.#order(question);
      case "rate":
        return rateReplies(this.#parts(question));
      case "match":
        return matchSides(this.#parts(question));
      case "gap":
        return gapText(this.#parts(question));
      default:
        return this.#choice(question);
    }
  }

  #parts<Parts extends PartsQuestion>(question: Parts): PartsInput<Parts> {
    const give = (part: OptionId, letter: OptionId): void => this.#give(withPart(question, this.#answer, part, letter));
    return { question, answer: this.#answer, seed: this.run.seed, give };
  }

  #choice(question: ChoiceQuestion | NextQuestion): TemplateResult {
    const many = question.kind === "multiple";
    return html`<fieldset aria-labelledby="how" aria-describedby="stem" role=${many ? "group" : "radiogroup"}>
      <p id="how" class=${many ? "label" : "visually-hidden"}>${word(many ? "test.choose-all" : "test.choose-one")}</p>
      ${shuffledOptions(question, this.run.seed).map(
        ({ id, text }) =>
          html`<label class="card option">
            <input
              type=${many ? "checkbox" : "radio"}
              name="answer"
              value=${id}
              .checked=${this.#answer.includes(id)}
              @change=${this.#choose}
            /><span>${text}</span></label
          >`,
      )}
    </fieldset>`;
  }

  #choose(): void {
    const chosen = [...this.renderRoot.querySelectorAll<HTMLInputElement>(".option input:checked")].map(({ value }) => value as OptionId);
    this.#give(chosen.sort());
  }

  #order(question: OrderQuestion): TemplateResult {
    const order = this.#shownOrder(question);
    const given = this.#answer.length > 0;
    return html`<div role="group" aria-labelledby="how" aria-describedby="stem">
      <p id="how" class="label">${word("test.put-in-order")}</p>
      ${this.#list.render(order)}
      <div class="keep">
        <div class=${given ? "gone" : ""}>
          <p>${word("test.order-open")}</p>
          <button type="button" class="button plain" @click=${() => this.#keep(order)}>${word("test.keep-order")}</button>
        </div>
        <p class="kept ${given ? "" : "gone"}" tabindex="-1">${word("test.order-kept")}</p>
      </div>
    </div>`;
  }

  /** The button goes with its work done: the focus moves to what says so. */
  #keep(order: readonly QuestionOption[]): void {
    this.#keeping = true;
    this.#give(order.map(({ id }) => id));
  }

  #shownOrder(question: OrderQuestion): readonly QuestionOption[] {
    const { options } = question;
    const given = this.#answer.flatMap((id) => options.filter((option) => option.id === id));
    return given.length === options.length ? given : shuffledOptions(question, this.run.seed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#keeping && changed.has("run")) {
      this.#keeping = false;
      this.renderRoot.querySelector<HTMLElement>(".kept")?.focus();
    }
  }

  #give(answer: Answer): void {
    this.dispatchEvent(new FactEvent({ kind: "question-answered", question: this.question.id, answer }));
  }

  #tell(confidence: Confidence): void {
    this.dispatchEvent(new FactEvent({ kind: "confidence-told", question: this.question.id, confidence }));
  }

  #flag(on: boolean): void {
    this.dispatchEvent(new FactEvent({ kind: "question-flagged", question: this.question.id, on }));
  }
}

customElements.define("rc-question-card", RcQuestionCard);

declare global {
  interface HTMLElementTagNameMap {
    "rc-question-card": RcQuestionCard;
  }
}
