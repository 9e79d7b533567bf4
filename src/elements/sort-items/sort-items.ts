import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { BlockResponse } from "../../model/attempt.ts";
import type { OptionId } from "../../model/ids.ts";
import type { SortBlock, SortItem } from "../../model/lesson.ts";
import { Announcer } from "../announcer.ts";
import { drag } from "../drag.ts";
import { FactEvent } from "../fact-event.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { axis } from "../styles/axis.ts";
import { checking } from "../styles/checking.ts";
import { controls } from "../styles/controls.ts";
import { dragging } from "../styles/dragging.ts";
import { heard } from "../styles/heard.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { sortItemsStyle } from "./sort-items-style.ts";

type SortResponse = Extract<BlockResponse, { kind: "sort" }>;

/**
 * Items to be put into groups. Each has a button for every group where it is not, and can be dragged. An item that is placed leaves the list
 * at the top, and the focus goes to the same button of the next one there, so that one key or one finger sorts them all; from the last it
 * goes to the check. Once checked, what belongs elsewhere can be moved and is judged at once: the focus goes to what is said of it, and the
 * live region says how many now stand where they belong.
 *
 * @fires rc-item-placed
 * @fires rc-answer-checked
 */
export class RcSortItems extends LitElement {
  static override styles = [type, prose, controls, heard, axis, checking, dragging, sortItemsStyle];

  @property({ attribute: false }) block: SortBlock | undefined;
  @property({ attribute: false }) response: SortResponse | undefined;

  readonly #announcer = new Announcer(this);
  /** What follows once the response to the learner's action is drawn. */
  #next: (() => void) | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    const next = this.#next;
    if (!next || !changed.has("response")) return;
    this.#next = undefined;
    void this.updateComplete.then(next);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { block } = this;
    if (!block) return nothing;
    const left = this.#itemsIn(block, undefined);
    const checked = this.response?.first !== undefined;
    return html`
      ${block.situation ? html`<div class="prose situation on-axis">${unsafeHTML(block.situation)}</div>` : nothing}
      <h2 class="prompt on-axis" id="prompt">${block.prompt}</h2>
      ${checked ? html`<p class="result on-axis" tabindex="-1">${this.#summary(block)}</p>` : nothing}
      ${left.length > 0 ? html`<div class="on-axis">${this.#list(block, left, "left", "prompt")}</div>` : nothing}
      <div class=${block.groups.length > 2 ? "groups" : "groups on-axis"}>
        ${block.groups.map(({ id, title }) => {
          const items = this.#itemsIn(block, id);
          return html`<section class="group" data-group=${id} aria-labelledby="group-${id}">
            <h3 id="group-${id}">${title}</h3>
            ${items.length > 0 ? this.#list(block, items, "in", `group-${id}`) : html`<p class="small soft empty">${word("block.sort.empty")}</p>`}
          </section>`;
        })}
      </div>
      ${
        checked
          ? nothing
          : html`<div class="check on-axis">
              ${
                left.length > 0
                  ? html`<p class="soft">${word("block.sort.left", { count: left.length })}</p>`
                  : html`<button type="button" class="button" @click=${() => this.#check(block)}>${word("block.sort.check")}</button>`
              }
            </div>`
      }
      ${interpretationNote(block)} ${this.#announcer.region()}
    `;
  }

  #list(block: SortBlock, items: readonly SortItem[], name: string, label: string): TemplateResult {
    return html`<ul class=${name} aria-labelledby=${label}>
      ${repeat(
        items,
        ({ id }) => id,
        (item) => this.#item(block, item),
      )}
    </ul>`;
  }

  #item(block: SortBlock, item: SortItem): TemplateResult {
    const group = this.#groupOf(item);
    const judged = this.response?.first !== undefined && group !== undefined;
    const settled = judged && group === item.group;
    return html`<li
      class=${settled ? "settled" : judged ? "card draggable away" : "card draggable"}
      data-item=${item.id}
      @pointerdown=${settled ? nothing : (event: PointerEvent) => this.#drag(event, block, item)}
    >
      <div class="text">
        ${settled ? nothing : html`<i class="grip"></i>`}
        <p class="speech" id="item-${item.id}">${item.text}</p>
      </div>
      ${judged ? feedback(item, settled) : nothing}
      ${
        settled
          ? nothing
          : html`<div class="moves" role="group" aria-labelledby="item-${item.id}">
              ${block.groups
                .filter(({ id }) => id !== group)
                .map(
                  ({ id, title }) =>
                    html`<button type="button" class="move" data-to=${id} @click=${() => this.#place(block, item, id)}>
                      ${group === undefined ? title : word("block.sort.move", { group: title })}
                    </button>`,
                )}
            </div>`
      }
    </li>`;
  }

  /** None where an update of the course has taken the group away: the item is to be placed again. */
  #groupOf(item: SortItem): OptionId | undefined {
    const placed = this.response?.placed.find(([id]) => id === item.id)?.[1];
    return this.block?.groups.find(({ id }) => id === placed)?.id;
  }

  #itemsIn(block: SortBlock, group: OptionId | undefined): readonly SortItem[] {
    return block.items.filter((item) => this.#groupOf(item) === group);
  }

  #summary(block: SortBlock): string {
    const count = block.items.filter((item) => this.#groupOf(item) === item.group).length;
    const total = block.items.length;
    return count === total ? word("block.sort.all") : word("block.sort.some", { count, total });
  }

  #drag(event: PointerEvent, block: SortBlock, item: SortItem): void {
    const from = this.#groupOf(item);
    const groups = [...this.renderRoot.querySelectorAll<HTMLElement>(".group")].filter(({ dataset }) => dataset["group"] !== from);
    drag(event, groups, ({ dataset }) => this.#place(block, item, dataset["group"] as OptionId, true));
  }

  #place(block: SortBlock, item: SortItem, group: OptionId, dragged = false): void {
    const next = this.#itemsIn(block, undefined);
    const after = this.#groupOf(item) === undefined ? (next[next.indexOf(item) + 1] ?? next.find((other) => other !== item)) : item;
    const title = block.groups.find(({ id }) => id === group)?.title ?? "";
    this.#next = () => {
      if (this.response?.first !== undefined) {
        this.#focus(`[data-item="${item.id}"] .heard`);
        this.#announcer.say(this.#summary(block));
        return;
      }
      // What was dragged needs no way back to the keys, and the page stays where it is.
      if (!dragged) this.#focus(after ? `[data-item="${after.id}"] .move${after === item ? "" : `[data-to="${group}"]`}` : ".check button");
      const count = this.#itemsIn(block, undefined).length;
      this.#announcer.say(
        `${word("block.sort.placed", { text: item.text, group: title })} ${count > 0 ? word("block.sort.left", { count }) : word("block.sort.ready")}`,
      );
    };
    this.dispatchEvent(new FactEvent({ kind: "item-placed", block: block.id, item: item.id, group }));
  }

  #check(block: SortBlock): void {
    this.#next = () => {
      this.#focus(".result", { preventScroll: true });
      this.renderRoot.querySelector(".result")?.scrollIntoView({ block: "nearest" });
    };
    this.dispatchEvent(new FactEvent({ kind: "answer-checked", block: block.id }));
  }

  #focus(selector: string, options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus(options);
  }
}

function feedback(item: SortItem, settled: boolean): TemplateResult {
  return html`<div class="heard" tabindex="-1">
    <p class="label"><span class="verdict ${settled ? "found" : ""}">${word(`block.sort.${settled ? "here" : "elsewhere"}`)}</span></p>
    <div class="prose">${unsafeHTML(item.why)}</div>
  </div>`;
}

customElements.define("rc-sort-items", RcSortItems);

declare global {
  interface HTMLElementTagNameMap {
    "rc-sort-items": RcSortItems;
  }
}
