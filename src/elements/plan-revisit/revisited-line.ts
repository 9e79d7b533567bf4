import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { planRoom, type PlanLine, type PlanTechnique } from "../../model/plan/plan.ts";
import { decide, revisitLacking } from "../../model/plan/decide-line.ts";
import { planOutcomes, stood, type PlanOutcome, type Revisit, type StoodLine } from "../../model/plan/revisit.ts";
import "../action-plan/plan-line.ts";
import { PlanLineChangedEvent } from "../action-plan/plan-line-changed-event.ts";
import { planLineStyle } from "../action-plan/plan-line-style.ts";
import { techniqueAct } from "../action-plan/technique-act.ts";
import { controls } from "../styles/controls.ts";
import { fields } from "../styles/fields.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { LineDecidedEvent } from "./line-decided-event.ts";
import { revisitedLineStyle } from "./revisited-line-style.ts";

/**
 * One line of a plan some weeks on: as it stood, what becomes of it, and why. A changed line, and one in the place of a dropped one, is written and rehearsed as a line is.
 *
 * @fires rc-line-decided
 * @fires rc-plan-line-changed
 */
export class RcRevisitedLine extends LitElement {
  static override styles = [type, controls, fields, planLineStyle, revisitedLineStyle];

  /** With its `revisit`. */
  @property({ attribute: false }) line!: PlanLine;
  /** From 1. */
  @property({ type: Number }) number = 1;
  @property({ attribute: false }) techniques: readonly PlanTechnique[] = [];
  /** A calendar day: the first that can be chosen. */
  @property() today = "";
  @property() language = "en";

  /** Another is wanted in the place of a dropped one. */
  @state() private renewing = false;
  /** What was written under an outcome, for who comes back to it. */
  readonly #drafts = new Map<PlanOutcome | "", StoodLine>();

  protected override render(): TemplateResult {
    const { number } = this;
    const revisit = this.#revisit;
    const left = revisitLacking(this.line);
    return html`<section aria-labelledby="title" class=${left.length === 0 ? "made" : ""}>
      <div class="top">
        <h2 id="title">
          <span class="number" aria-hidden="true">${number}</span><span class="visually-hidden">${word("plan.line", { number })}</span>
        </h2>
        <p class="state small" role="status">${this.#state(left, revisit.outcome)}</p>
      </div>
      ${revisit.remembered && revisit.outcome === "" ? this.#fields(true) : this.#stood(revisit)}
      <fieldset>
        <legend class="clause">${word("plan.outcome")}</legend>
        ${planOutcomes.map((outcome) => this.#outcome(outcome, revisit.outcome))}
      </fieldset>
      ${revisit.outcome === "" ? nothing : this.#why(revisit)} ${this.#next(revisit.outcome)}
    </section>`;
  }

  get #revisit(): Revisit {
    return this.line.revisit ?? { was: stood(this.line), outcome: "", why: "" };
  }

  #state(left: ReturnType<typeof revisitLacking>, outcome: PlanOutcome | ""): TemplateResult {
    if (left.length > 0) return html`${word("plan.left", { list: left.map((part) => word(`plan.left.${part}`)).join(" · ") })}`;
    return html`<span class="tick-mark" aria-hidden="true">✓</span> ${word(`plan.outcome.${outcome}`)}`;
  }

  #stood({ was, outcome }: Revisit): TemplateResult {
    const act = techniqueAct(was, this.techniques);
    const day = new Intl.DateTimeFormat(this.language, { dateStyle: "long", timeZone: "UTC" });
    return html`<blockquote class=${outcome === "dropped" ? "gone" : ""}>
      ${
        was.cue === "" && act === ""
          ? html`<p class="speech">${word("plan.forgotten")}</p>`
          : html`<p class="speech"><em>${word("plan.if")}</em> ${was.cue || "…"}</p>
              <p class="speech"><em>${word("plan.then")}</em> ${act || "…"}</p>`
      }
      ${was.date === "" ? nothing : html`<p class="small soft">${word("plan.from")} ${day.format(Date.parse(`${was.date}T00:00:00Z`))}</p>`}
    </blockquote>`;
  }

  /** A line that is not remembered can only be dropped. */
  #outcome(outcome: PlanOutcome, chosen: PlanOutcome | ""): TemplateResult {
    const { cue, technique } = this.#revisit.outcome === "" ? this.line : this.#revisit.was;
    const open = outcome === "dropped" || (cue.trim() !== "" && technique !== "");
    return html`<button
      type="button"
      class="card outcome"
      aria-pressed=${outcome === chosen ? "true" : "false"}
      aria-disabled=${open ? "false" : "true"}
      @click=${() => open && this.#decide(outcome === chosen ? "" : outcome)}
    >
      <strong>${word(`plan.outcome.${outcome}`)}</strong> <span class="small">${word(`plan.outcome.${outcome}.text`)}</span>
    </button>`;
  }

  #why(revisit: Revisit): TemplateResult {
    return html`<div class="field why">
      <label for="why" class="prompt">${word("plan.why")}</label>
      <textarea
        id="why"
        rows="1"
        maxlength=${planRoom.why}
        aria-describedby="why-help"
        .value=${live(revisit.why)}
        @input=${(event: InputEvent) => this.#write(revisit, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="small soft" id="why-help">${word("plan.why.help")}</p>
    </div>`;
  }

  #next(outcome: PlanOutcome | ""): TemplateResult | typeof nothing {
    if (outcome === "" || outcome === "kept") return nothing;
    const { cue, technique, date, reply } = this.line;
    if (outcome === "dropped" && !this.renewing && cue + technique + date + reply === "")
      return html`<div class="door">
        <button type="button" class="button plain" @click=${() => void this.#renew()}>${word("plan.renew")}</button>
        <p class="small soft">${word("plan.renew.text")}</p>
      </div>`;
    return html`<div class="next">
      <p class="label">${word(`plan.next.${outcome}`)}</p>
      ${this.#fields(false)}
    </div>`;
  }

  #fields(short: boolean): TemplateResult {
    const { line, number, techniques, today } = this;
    return html`<rc-plan-line
      within
      .short=${short}
      .line=${line}
      .number=${number}
      .techniques=${techniques}
      .today=${today}
      @rc-plan-line-changed=${(event: PlanLineChangedEvent) => this.dispatchEvent(new PlanLineChangedEvent(event.change, event.settled))}
    ></rc-plan-line>`;
  }

  async #renew(): Promise<void> {
    this.renewing = true;
    await this.updateComplete;
    const line = this.renderRoot.querySelector("rc-plan-line");
    await line?.updateComplete;
    line?.focus();
  }

  #decide(outcome: PlanOutcome | ""): void {
    if (outcome === "") this.#drafts.clear();
    else this.#drafts.set(this.#revisit.outcome, stood(this.line));
    this.renewing = false;
    const draft = outcome === "kept" ? undefined : this.#drafts.get(outcome);
    this.dispatchEvent(new LineDecidedEvent({ ...decide(this.line, outcome), ...draft }));
  }

  #write(revisit: Revisit, why: string): void {
    this.dispatchEvent(new LineDecidedEvent({ ...this.line, revisit: { ...revisit, why } }));
  }
}

customElements.define("rc-revisited-line", RcRevisitedLine);

declare global {
  interface HTMLElementTagNameMap {
    "rc-revisited-line": RcRevisitedLine;
  }
}
