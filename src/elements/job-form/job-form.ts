import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { FormAnswers } from "../../model/form-answers.ts";
import type { Form } from "../../model/form.ts";
import { readCohort, readRole, type FormGroup } from "../../model/form-group.ts";
import { countedBefore, countedIn, noCounts, recount, type JobCounts } from "../../model/job-counts.ts";
import type { JobForms } from "../../model/job-forms.ts";
import { Announcer } from "../announcer.ts";
import "../form-sheet/form-sheet.ts";
import type { FormChangedEvent } from "../form-sheet/form-changed-event.ts";
import { controls } from "../styles/controls.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import "./counts-keeper.ts";
import "./group-fields.ts";
import type { GroupTypedEvent, RcGroupFields } from "./group-fields.ts";
import { CountsChangedEvent, CountsHandedInEvent } from "./job-form-events.ts";
import { jobFormPaper } from "./job-form-paper.ts";
import { jobFormPromise } from "./job-form-promise.ts";
import { jobFormStyle } from "./job-form-style.ts";
import { notesOf } from "./then-and-now.ts";

/** `looking`: the course is only looked at, and nothing may be handed in. */
export type JobFormStage = "open" | "sending" | "failed" | "looking";

/**
 * Acts on the job, counted: who hears of it, then the items, of which each may be left open. What it was at the wave before shows once an item
 * is answered, so that nobody counts towards it. Where nobody hears of it, there is nothing to hand in.
 *
 * @fires rc-counts-changed - at each change
 * @fires rc-counts-handed-in - with answers and group, also when it is tried again
 */
export class RcJobForm extends LitElement {
  static override styles = [type, controls, jobFormStyle];

  @property({ attribute: false }) form!: Form;
  /** Who hears of it; undefined: nobody. */
  @property({ attribute: false }) way: JobForms | undefined;
  /** Days after the course; 0: it comes in no waves. */
  @property({ type: Number }) wave = 0;
  @property({ attribute: false }) counts: JobCounts = noCounts;
  /** Where the parent can keep them. */
  @property({ attribute: false }) keptIn: "browser" | "memory" = "browser";
  @property() stage: JobFormStage = "open";

  /** As it is typed; what is no code or role is not kept. */
  @state() private typed: { readonly cohort?: string; readonly role?: string } = {};
  /** The button was pressed with something missing. */
  @state() private asked: "answers" | "group" | undefined;
  @query("rc-group-fields") private groupFields!: RcGroupFields | null;
  readonly #announcer = new Announcer(this);

  /** What took the place of what the learner pressed takes the focus. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get("stage") === "sending") this.renderRoot.querySelector<HTMLElement>(".outcome")?.focus();
  }

  protected override render(): TemplateResult {
    const { form, counts, wave, way, stage } = this;
    const now = countedIn(counts, wave);
    const locked = now.handedIn || stage === "sending" || stage === "failed";
    return html`<section class="screen" aria-labelledby="title">
        <h2 id="title">${form.title}</h2>
        <div class="promise">
          ${jobFormPromise(way).map((text) => html`<p>${text}</p>`)}
          <p>${word(`on-job.kept.${this.keptIn}`)} ${form.observes === undefined ? nothing : word("on-job.no-names")}</p>
        </div>
        ${form.intro === undefined ? nothing : html`<p>${form.intro}</p>`}
        <p class="soft">${word("on-job.free")}</p>
        ${way === undefined ? nothing : this.#groupFields(way, locked)}
        <rc-form-sheet
          .form=${form}
          .answers=${now.answers}
          .locked=${locked}
          .openAgain=${word("on-job.open-again")}
          .notes=${notesOf(form, now, countedBefore(counts, wave))}
          @rc-form-changed=${(event: FormChangedEvent) => this.#count(event)}
        ></rc-form-sheet>
        ${way === undefined ? nothing : html`<div class="end">${this.#end(way, now.handedIn)}</div>`}
        <rc-counts-keeper
          .form=${form}
          .counts=${counts}
          @rc-counts-changed=${(event: CountsChangedEvent) => this.#replace(event)}
        ></rc-counts-keeper>
      </section>
      ${jobFormPaper(form, now, countedBefore(counts, wave))} ${this.#announcer.region()}`;
  }

  #groupFields({ cohort, roles }: JobForms, locked: boolean): TemplateResult {
    const { typed, counts } = this;
    return html`<rc-group-fields
      .cohort=${typed.cohort ?? counts.cohort}
      .doing=${typed.role ?? counts.role}
      .given=${cohort}
      .roles=${roles}
      .withRole=${this.form.observes !== undefined}
      .locked=${locked}
      .asked=${this.asked === "group"}
      @rc-group-typed=${(event: GroupTypedEvent) => this.#type(event)}
    ></rc-group-fields>`;
  }

  #end(way: JobForms, handedIn: boolean): TemplateResult {
    const { stage } = this;
    if (stage === "looking") return html`<p>${word("on-job.looking")}</p>`;
    if (handedIn) return html`<p class="outcome" tabindex="-1">${word(`on-job.sent.${way.mode}`)}</p>`;
    return html`${stage === "failed" ? html`<p class="outcome" tabindex="-1">${word("on-job.failed")}</p>` : nothing}
      <p class="say">
        ${stage === "sending" ? word("on-job.sending") : this.asked === undefined ? nothing : word(`on-job.missing.${this.asked}`)}
      </p>
      <button type="button" class="button" aria-disabled=${stage === "sending" ? "true" : "false"} @click=${() => this.#handIn(way)}>
        ${word(stage === "failed" ? "on-job.again" : "on-job.hand-in")}
      </button>`;
  }

  #count({ answers }: FormChangedEvent): void {
    this.asked = undefined;
    this.#set(recount(this.counts, { ...countedIn(this.counts, this.wave), answers }));
  }

  #type({ name, text }: GroupTypedEvent): void {
    this.typed = { ...this.typed, [name]: text };
    const known = name === "cohort" ? readCohort(text) : readRole(text);
    this.#set({ ...this.counts, [name]: known ?? "" });
  }

  /** Opened from a file, or deleted: what was typed goes with it. */
  #replace(event: CountsChangedEvent): void {
    event.stopPropagation();
    this.typed = {};
    this.asked = undefined;
    this.#set(event.counts);
  }

  #set(counts: JobCounts): void {
    this.counts = counts;
    this.dispatchEvent(new CountsChangedEvent(counts));
  }

  #handIn(way: JobForms): void {
    if (this.stage === "sending") return;
    const { answers } = countedIn(this.counts, this.wave);
    const group = this.#group(way);
    this.asked = answers.size === 0 ? "answers" : group === undefined ? "group" : undefined;
    if (this.asked !== undefined) this.#announcer.say(word(`on-job.missing.${this.asked}`));
    if (this.asked === "group") void this.updateComplete.then(() => this.groupFields?.focusMissing());
    else if (group !== undefined && answers.size > 0) this.#hand(answers, group);
  }

  #hand(answers: FormAnswers, group: FormGroup): void {
    this.#announcer.say(word("on-job.sending"));
    this.dispatchEvent(new CountsHandedInEvent(answers, group));
  }

  /** Undefined as long as something of it is missing. */
  #group({ cohort: given, roles }: JobForms): FormGroup | undefined {
    const { wave, counts, form } = this;
    const cohort = given ?? counts.cohort;
    const role = roles === undefined || roles.includes(counts.role) ? counts.role : "";
    if (cohort === "" || (form.observes !== undefined && role === "")) return undefined;
    return { ...(wave === 0 ? {} : { wave }), cohort, ...(form.observes === undefined ? {} : { role }) };
  }
}

customElements.define("rc-job-form", RcJobForm);

declare global {
  interface HTMLElementTagNameMap {
    "rc-job-form": RcJobForm;
  }
}
