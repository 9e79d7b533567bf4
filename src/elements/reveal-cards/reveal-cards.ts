import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { BlockResponse } from "../../model/attempt.ts";
import type { OptionId } from "../../model/ids.ts";
import type { RevealBlock } from "../../model/lesson.ts";
import { FactEvent } from "../fact-event.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { axis } from "../styles/axis.ts";
import { controls } from "../styles/controls.ts";
import { heard } from "../styles/heard.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { revealCardsStyle } from "./reveal-cards-style.ts";

type RevealResponse = Extract<BlockResponse, { kind: "reveal" }>;

/**
 * Sentences that say more when they are turned over. A turned card can be turned back to be thought about again; it stays counted,
 * and is open again when the page is. No live region: `aria-expanded` tells the change, and the back follows its button.
 *
 * @fires rc-card-revealed - the first time that a card is turned
 */
export class RcRevealCards extends LitElement {
  static override styles = [type, prose, controls, heard, axis, revealCardsStyle];

  @property({ attribute: false }) block: RevealBlock | undefined;
  @property({ attribute: false }) response: RevealResponse | undefined;

  /** Cards that were turned and then turned back. */
  @state() private turnedBack: ReadonlySet<OptionId> = new Set();
  /** The card turned just now: it alone arrives, what is restored stands there. */
  @state() private latest: OptionId | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("block")) this.turnedBack = new Set();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { block } = this;
    if (!block) return nothing;
    const turned = this.response?.cards ?? [];
    const count = block.cards.filter(({ id }) => turned.includes(id)).length;
    return html`
      <div class="prose on-axis" id="prompt">${unsafeHTML(block.prompt)}</div>
      <ul class="cards on-axis" aria-labelledby="prompt" @focusout=${() => (this.latest = undefined)}>
        ${block.cards.map((card) => this.#card(block, card, turned.includes(card.id)))}
      </ul>
      <p class="small soft count on-axis">${word("block.reveal.turned", { count, total: block.cards.length })}</p>
      ${interpretationNote(block)}
    `;
  }

  #card(block: RevealBlock, card: RevealBlock["cards"][number], turned: boolean): TemplateResult {
    const open = turned && !this.turnedBack.has(card.id);
    return html`<li class=${open ? "card open" : "card"}>
      <button type="button" aria-expanded=${open} aria-controls="back-${card.id}" @click=${() => this.#turn(block, card.id, turned)}>
        <span class="speech">${card.front}</span>
      </button>
      <div class="back prose ${this.latest === card.id ? "arriving" : ""}" id="back-${card.id}" ?hidden=${!open}>
        ${unsafeHTML(card.back)}
      </div>
    </li>`;
  }

  #turn(block: RevealBlock, card: OptionId, turned: boolean): void {
    this.latest = card;
    if (!turned) {
      this.dispatchEvent(new FactEvent({ kind: "card-revealed", block: block.id, card }));
      return;
    }
    const back = new Set(this.turnedBack);
    if (!back.delete(card)) back.add(card);
    this.turnedBack = back;
  }
}

customElements.define("rc-reveal-cards", RcRevealCards);

declare global {
  interface HTMLElementTagNameMap {
    "rc-reveal-cards": RcRevealCards;
  }
}
