import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { BlockResponse } from "../../model/attempt.ts";
import type { OwnWordsBlock } from "../../model/lesson.ts";
import { Announcer } from "../announcer.ts";
import { customerLine } from "../customer-line/customer-line.ts";
import { customerStyle } from "../customer-line/customer-style.ts";
import { FactEvent } from "../fact-event.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { axis } from "../styles/axis.ts";
import { controls } from "../styles/controls.ts";
import { prose } from "../styles/prose.ts";
import { ticks } from "../styles/ticks.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { ownWordsStyle } from "./own-words-style.ts";
import { WordsChangedEvent } from "./words-changed-event.ts";
import { wordsField } from "./words-field.ts";

type OwnWordsResponse = Extract<BlockResponse, { kind: "own-words" }>;

/**
 * What would you say? The learner writes, then sees a model beside it and ticks what their own words hold. The button that asks for the
 * model goes when the model comes: the focus moves to the model's heading.
 *
 * @fires rc-words-changed - at each change of the text
 * @fires rc-model-compared
 * @fires rc-checklist-ticked
 */
export class RcOwnWords extends LitElement {
  static override styles = [type, prose, controls, ticks, axis, customerStyle, ownWordsStyle];

  @property({ attribute: false }) block: OwnWordsBlock | undefined;
  @property({ attribute: false }) response: OwnWordsResponse | undefined;
  /** The learner's words, as the parent keeps them. */
  @property({ attribute: false }) text = "";
  /** Where the parent can keep them. */
  @property({ attribute: false }) keptIn: "browser" | "memory" = "browser";

  /** Compare was pressed on an empty text: once more, and it compares. */
  @state() private askedForWords = false;
  @query("#model") private modelHeading!: HTMLElement | null;

  readonly #announcer = new Announcer(this);
  #comparing = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("block")) this.askedForWords = false;
  }

  protected override updated(): void {
    if (!this.#comparing || !this.modelHeading) return;
    this.#comparing = false;
    this.modelHeading.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { block } = this;
    if (!block) return nothing;
    return html`
      <div class="prose situation on-axis">${unsafeHTML(block.situation)}</div>
      ${customerLine(block.customer, block.says)}
      <div class="answer ${this.response?.compared ? "compared" : ""}">
        ${wordsField({ prompt: block.prompt, text: this.text, keptIn: this.keptIn, write: (text) => this.#write(block, text) })}
        ${this.response?.compared ? this.#model(block, this.response) : this.#compareButton(block)}
      </div>
      ${interpretationNote(block)} ${this.#announcer.region()}
    `;
  }

  #compareButton(block: OwnWordsBlock): TemplateResult {
    return html`<div class="compare">
      <button type="button" class="button" @click=${() => this.#compare(block)}>${word("block.own.compare")}</button>
      ${this.askedForWords ? html`<p class="ask">${word("block.own.write-first")}</p>` : nothing}
    </div>`;
  }

  #model(block: OwnWordsBlock, response: OwnWordsResponse): TemplateResult {
    return html`
      <section class="model" aria-labelledby="model">
        <h2 class="prompt" id="model" tabindex="-1">${word("block.own.model")}</h2>
        <div class="prose model-words">${unsafeHTML(block.model)}</div>
        <p class="small soft">${word("block.own.model-note")}</p>
      </section>
      <fieldset>
        <legend class="prompt">${word("block.own.checklist")}</legend>
        ${block.checklist.map(
          ({ id, text }) =>
            html`<label class="tick">
              <input
                type="checkbox"
                .checked=${live(response.ticked.includes(id))}
                @change=${(event: Event & { readonly target: HTMLInputElement }) =>
                  this.dispatchEvent(new FactEvent({ kind: "checklist-ticked", block: block.id, item: id, on: event.target.checked }))}
              />
              <span>${text}</span>
            </label>`,
        )}
      </fieldset>
    `;
  }

  #write(block: OwnWordsBlock, text: string): void {
    this.text = text;
    this.askedForWords = false;
    this.dispatchEvent(new WordsChangedEvent(block.id, this.text));
  }

  #compare(block: OwnWordsBlock): void {
    if (this.text.trim() === "" && !this.askedForWords) {
      this.askedForWords = true;
      this.#announcer.say(word("block.own.write-first"));
      return;
    }
    this.#comparing = true;
    this.dispatchEvent(new FactEvent({ kind: "model-compared", block: block.id }));
  }
}

customElements.define("rc-own-words", RcOwnWords);

declare global {
  interface HTMLElementTagNameMap {
    "rc-own-words": RcOwnWords;
  }
}
