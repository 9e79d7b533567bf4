import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { Html } from "../../model/ids.ts";
import type { Dialogue, DialogueLine, TextBlock } from "../../model/lesson.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { axis } from "../styles/axis.ts";
import { conversation } from "../styles/conversation.ts";
import { heard } from "../styles/heard.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { textBlockStyle } from "./text-block-style.ts";

/** Something to read: text, a conversation with notes beside it, short rules to take along. Nothing here is done by the learner. */
export class RcTextBlock extends LitElement {
  static override styles = [type, prose, heard, conversation, axis, textBlockStyle];

  @property({ attribute: false }) block: TextBlock | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { block } = this;
    if (!block) return nothing;
    return html`
      ${block.html ? html`<div class="prose on-axis">${unsafeHTML(block.html)}</div>` : nothing}
      ${block.dialogue ? dialogue(block.dialogue) : nothing} ${block.points?.length ? points(block.points) : nothing}
      ${interpretationNote(block)}
    `;
  }
}

const bars = { good: "trust", bad: "tension", none: "plain" } as const;

function dialogue({ label, model, lines }: Dialogue): TemplateResult {
  return html`<figure class="dialogue ${bars[model]}">
    <figcaption class="on-axis">
      <span class="title">${label}</span>
      ${model === "none" ? nothing : html`<span class="landing small">${word(`block.model.${model}`)}</span>`}
    </figcaption>
    <ol class="conversation">
      ${lines.map(line)}
    </ol>
  </figure>`;
}

function line({ who, says, note }: DialogueLine): TemplateResult {
  return html`<li>
    <p class="who">${who}</p>
    <p class="speech">${says}</p>
    ${note ? html`<div class="note prose" role="note">${unsafeHTML(note)}</div>` : nothing}
  </li>`;
}

function points(rules: readonly Html[]): TemplateResult {
  return html`<section class="points on-axis" aria-labelledby="points">
    <p class="label" id="points">${word("block.points")}</p>
    <ul>
      ${rules.map((rule) => html`<li class="prose">${unsafeHTML(rule)}</li>`)}
    </ul>
  </section>`;
}

customElements.define("rc-text-block", RcTextBlock);

declare global {
  interface HTMLElementTagNameMap {
    "rc-text-block": RcTextBlock;
  }
}
