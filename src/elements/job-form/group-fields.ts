import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { readCohort, roleRoom } from "../../model/form-group.ts";
import { personalDetail } from "../../model/hook-log/personal-detail.ts";
import { fields } from "../styles/fields.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { groupFieldsStyle } from "./group-fields-style.ts";

/** The code or the role was typed. */
export class GroupTypedEvent extends Event {
  readonly name: "cohort" | "role";
  readonly text: string;

  constructor(name: "cohort" | "role", text: string) {
    super("rc-group-typed");
    this.name = name;
    this.text = text;
  }
}

/**
 * Whom a form is counted with: the code of a group, and in a form about others their role. Asks whether a role names somebody, and refuses none.
 *
 * @fires rc-group-typed
 */
export class RcGroupFields extends LitElement {
  static override styles = [type, fields, groupFieldsStyle];

  @property() cohort = "";
  /** What the people do. Not `role`, which is the element's own in an accessibility tree. */
  @property({ attribute: false }) doing = "";
  /** The company's code: then there is nothing to type. */
  @property() given: string | undefined;
  /** The company's roles: one is chosen. */
  @property({ attribute: false }) roles: readonly string[] | undefined;
  @property({ type: Boolean }) withRole = false;
  @property({ type: Boolean }) locked = false;
  /** Somebody wanted to hand in: what is missing is said. */
  @property({ type: Boolean }) asked = false;

  /** Puts the focus on what is missing. */
  focusMissing(): void {
    const id = this.given === undefined && readCohort(this.cohort) === undefined ? "#cohort" : "#role";
    this.renderRoot.querySelector<HTMLElement>(id)?.focus();
  }

  protected override render(): TemplateResult {
    return html`${this.#cohort()} ${this.withRole ? this.#role() : nothing}`;
  }

  #cohort(): TemplateResult {
    const { cohort, given, locked } = this;
    if (given !== undefined) return html`<p class="given">${word("on-job.cohort.given", { code: given })}</p>`;
    const wrong = readCohort(cohort) === undefined && this.asked;
    return html`<div class="field">
      <label class="prompt" for="cohort">${word("on-job.cohort")}</label>
      <input
        id="cohort"
        type="text"
        maxlength="12"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="cohort-hint cohort-wrong"
        aria-invalid=${wrong ? "true" : "false"}
        ?disabled=${locked}
        .value=${live(cohort)}
        @input=${(event: Event) => this.#type("cohort", event)}
      />
      <p class="small" id="cohort-hint">${word("on-job.cohort.hint")}</p>
      <p class="small wrong" id="cohort-wrong">${wrong ? word("on-job.cohort.wrong") : nothing}</p>
    </div>`;
  }

  #role(): TemplateResult {
    const { doing, roles } = this;
    const missing = this.asked && doing.trim() === "";
    const detail = roles === undefined ? personalDetail(doing, document.documentElement.lang) : undefined;
    return html`<div class="field">
      <label class="prompt" for="role">${word("on-job.role")}</label>
      ${roles === undefined ? this.#typedRole(missing) : this.#chosenRole(roles, missing)}
      <p class="small" id="role-hint">${word("on-job.role.hint")}</p>
      <p class="small wrong" id="role-wrong">
        ${missing ? word("on-job.role.wrong") : detail === undefined ? nothing : word("on-job.role.name", { detail })}
      </p>
    </div>`;
  }

  #typedRole(missing: boolean): TemplateResult {
    return html`<input
      id="role"
      type="text"
      maxlength=${roleRoom}
      autocomplete="off"
      aria-describedby="role-hint role-wrong"
      aria-invalid=${missing ? "true" : "false"}
      ?disabled=${this.locked}
      .value=${live(this.doing)}
      @input=${(event: Event) => this.#type("role", event)}
    />`;
  }

  #chosenRole(roles: readonly string[], missing: boolean): TemplateResult {
    return html`<select
      id="role"
      aria-describedby="role-hint role-wrong"
      aria-invalid=${missing ? "true" : "false"}
      ?disabled=${this.locked}
      @change=${(event: Event) => this.#type("role", event)}
    >
      <option value="" ?selected=${!roles.includes(this.doing)}>${word("on-job.role.choose")}</option>
      ${roles.map((role) => html`<option value=${role} ?selected=${role === this.doing}>${role}</option>`)}
    </select>`;
  }

  #type(name: "cohort" | "role", event: Event): void {
    this.dispatchEvent(new GroupTypedEvent(name, (event.target as HTMLInputElement | HTMLSelectElement).value));
  }
}

customElements.define("rc-group-fields", RcGroupFields);

declare global {
  interface HTMLElementTagNameMap {
    "rc-group-fields": RcGroupFields;
  }
  interface HTMLElementEventMap {
    "rc-group-typed": GroupTypedEvent;
  }
}
