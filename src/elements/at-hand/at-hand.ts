import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { JobAidId } from "../../model/ids.ts";
import type { JobAid, MinuteCard } from "../../model/job-aid.ts";
import { AskEvent } from "../ask-event.ts";
import "../card-sheets/card-sheets.ts";
import { FactEvent } from "../fact-event.ts";
import "../job-aid/job-aid.ts";
import "../one-minute/one-minute.ts";
import { controls } from "../styles/controls.ts";
import { sheet } from "../styles/sheet.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { atHandStyle } from "./at-hand-style.ts";

/** A page of the learner's own that the drawer leads to. */
export interface OwnPage {
  readonly href: string;
  readonly title: string;
}

/**
 * The drawer of every page, opened by `show()`: the minute after a hard contact, the cards, the learner's own pages. Escape, a press beside it,
 * the close button and any link in it close it, and the focus goes back to where it came from. While it is open what is printed are its
 * cards: the one that is shown, or all.
 *
 * @fires rc-job-aid-opened - of a card; of the minute nothing is told
 * @fires rc-asked
 */
export class RcAtHand extends LitElement {
  static override styles = [type, controls, sheet, atHandStyle];

  @property({ attribute: false }) jobAids: readonly JobAid[] = [];
  @property({ attribute: false }) ownPages: readonly OwnPage[] = [];
  /** A test is under way on the page: its answers stand on the cards, which wait. */
  @property({ type: Boolean }) withheld = false;
  /** Whether it is open, for what is printed. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** What is shown; the list where undefined. */
  @state() private shown: JobAidId | undefined;
  @query("dialog") private dialog!: HTMLDialogElement;

  constructor() {
    super();
    this.addEventListener("click", this.#onClick);
  }

  show(): void {
    this.shown = undefined;
    this.open = true;
    // At once: the dialog puts the focus on what is in it.
    this.performUpdate();
    if (!this.dialog.open) this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    const { shown } = this;
    const card = this.jobAids.find(({ id }) => id === shown);
    return html`<dialog class="end" aria-labelledby=${this.open ? "title" : nothing} closedby="any" @close=${this.#onClose}>
        ${
          this.open
            ? html`<div class="head">
                  <h2 id="title" class=${card === undefined ? "" : "visually-hidden"}>${word("hand.title")}</h2>
                  ${card === undefined ? nothing : html`<button type="button" class="button plain back" @click=${this.#back}>${word("hand.back")}</button>`}
                  <button type="button" class="button plain" @click=${this.#close}>${word("contents.close")}</button>
                </div>
                ${card === undefined ? this.#list() : this.#card(card)}`
            : nothing
        }
      </dialog>
      ${this.open && !this.withheld ? html`<rc-card-sheets .cards=${card === undefined ? this.jobAids : [card]}></rc-card-sheets>` : nothing}`;
  }

  #list(): TemplateResult {
    const minute = this.jobAids.find((card): card is MinuteCard => card.kind === "minute");
    const { ownPages } = this;
    return html`${minute === undefined ? nothing : this.#minuteEntry(minute)}
    ${this.withheld ? html`<p class="wait soft">${word("hand.withheld")}</p>` : this.#cards()}
    ${
      ownPages.length === 0
        ? nothing
        : html`<h3 class="label" id="own">${word("hand.own")}</h3>
            <ul aria-labelledby="own">
              ${ownPages.map(({ href, title }) => html`<li><a class="row" href=${href}>${title}</a></li>`)}
            </ul>`
    }`;
  }

  #minuteEntry({ id, title }: MinuteCard): TemplateResult {
    return html`<button type="button" class="minute" data-card=${id} @click=${() => this.#open(id)}>
      <span class="breath" aria-hidden="true"></span>
      <span><b>${title}</b> <small>${word("hand.minute.about")}</small></span>
    </button>`;
  }

  #cards(): TemplateResult {
    const cards = this.jobAids.filter(({ kind }) => kind !== "minute");
    if (cards.length === 0) return html``;
    return html`<h3 class="label" id="cards">${word("hand.cards")}</h3>
      <ul aria-labelledby="cards">
        ${cards.map(
          ({ id, kind, title }) =>
            html`<li>
              <button type="button" class="row" data-card=${id} @click=${() => this.#open(id)}>
                ${title} <small>${word(`hand.kind.${kind}`)}</small>
              </button>
            </li>`,
        )}
      </ul>
      <p class="print">
        <button type="button" class="button plain" @click=${this.#print}>${word("hand.print-all")}</button>
        <small>${word("hand.paper")}</small>
      </p>`;
  }

  #card(card: JobAid): TemplateResult {
    if (card.kind !== "minute") return html`<rc-job-aid bare .jobAid=${card} @rc-print-asked=${this.#print}></rc-job-aid>`;
    return html`<section class="one" aria-labelledby="minute">
      <h2 id="minute">${card.title}</h2>
      <rc-one-minute .card=${card}></rc-one-minute>
    </section>`;
  }

  #open(id: JobAidId): void {
    this.shown = id;
    const card = this.jobAids.find((each) => each.id === id);
    if (card !== undefined && card.kind !== "minute") this.dispatchEvent(new FactEvent({ kind: "job-aid-opened", jobAid: id }));
    void this.#settle(() => this.renderRoot.querySelector("rc-one-minute") ?? this.#heading());
  }

  /** The focus goes back to the entry. */
  readonly #back = (): void => {
    const { shown = "" } = this;
    this.shown = undefined;
    void this.#settle(() => this.renderRoot.querySelector(`[data-card="${shown}"]`));
  };

  #heading(): HTMLElement | null {
    return this.renderRoot.querySelector("rc-job-aid")?.shadowRoot?.querySelector("h2") ?? null;
  }

  async #settle(target: () => HTMLElement | null): Promise<void> {
    await this.updateComplete;
    this.dialog.scrollTo(0, 0);
    const inner = this.renderRoot.querySelector<LitElement>("dialog :is(rc-job-aid, rc-one-minute)");
    await inner?.updateComplete;
    target()?.focus();
  }

  readonly #print = (event: Event): void => {
    event.stopPropagation();
    this.dispatchEvent(new AskEvent("print"));
  };

  readonly #close = (): void => {
    this.dialog.close();
  };

  readonly #onClose = (): void => {
    this.open = false;
    this.shown = undefined;
  };

  readonly #onClick = (event: Event): void => {
    if (event.composedPath().some((target) => target instanceof HTMLAnchorElement)) this.#close();
  };
}

customElements.define("rc-at-hand", RcAtHand);

declare global {
  interface HTMLElementTagNameMap {
    "rc-at-hand": RcAtHand;
  }
}
