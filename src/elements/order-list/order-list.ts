import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { OptionId } from "../../model/ids.ts";
import type { Announcer } from "../announcer.ts";
import { drag } from "../drag.ts";
import { word } from "../words.ts";

interface OrderedItem {
  readonly id: OptionId;
  readonly text: string;
}

/**
 * A list that is put in order, as a part of an element: each line has a button up and a button down, and can be dragged. The line that was
 * moved keeps the focus, and its new place is said; at an end, where the way there is closed, the other button has the focus.
 */
export class OrderList implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #announcer: Announcer;
  readonly #give: (order: readonly OptionId[]) => void;
  #shown: readonly OrderedItem[] = [];
  #moved: { readonly id: OptionId; readonly by: number; readonly to: string } | undefined;

  /** `give` dispatches the new order; the host then draws it. */
  constructor(host: ReactiveControllerHost & HTMLElement, announcer: Announcer, give: (order: readonly OptionId[]) => void) {
    this.#host = host;
    this.#announcer = announcer;
    this.#give = give;
    host.addController(this);
  }

  /** To be placed once. `beside` is drawn below a line's text. Styled by `orderListStyle`, `dragging` and `controls`. */
  render(items: readonly OrderedItem[], beside: (item: OrderedItem, index: number) => unknown = () => undefined): TemplateResult {
    this.#shown = items;
    return html`<ol class="order">
      ${repeat(
        items,
        ({ id }) => id,
        (item, index) =>
          html`<li class="card draggable" data-item=${item.id} @pointerdown=${this.#drag}>
            <i class="grip"></i><span>${item.text}</span>
            <div class="movers">${this.#mover(item, -1, index === 0)}${this.#mover(item, 1, index === items.length - 1)}</div>
            ${beside(item, index)}
          </li>`,
      )}
    </ol>`;
  }

  hostUpdated(): void {
    const moved = this.#moved;
    if (moved?.to !== ids(this.#shown).join()) return;
    this.#moved = undefined;
    void this.#host.updateComplete.then(() => this.#follow(moved.id, moved.by));
  }

  #mover({ id, text }: OrderedItem, by: 1 | -1, atEnd: boolean): TemplateResult {
    return html`<button
      type="button"
      class="mover"
      data-move="${id}${by}"
      aria-label=${word(by < 0 ? "order.move-up" : "order.move-down", { text })}
      ?disabled=${atEnd}
      @click=${() => this.#move(id, by)}
    >
      ${by < 0 ? "↑" : "↓"}
    </button>`;
  }

  #move(id: OptionId, by: number): void {
    const order = ids(this.#shown);
    const from = order.indexOf(id);
    order.splice(from, 1);
    order.splice(from + by, 0, id);
    this.#moved = { id, by: Math.sign(by), to: order.join() };
    this.#give(order);
  }

  readonly #drag = (event: PointerEvent): void => {
    const lines = [...this.#all<HTMLElement>(".order > li")];
    const from = lines.indexOf(event.currentTarget as HTMLElement);
    const id = this.#shown[from]?.id;
    if (id !== undefined) drag(event, lines, (target) => this.#move(id, lines.indexOf(target) - from));
  };

  #follow(id: OptionId, by: number): void {
    const [button] = [by, -by].flatMap((way) => [...this.#all<HTMLElement>(`[data-move="${id}${way}"]:enabled`)]);
    button?.focus();
    const index = this.#shown.findIndex((item) => item.id === id);
    this.#announcer.say(word("order.moved", { text: this.#shown[index]?.text ?? "", place: index + 1, places: this.#shown.length }));
  }

  #all<E extends HTMLElement>(selector: string): Iterable<E> {
    return this.#host.shadowRoot?.querySelectorAll<E>(selector) ?? [];
  }
}

function ids(items: readonly OrderedItem[]): OptionId[] {
  return items.map(({ id }) => id);
}
