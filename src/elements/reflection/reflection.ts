import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { BlockResponse } from "../../model/attempt.ts";
import type { Html } from "../../model/ids.ts";
import type { ReflectionBlock } from "../../model/lesson.ts";
import { Announcer } from "../announcer.ts";
import { FactEvent } from "../fact-event.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { ownWordsStyle } from "../own-words/own-words-style.ts";
import { wordsField } from "../own-words/words-field.ts";
import { WordsChangedEvent } from "../own-words/words-changed-event.ts";
import { axis } from "../styles/axis.ts";
import { controls } from "../styles/controls.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { reflectionStyle } from "./reflection-style.ts";

type ReflectionResponse = Extract<BlockResponse, { kind: "reflection" }>;

/**
 * Something to think about and write down for oneself. What follows it opens by a button, never by leaving the field, or what the learner
 * was about to press would move away; the button goes, and the focus moves to what opened. Where nothing follows, leaving the field is enough.
 *
 * @fires rc-words-changed - at each change of the text
 * @fires rc-reflection-written - once there are words
 */
export class RcReflection extends LitElement {
  static override styles = [type, prose, controls, axis, ownWordsStyle, reflectionStyle];

  @property({ attribute: false }) block: ReflectionBlock | undefined;
  @property({ attribute: false }) response: ReflectionResponse | undefined;
  /** The learner's words, as the parent keeps them. */
  @property({ attribute: false }) text = "";
  /** Where the parent can keep them. */
  @property({ attribute: false }) keptIn: "browser" | "memory" = "browser";

  /** The button was pressed on an empty text. */
  @state() private askedForWords = false;
  @query(".afterwards") private afterwards!: HTMLElement | null;

  readonly #announcer = new Announcer(this);
  #opening = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("block")) this.askedForWords = false;
  }

  protected override updated(): void {
    if (!this.#opening || !this.afterwards) return;
    this.#opening = false;
    this.afterwards.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { block, text, keptIn } = this;
    if (!block) return nothing;
    return html`
      <div class="prose situation on-axis">${unsafeHTML(block.situation)}</div>
      <div class="answer on-axis">
        ${wordsField({
          prompt: block.prompt,
          text,
          keptIn,
          write: (words) => this.#write(block, words),
          leave: () => (block.afterwards ? undefined : this.#tell(block)),
        })}
        ${block.afterwards ? this.#after(block, block.afterwards) : nothing}
      </div>
      ${interpretationNote(block)} ${this.#announcer.region()}
    `;
  }

  #after(block: ReflectionBlock, afterwards: Html): TemplateResult {
    if (this.response) {
      return html`<div class="afterwards" tabindex="-1">
        <p class="label">${word("block.reflection.afterwards")}</p>
        <div class="prose">${unsafeHTML(afterwards)}</div>
      </div>`;
    }
    return html`<div class="compare">
      <button type="button" class="button plain" @click=${() => this.#open(block)}>${word("block.reflection.open")}</button>
      ${this.askedForWords ? html`<p class="ask">${word("block.reflection.write-first")}</p>` : nothing}
    </div>`;
  }

  #write(block: ReflectionBlock, text: string): void {
    this.text = text;
    this.askedForWords = false;
    this.dispatchEvent(new WordsChangedEvent(block.id, text));
  }

  #open(block: ReflectionBlock): void {
    this.#opening = this.#tell(block);
    if (this.#opening) return;
    this.askedForWords = true;
    this.#announcer.say(word("block.reflection.write-first"));
  }

  /** Whether there was something to tell. */
  #tell(block: ReflectionBlock): boolean {
    if (this.text.trim() === "") return false;
    if (!this.response) this.dispatchEvent(new FactEvent({ kind: "reflection-written", block: block.id }));
    return true;
  }
}

customElements.define("rc-reflection", RcReflection);

declare global {
  interface HTMLElementTagNameMap {
    "rc-reflection": RcReflection;
  }
}
