import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { answered, answerIds, noAnswers, noOccasion, type FormAnswers } from "../../model/form-answers.ts";
import type { CountItem, Form, FormChoice, FormItem, FormItemId, TextItem } from "../../model/form.ts";
import { controls } from "../styles/controls.ts";
import { type } from "../styles/type.ts";
import { FormChangedEvent } from "./form-changed-event.ts";
import { formSheetStyle } from "./form-sheet-style.ts";

/**
 * The items of a form, each a group of real radio buttons or boxes with its question for a name. Keeps nothing: the parent gives the answers
 * back. Once `locked`, it shows them and takes none.
 *
 * @fires rc-form-changed - with all answers, at each of them
 */
export class RcFormSheet extends LitElement {
  static override styles = [type, controls, formSheetStyle];

  @property({ attribute: false }) form!: Form;
  @property({ attribute: false }) answers: FormAnswers = noAnswers;
  @property({ type: Boolean }) locked = false;
  /** On the button that leaves an item open again, which radio buttons alone cannot. */
  @property() openAgain = "";
  /** What stands below an item's answers, where it has something to say. Undefined: nothing ever does. */
  @property({ attribute: false }) notes: ReadonlyMap<FormItemId, string> | undefined;

  protected override render(): TemplateResult {
    const { form } = this;
    return html`${form.lead === undefined ? nothing : html`<p class="lead" id="lead">${form.lead}</p>`}
    ${form.items.map((item) => (item.kind === "text" ? this.#text(item) : this.#group(item)))}`;
  }

  #group(item: Exclude<FormItem, TextItem>): TemplateResult {
    const { lead } = this.form;
    const about = [item.kind === "count" && lead !== undefined ? "lead" : "", item.hint === undefined ? "" : `hint-${item.id}`]
      .join(" ")
      .trim();
    return html`<fieldset ?disabled=${this.locked} aria-describedby=${about === "" ? nothing : about}>
      <legend>${item.ask}</legend>
      ${item.hint === undefined ? nothing : html`<p class="hint" id="hint-${item.id}">${item.hint}</p>`}
      ${item.kind === "count" ? this.#counts(item) : this.#choices(item, item.kind === "described" ? item.answers : item.choices)}
      ${item.kind !== "several" && !this.locked && this.answers.has(item.id) ? this.#opener(item) : nothing}
      ${this.notes === undefined ? nothing : html`<p class="note" role="status">${this.notes.get(item.id) ?? nothing}</p>`}
    </fieldset>`;
  }

  /** The focus goes back to the answers: the button is gone. */
  #opener(item: FormItem): TemplateResult {
    const open = (): void => {
      this.renderRoot.querySelector<HTMLInputElement>(`input[name="${item.id}"]`)?.focus();
      this.#give(item, []);
    };
    return html`<button type="button" class="link open" aria-label="${this.openAgain}: ${item.ask}" @click=${open}>
      ${this.openAgain}
    </button>`;
  }

  #choices(item: FormItem, choices: readonly FormChoice[]): TemplateResult {
    return html`<div class="choices">${choices.map(({ id, text }) => this.#choice(item, id, text, "choice"))}</div>`;
  }

  /** The counts in a row, and no occasion below it: it is no step of the scale. */
  #counts(item: CountItem): TemplateResult {
    const counts = answerIds(item).filter((id) => id !== noOccasion);
    return html`<div class="counts">${counts.map((id) => this.#choice(item, id, id, "count"))}</div>
      ${this.#choice(item, noOccasion, item.none, "choice")}`;
  }

  #choice(item: FormItem, id: string, text: string, look: "choice" | "count"): TemplateResult {
    return html`<label class=${look}>
      <input
        type=${item.kind === "several" ? "checkbox" : "radio"}
        name=${item.id}
        value=${id}
        .checked=${this.answers.get(item.id)?.includes(id) === true}
        @change=${() => this.#choose(item)}
      /><span>${text}</span>
    </label>`;
  }

  #choose(item: FormItem): void {
    const inputs = this.renderRoot.querySelectorAll<HTMLInputElement>(`input[name="${item.id}"]:checked`);
    this.#give(
      item,
      Array.from(inputs, ({ value }) => value),
    );
  }

  #text(item: TextItem): TemplateResult {
    return html`<div class="text">
      <label class="ask" for=${item.id}>${item.ask}</label>
      ${item.hint === undefined ? nothing : html`<p class="hint" id="hint-${item.id}">${item.hint}</p>`}
      <textarea
        id=${item.id}
        rows="3"
        maxlength=${item.atMost}
        autocomplete="off"
        aria-describedby=${item.hint === undefined ? nothing : `hint-${item.id}`}
        ?disabled=${this.locked}
        @input=${(event: Event) => this.#give(item, [(event.currentTarget as HTMLTextAreaElement).value])}
      ></textarea>
    </div>`;
  }

  #give(item: FormItem, given: readonly string[]): void {
    this.dispatchEvent(new FormChangedEvent(answered(this.answers, this.form, item.id, given)));
  }
}

customElements.define("rc-form-sheet", RcFormSheet);

declare global {
  interface HTMLElementTagNameMap {
    "rc-form-sheet": RcFormSheet;
  }
}
