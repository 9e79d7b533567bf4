import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import type { TestRun } from "../../model/attempt.ts";
import type { QuestionId } from "../../model/ids.ts";
import type { QuestionBank } from "../../model/question.ts";
import { answerState } from "../../model/question-parts.ts";
import { AskEvent } from "../ask-event.ts";
import { questionStart } from "../question-start.ts";
import { hrefTo } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";

const marks = { open: "open", part: "in-part", whole: "answered" } as const;

/** Before handing in: every question with answered, answered in part, open, flagged. Nothing of what is right. What is put into it stands below. */
export class RcTestOverview extends LitElement {
  static override styles = [
    type,
    controls,
    page,
    column,
    css`
      ol {
        list-style: none;
        margin: 0 0 2rem;
        padding: 0;
      }
      li {
        border-block-start: 1px solid var(--rc-line);
      }
      li a {
        display: grid;
        grid-template-columns: 2rem minmax(0, 1fr) 9rem;
        gap: 0.3rem 0.8rem;
        align-items: baseline;
        padding-block: 0.75rem;
        color: inherit;
        text-decoration: none;
      }
      li a:hover .stem {
        color: var(--rc-brand);
        text-decoration: underline;
        text-underline-offset: 0.18em;
      }
      .number {
        font: 500 1.1rem/1 var(--rc-serif);
        color: var(--rc-soft);
      }
      .stem {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        line-clamp: 2;
        overflow: hidden;
      }
      .state {
        display: flex;
        flex-wrap: wrap;
        gap: 0.1rem 0.9rem;
        font-size: 0.875rem;
        color: var(--rc-soft);
      }
      .state > ::before {
        display: inline-block;
        inline-size: 1.3em;
      }
      .answered::before {
        content: "✓";
        content: "✓" / "";
      }
      .open,
      .in-part,
      .flagged {
        color: var(--rc-ink);
        font-weight: 650;
      }
      .open::before {
        content: "○";
        content: "○" / "";
      }
      .in-part::before {
        content: "◐";
        content: "◐" / "";
      }
      .flagged::before {
        content: "⚑";
        content: "⚑" / "";
        color: var(--rc-brand);
      }
      @media (max-width: 40rem) {
        li a {
          grid-template-columns: 2rem minmax(0, 1fr);
        }
        .state {
          grid-column: 2;
        }
      }
      dialog {
        inline-size: min(30rem, calc(100vw - 2rem));
        border: 1px solid var(--rc-edge);
        border-radius: var(--rc-radius);
        padding: 1.6rem;
        background: var(--rc-sheet);
        color: var(--rc-ink);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.4);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.8rem;
      }
    `,
  ];

  @property({ attribute: false }) bank!: QuestionBank;
  @property({ attribute: false }) run!: TestRun;
  /** Of the pre-check, not of the test. */
  @property({ type: Boolean }) precheck = false;
  @query("dialog") private dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    const { run } = this;
    const open = run.form.filter((id) => this.#isOpen(id)).length;
    return html`<p class="label">${this.#say("title")}</p>
      <h1 tabindex="-1">${word("test.overview-title")}</h1>
      <p>${open === 0 ? word("test.all-answered") : word("test.open-count", { count: open })} ${this.#say("overview-note")}</p>
      <ol>
        ${run.form.map((id, index) => this.#line(id, index + 1))}
      </ol>
      <div class="buttons">
        <button type="button" class="button" @click=${() => (open === 0 ? this.#handIn() : this.dialog.showModal())}>
          ${this.#say("hand-in")}
        </button>
      </div>
      <slot></slot>
      <dialog aria-labelledby="sure">
        <h2 id="sure">${word("test.open-count", { count: open })}</h2>
        <p>${this.#say("open-note")}</p>
        <div class="buttons">
          <button type="button" class="button" @click=${() => this.dialog.close()}>${word("test.back-to-questions")}</button>
          <button type="button" class="button plain" @click=${this.#handIn}>${this.#say("hand-in-anyway")}</button>
        </div>
      </dialog>`;
  }

  #say(key: "title" | "overview-note" | "hand-in" | "hand-in-anyway" | "open-note"): string {
    return this.precheck ? word(`precheck.${key}`) : word(`test.${key}`);
  }

  #line(id: QuestionId, number: number): TemplateResult {
    const question = this.bank.questions.find((other) => other.id === id);
    const state = answerState(this.run.answers.get(id));
    const text = question === undefined ? "" : questionStart(question);
    const sure = this.run.confidence?.get(id);
    return html`<li>
      <a href=${hrefTo({ view: "question", number, ...(this.precheck ? { precheck: true } : {}) })}>
        <span class="number">${number}</span>
        <span class="stem">${text}</span>
        <span class="state"
          ><span class=${marks[state]}>${word(`test.${marks[state]}`)}</span>
          ${sure === undefined ? nothing : html`<span>${word(`question.said-${sure}`)}</span>`}
          ${this.run.flagged.has(id) ? html`<span class="flagged">${word("test.flagged")}</span>` : nothing}</span
        >
      </a>
    </li>`;
  }

  #isOpen(id: QuestionId): boolean {
    return answerState(this.run.answers.get(id)) !== "whole";
  }

  #handIn(): void {
    this.dialog.close();
    this.dispatchEvent(new AskEvent(this.precheck ? "end-precheck" : "hand-in"));
  }
}

customElements.define("rc-test-overview", RcTestOverview);

declare global {
  interface HTMLElementTagNameMap {
    "rc-test-overview": RcTestOverview;
  }
}
