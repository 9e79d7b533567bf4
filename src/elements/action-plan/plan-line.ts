import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { lacking, planRoom, type PlanLine, type PlanTechnique } from "../../model/plan/plan.ts";
import type { BehaviourId } from "../../model/role-play/behaviour.ts";
import { Announcer } from "../announcer.ts";
import { controls } from "../styles/controls.ts";
import { fields } from "../styles/fields.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { PlanLineChangedEvent } from "./plan-line-changed-event.ts";
import { planLineStyle } from "./plan-line-style.ts";
import { asAct, techniqueAct } from "./technique-act.ts";

/**
 * One line of the plan: a cue, a technique, a day, and once they are there the rehearsal: the cue comes, and the learner answers.
 *
 * @fires rc-plan-line-changed
 */
export class RcPlanLine extends LitElement {
  static override styles = [type, controls, fields, planLineStyle];

  @property({ attribute: false }) line!: PlanLine;
  /** From 1. */
  @property({ type: Number }) number = 1;
  @property({ attribute: false }) techniques: readonly PlanTechnique[] = [];
  /** A calendar day: the first that can be chosen. */
  @property() today = "";
  /** Part of something that has number, frame and state. */
  @property({ type: Boolean, reflect: true }) within = false;
  /** Cue and technique alone, as they are remembered. */
  @property({ type: Boolean }) short = false;

  @state() private rehearsing = false;
  /** The box was ticked before anything was answered. */
  @state() private askedForReply = false;
  @query("textarea") private reply!: HTMLTextAreaElement | null;

  readonly #announcer = new Announcer(this);

  /** Where it begins: the cue. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("#cue")?.focus();
  }

  protected override render(): TemplateResult {
    const { line } = this;
    const left = lacking(line);
    const ready = !left.includes("cue") && !left.includes("technique");
    return html`<section aria-labelledby=${this.within ? nothing : "title"} class=${left.length === 0 ? "made" : ""}>
      ${this.within ? nothing : this.#top(left)}
      <div class="fields">
        <div class="field wide">
          <label for="cue" class="clause">${word("plan.if")}</label>
          <input
            id="cue"
            class="speech"
            type="text"
            maxlength=${planRoom.cue}
            autocomplete="off"
            aria-describedby="cue-help"
            .value=${live(line.cue)}
            @input=${(event: InputEvent) => this.#change({ cue: (event.target as HTMLInputElement).value })}
          />
          <p class="small soft" id="cue-help">${word("plan.if.help")}</p>
        </div>
        <div class="field">
          <label for="technique" class="clause">${word("plan.then")}</label>
          ${this.#choice()}
          <p class="small soft" id="rule">${this.#technique?.rule ?? word("plan.then.help")}</p>
        </div>
        ${this.short ? nothing : this.#date()}
      </div>
      ${this.short ? nothing : this.rehearsing && ready ? this.#rehearsal() : this.#door(ready)} ${this.#announcer.region()}
    </section>`;
  }

  #top(left: ReturnType<typeof lacking>): TemplateResult {
    const { number } = this;
    return html`<div class="top">
      <h2 id="title">
        <span class="number" aria-hidden="true">${number}</span><span class="visually-hidden">${word("plan.line", { number })}</span>
      </h2>
      <p class="state small" id="state">${this.#state(left)}</p>
    </div>`;
  }

  #date(): TemplateResult {
    const { line } = this;
    return html`<div class="field">
      <label for="date" class="clause">${word("plan.from")}</label>
      <input
        id="date"
        type="date"
        min=${this.today}
        max="2099-12-31"
        aria-describedby="date-help"
        .value=${live(line.date)}
        @change=${(event: Event) => this.#change({ date: (event.target as HTMLInputElement).value })}
        @blur=${() => this.#change({}, true)}
      />
      <p class="small soft" id="date-help">${word("plan.from.help")}</p>
    </div>`;
  }

  get #technique(): PlanTechnique | undefined {
    return this.techniques.find(({ id }) => id === this.line.technique);
  }

  #state(left: ReturnType<typeof lacking>): TemplateResult {
    if (left.length === 0) return html`<span class="tick-mark" aria-hidden="true">✓</span> ${word("plan.made")}`;
    return html`${word("plan.left", { list: left.map((part) => word(`plan.left.${part}`)).join(" · ") })}`;
  }

  #choice(): TemplateResult {
    const { technique } = this.line;
    return html`<select
      id="technique"
      aria-describedby="rule"
      @change=${(event: Event) => this.#change({ technique: (event.target as HTMLSelectElement).value as BehaviourId | "" })}
    >
      <option value="" ?selected=${technique === ""}>${word("plan.choose")}</option>
      ${
        this.#technique === undefined && technique !== ""
          ? html`<option value=${technique} selected>${techniqueAct(this.line, this.techniques)}</option>`
          : nothing
      }
      ${this.techniques.map(({ id, name }) => html`<option value=${id} ?selected=${id === technique}>${asAct(name)}</option>`)}
    </select>`;
  }

  /** Always there, so that nobody looks for it; it says what is missing. */
  #door(ready: boolean): TemplateResult {
    const { line } = this;
    return html`<div class="door">
      <button
        type="button"
        class="button plain"
        aria-disabled=${ready ? "false" : "true"}
        aria-describedby=${this.within ? nothing : "state"}
        @click=${() => ready && this.#begin()}
      >
        ${word(line.aloud ? "plan.rehearse-again" : "plan.rehearse")}
      </button>
      ${ready ? nothing : html`<p class="small soft">${word("plan.rehearse-later")}</p>`}
      ${line.aloud && line.reply !== "" ? html`<p class="speech mine">${line.reply}</p>` : nothing}
    </div>`;
  }

  #rehearsal(): TemplateResult {
    const { line } = this;
    const examples = this.#technique?.examples ?? [];
    return html`<div class="turn">
      <p class="label">${word("plan.turn.now")}</p>
      <p class="said">${line.cue}</p>
      <div class="field">
        <label for="reply" class="prompt">${word("plan.turn.answer")}</label>
        <textarea
          id="reply"
          rows="2"
          maxlength=${planRoom.reply}
          .value=${live(line.reply)}
          @input=${(event: InputEvent) => this.#change({ reply: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </div>
      ${
        examples.length === 0
          ? nothing
          : html`<fieldset>
              <legend class="label">${word("plan.turn.models")}</legend>
              ${examples.map(
                (example) =>
                  html`<button
                    type="button"
                    class="card"
                    aria-pressed=${example === line.reply ? "true" : "false"}
                    @click=${() => this.#take(example)}
                  >
                    ${example}
                  </button>`,
              )}
            </fieldset>`
      }
      <label class="tick">
        <input type="checkbox" .checked=${live(line.aloud)} @change=${(event: Event) => this.#tick(event.target as HTMLInputElement)} />
        <span>${word("plan.turn.aloud")}</span>
      </label>
      ${this.askedForReply ? html`<p class="small">${word("plan.turn.first")}</p>` : nothing}
    </div>`;
  }

  #begin(): void {
    this.rehearsing = true;
    void this.updateComplete.then(() => this.reply?.focus());
  }

  #take(example: string): void {
    this.#change({ reply: example });
    this.#announcer.say(word("plan.turn.taken"));
  }

  #tick(box: HTMLInputElement): void {
    if (box.checked && this.line.reply.trim() === "") {
      box.checked = false;
      this.askedForReply = true;
      this.#announcer.say(word("plan.turn.first"));
      return;
    }
    this.#change({ aloud: box.checked }, true);
    if (!box.checked) return;
    const left = lacking({ ...this.line, aloud: true });
    this.#announcer.say(left.length === 0 ? word("plan.made") : this.#state(left));
  }

  #change(change: Partial<PlanLine>, settled = false): void {
    this.askedForReply = false;
    this.dispatchEvent(new PlanLineChangedEvent(change, settled));
  }
}

customElements.define("rc-plan-line", RcPlanLine);

declare global {
  interface HTMLElementTagNameMap {
    "rc-plan-line": RcPlanLine;
  }
}
