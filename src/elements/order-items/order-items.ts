import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { BlockResponse } from "../../model/attempt.ts";
import type { OptionId } from "../../model/ids.ts";
import type { OrderBlock } from "../../model/lesson.ts";
import { shuffledItems } from "../../model/shuffle.ts";
import { Announcer } from "../announcer.ts";
import { FactEvent } from "../fact-event.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { OrderList } from "../order-list/order-list.ts";
import { orderListStyle } from "../order-list/order-list-style.ts";
import { ResultFocus } from "../result-focus.ts";
import { axis } from "../styles/axis.ts";
import { checking } from "../styles/checking.ts";
import { controls } from "../styles/controls.ts";
import { dragging } from "../styles/dragging.ts";
import { heard } from "../styles/heard.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { orderItemsStyle } from "./order-items-style.ts";

type OrderResponse = Extract<BlockResponse, { kind: "order" }>;

/**
 * Items to be put in order. A check says of each whether it stands where it belongs, or which way it is to go, and why the order is this
 * one; the result stands above the list and takes the focus. A line moved after a check folds what was said of the lines until the next one.
 *
 * @fires rc-items-ordered - at each move, and at a first check with nothing moved
 * @fires rc-answer-checked
 */
export class RcOrderItems extends LitElement {
  static override styles = [type, prose, controls, heard, axis, checking, dragging, orderListStyle, orderItemsStyle];

  @property({ attribute: false }) block: OrderBlock | undefined;
  @property({ attribute: false }) response: OrderResponse | undefined;

  /** A line was moved since the last check. */
  @state() private changed = false;

  readonly #announcer = new Announcer(this);
  readonly #list = new OrderList(this, this.#announcer, (order) => this.#give(order));
  readonly #resultFocus = new ResultFocus(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("block")) this.changed = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { block } = this;
    if (!block) return nothing;
    const items = this.#shown(block);
    const checked = this.response?.first !== undefined;
    const open = checked && !this.changed;
    const there = items.filter(({ id }, index) => block.items[index]?.id === id).length;
    return html`
      ${block.situation ? html`<div class="prose situation on-axis">${unsafeHTML(block.situation)}</div>` : nothing}
      <h2 class="prompt on-axis" id="prompt">${block.prompt}</h2>
      ${checked ? html`<p class="result on-axis" tabindex="-1">${open ? placesWords(there, items.length) : nothing}</p>` : nothing}
      <div class="on-axis" role="group" aria-labelledby="prompt">
        ${this.#list.render(items, (item, index) => (open ? stands(block, item.id, index) : nothing))}
      </div>
      <div class="check on-axis">
        <button type="button" class="button ${open ? "plain" : ""}" @click=${() => this.#check(block)}>
          ${word(checked ? "block.check-again" : "block.order.check")}
        </button>
        ${checked && this.changed ? html`<p>${word("block.order.changed")}</p>` : nothing}
      </div>
      ${
        checked
          ? html`<div class="heard on-axis">
              <p class="label">${word("block.order.why")}</p>
              <div class="prose">${unsafeHTML(block.why)}</div>
            </div>`
          : nothing
      }
      ${interpretationNote(block)} ${this.#announcer.region()}
    `;
  }

  #shown(block: OrderBlock): OrderBlock["items"] {
    const given = (this.response?.order ?? []).flatMap((id) => block.items.filter((item) => item.id === id));
    return given.length === block.items.length ? given : shuffledItems(block);
  }

  #give(order: readonly OptionId[]): void {
    if (!this.block) return;
    this.changed = true;
    this.dispatchEvent(new FactEvent({ kind: "items-ordered", block: this.block.id, order }));
  }

  #check(block: OrderBlock): void {
    const shown = this.#shown(block).map(({ id }) => id);
    if (this.response?.order.join() !== shown.join()) this.#give(shown);
    this.#resultFocus.ask();
    this.changed = false;
    this.dispatchEvent(new FactEvent({ kind: "answer-checked", block: block.id }));
  }
}

function stands(block: OrderBlock, id: OptionId, index: number): TemplateResult {
  const belongs = block.items.findIndex((item) => item.id === id);
  const where = belongs === index ? "there" : belongs < index ? "up" : "down";
  return html`<p class="label verdict stands ${where}">${word(`block.order.${where}`)}</p>`;
}

function placesWords(there: number, total: number): string {
  return there === total ? word("block.order.all") : word("block.order.some", { count: there, total });
}

customElements.define("rc-order-items", RcOrderItems);

declare global {
  interface HTMLElementTagNameMap {
    "rc-order-items": RcOrderItems;
  }
}
