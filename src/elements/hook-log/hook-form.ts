import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { bodyPlaces, hookKinds, hookRoom, type HookEntry } from "../../model/hook-log/hook-log.ts";
import { personalDetail } from "../../model/hook-log/personal-detail.ts";
import { isDay } from "../../model/plan/plan.ts";
import { Announcer } from "../announcer.ts";
import { controls } from "../styles/controls.ts";
import { fields } from "../styles/fields.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { hookFormStyle } from "./hook-form-style.ts";

/** An entry is written and not kept yet. */
export class EntryAddedEvent extends Event {
  readonly entry: HookEntry;

  constructor(entry: HookEntry) {
    super("rc-entry-added");
    this.entry = entry;
  }
}

type TextName = "trigger" | "did" | "next";

/**
 * One entry, as it is written. Asks of each text whether it names a customer, and refuses none.
 *
 * @fires rc-entry-added
 */
export class RcHookForm extends LitElement {
  static override styles = [type, controls, fields, hookFormStyle];

  /** The calendar day of now, and the last that can be chosen. */
  @property() today = "";
  /** Of the page, and so most likely of what is written. */
  @property() language = "en";

  @state() private draft: Partial<HookEntry> = {};
  @state() private askedForTrigger = false;
  readonly #announcer = new Announcer(this);

  protected override render(): TemplateResult {
    const { draft, today } = this;
    return html`<form novalidate @submit=${(event: Event) => this.#add(event)}>
      ${this.#text("trigger", 2)} ${this.askedForTrigger ? html`<p class="small ask">${word("hooks.first")}</p>` : nothing}
      <div class="pair">
        ${this.#choice("hook", hookKinds, draft.hook ?? "other")} ${this.#choice("body", bodyPlaces, draft.body ?? "elsewhere")}
        <div class="field">
          <label class="prompt" for="date">${word("hooks.date")}</label>
          <input
            id="date"
            type="date"
            max=${today}
            .value=${live(draft.date ?? today)}
            @change=${(event: Event) => (this.draft = { ...draft, date: (event.target as HTMLInputElement).value })}
          />
        </div>
      </div>
      ${this.#text("did", 2)} ${this.#text("next", 2)}
      <button class="button">${word("hooks.add")}</button>
      ${this.#announcer.region()}
    </form>`;
  }

  #text(name: TextName, rows: number): TemplateResult {
    const text = this.draft[name] ?? "";
    const detail = personalDetail(text, this.language);
    return html`<div class="field">
      <label class="prompt" for=${name}>${word(`hooks.${name}`)}</label>
      <textarea
        id=${name}
        rows=${rows}
        maxlength=${hookRoom.text}
        aria-describedby="${name}-name"
        .value=${live(text)}
        @input=${(event: InputEvent) => this.#write(name, (event.target as HTMLTextAreaElement).value)}
        @change=${() => detail !== undefined && this.#announcer.say(word("hooks.name", { detail }))}
      ></textarea>
      <p class="small name" id="${name}-name">${detail === undefined ? nothing : word("hooks.name", { detail })}</p>
    </div>`;
  }

  #choice(name: "hook" | "body", options: readonly string[], chosen: string): TemplateResult {
    return html`<div class="field">
      <label class="prompt" for=${name}>${word(`hooks.${name}`)}</label>
      <select id=${name} @change=${(event: Event) => (this.draft = { ...this.draft, [name]: (event.target as HTMLSelectElement).value })}>
        ${options.map((option) => html`<option value=${option} ?selected=${option === chosen}>${word(`hooks.${name}.${option}`)}</option>`)}
      </select>
    </div>`;
  }

  #write(name: TextName, text: string): void {
    this.askedForTrigger = false;
    this.draft = { ...this.draft, [name]: text };
  }

  #add(event: Event): void {
    event.preventDefault();
    const { trigger = "", did = "", next = "", hook = "other", body = "elsewhere", date = "" } = this.draft;
    if (trigger.trim() === "") {
      this.askedForTrigger = true;
      // In this order: what is said is gone when the focus moves on.
      this.renderRoot.querySelector<HTMLElement>("#trigger")?.focus();
      this.#announcer.say(word("hooks.first"));
      return;
    }
    this.draft = {};
    this.dispatchEvent(new EntryAddedEvent({ trigger, did, next, hook, body, date: isDay(date) ? date : this.today }));
    this.#announcer.say(word("hooks.added"));
  }
}

customElements.define("rc-hook-form", RcHookForm);

declare global {
  interface HTMLElementTagNameMap {
    "rc-hook-form": RcHookForm;
  }
  interface HTMLElementEventMap {
    "rc-entry-added": EntryAddedEvent;
  }
}
