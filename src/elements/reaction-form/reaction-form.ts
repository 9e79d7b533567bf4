import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { noAnswers, type FormAnswers } from "../../model/form-answers.ts";
import type { Form } from "../../model/form.ts";
import type { Reaction } from "../../model/reaction.ts";
import "../form-sheet/form-sheet.ts";
import type { FormChangedEvent } from "../form-sheet/form-changed-event.ts";
import { reactionPromise } from "../reaction-offer/reaction-promise.ts";
import { controls } from "../styles/controls.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { reactionFormStyle } from "./reaction-form-style.ts";
import { ReactionHandedInEvent } from "./reaction-handed-in-event.ts";

/** `looking`: the course is only looked at, and nothing may be handed in. `before`: somebody has handed it in from here already. */
export type ReactionStage = "open" | "sending" | "failed" | "sent" | "before" | "looking";

/**
 * The page that asks what the course was to the learner: first which way the answers go, then the items, then two buttons of one weight.
 * Nothing has to be answered. The answers stand in this element alone, and go with it.
 *
 * @fires rc-reaction-handed-in - with the answers, also when it is tried again
 */
export class RcReactionForm extends LitElement {
  static override styles = [type, controls, page, column, reactionFormStyle];

  @property({ attribute: false }) form!: Form;
  @property({ attribute: false }) reaction!: Reaction;
  @property() stage: ReactionStage = "open";
  /** Where the learner came from. */
  @property() back = "#/";
  @state() private answers: FormAnswers = noAnswers;
  /** The button was pressed with nothing answered. */
  @state() private askedForAnswers = false;

  /** What took the place of what the learner pressed takes the focus. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get("stage");
    if (before !== "sending") return;
    const outcome = this.renderRoot.querySelector<HTMLElement>(".outcome") ?? this.renderRoot.querySelector<HTMLElement>("h1");
    outcome?.focus();
  }

  protected override render(): TemplateResult {
    const { form, stage } = this;
    if (stage === "sent" || stage === "before") return this.#over(stage);
    const locked = stage !== "open";
    return html`<p class="label">${word("reaction.label")}</p>
      <h1 tabindex="-1">${form.title}</h1>
      <p class="promise">${reactionPromise(this.reaction)}</p>
      ${form.intro === undefined ? nothing : html`<p class="soft intro">${form.intro}</p>`}
      <rc-form-sheet
        .form=${form}
        .answers=${this.answers}
        .locked=${locked}
        .openAgain=${word("reaction.open-again")}
        @rc-form-changed=${this.#change}
      ></rc-form-sheet>
      <div class="end">
        ${stage === "failed" ? html`<p class="outcome" tabindex="-1">${word("reaction.failed")}</p>` : nothing}
        ${stage === "looking" ? html`<p class="outcome">${word("reaction.looking")}</p>` : nothing}
        <p class="say" role="status">${this.#status()}</p>
        <p class="acts">
          ${
            stage === "looking"
              ? nothing
              : html`<button type="button" class="button" aria-disabled=${stage === "sending" ? "true" : "false"} @click=${this.#handIn}>
                  ${word(stage === "failed" ? "reaction.again" : "reaction.send")}
                </button>`
          }
          <button type="button" class="button plain" @click=${this.#skip}>${word("reaction.skip")}</button>
        </p>
      </div>`;
  }

  #over(stage: "sent" | "before"): TemplateResult {
    const text = stage === "before" ? "reaction.before.text" : `reaction.sent.${this.reaction.mode}`;
    return html`<h1 tabindex="-1">${word(`reaction.${stage}`)}</h1>
      <p>${word(text)}</p>
      <p><a class="way" href=${this.back}>${word("lesson.back")}</a></p>`;
  }

  #status(): string {
    if (this.stage === "sending") return word("reaction.sending");
    return this.askedForAnswers ? word("reaction.nothing") : "";
  }

  #change(event: FormChangedEvent): void {
    this.answers = event.answers;
    this.askedForAnswers = false;
  }

  #handIn(): void {
    if (this.stage === "sending") return;
    this.askedForAnswers = this.answers.size === 0;
    if (!this.askedForAnswers) this.dispatchEvent(new ReactionHandedInEvent(this.answers));
  }

  /** A button as the other is, not a line of small print: it is as good an answer. */
  #skip(): void {
    this.ownerDocument.defaultView?.location.assign(this.back);
  }
}

customElements.define("rc-reaction-form", RcReactionForm);

declare global {
  interface HTMLElementTagNameMap {
    "rc-reaction-form": RcReactionForm;
  }
}
