import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { CourseOutline } from "../../model/course.ts";
import { icsType, toIcs, type Reminder } from "../../model/calendar/to-ics.ts";
import { messageReminders } from "../../model/plan/message-reminders.ts";
import { changeLine, isMade, nameTechniques, newsOf, type Plan, type PlanLine, type PlanOffer } from "../../model/plan/plan.ts";
import { asOpened, writePlan } from "../../model/plan/plan-file.ts";
import { beginRevisit, outcomeNews, rememberPlan } from "../../model/plan/revisit.ts";
import type { BehaviourId } from "../../model/role-play/behaviour.ts";
import { Announcer } from "../announcer.ts";
import { AskEvent } from "../ask-event.ts";
import { FactEvent } from "../fact-event.ts";
import { hrefTo } from "../route.ts";
import { saveFile } from "../save-file.ts";
import { controls } from "../styles/controls.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import type { LineDecidedEvent } from "../plan-revisit/line-decided-event.ts";
import { actionPlanStyle } from "./action-plan-style.ts";
import { PlanChangedEvent } from "./plan-changed-event.ts";
import type { PlanLineChangedEvent } from "./plan-line-changed-event.ts";
import type { PlanOpenedEvent } from "./plan-opened-event.ts";
import "./plan-opener.ts";
import { planPaper } from "./plan-paper.ts";
import { techniqueAct } from "./technique-act.ts";

/**
 * The way back to the job: three lines "If …, then I will …", each rehearsed once, to print, to save and open again, and to be reminded of. In a course that comes back to a plan it is
 * opened first, and each line is kept, changed or dropped; the elements for that (`plan-revisit/`) come with a part of the engine of their own.
 *
 * @fires rc-plan-changed - at each change
 * @fires rc-line-planned - once a line is made, and when another technique or day of it is
 * @fires rc-line-revisited - with each outcome of a line
 */
export class RcActionPlan extends LitElement {
  static override styles = [type, controls, page, column, actionPlanStyle];

  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) offer: PlanOffer = { techniques: [] };
  @property({ attribute: false }) course!: Pick<CourseOutline, "title" | "language" | "plan"> & { readonly id: string };
  /** In a course that comes back to a plan: one of the same learner that was found in this browser. */
  @property({ attribute: false }) found: Plan | undefined;
  /** Where the parent can keep it. */
  @property({ attribute: false }) keptIn: "browser" | "memory" = "browser";
  /** Whether technique and day are reported. */
  @property({ type: Boolean }) told = false;
  /** What the clock says, in milliseconds since 1970, and the calendar day of it here. */
  @property({ attribute: false }) now: () => number = () => 0;
  @property() today = "";
  /** Where the learner came from. */
  @property() back = "#/";

  /** Opened from a file, and not yet in the place of what is here. */
  @state() private opened: Plan | undefined;
  @query("h1") private heading!: HTMLElement;
  @query(".asked button") private askedButton!: HTMLElement | null;
  readonly #announcer = new Announcer(this);

  protected override render(): TemplateResult {
    const { plan, offer, told, keptIn } = this;
    const revisits = this.#revisits;
    const waits = revisits && plan.revisitedIn !== this.course.id;
    return html`<div class="screen" @rc-plan-opened=${(event: PlanOpenedEvent) => void this.#open(event.plan)}>
        <h1 tabindex="-1">${word("plan.title")}</h1>
        <p class="lead">${word(revisits ? "plan.lead.revisit" : "plan.lead")}</p>
        <p class="small soft kept">
          ${word(`plan.kept.${keptIn}`)} ${word(told ? (revisits ? "plan.told.revisit" : "plan.told.yes") : "plan.told.no")}
        </p>
        ${waits ? html`<rc-plan-way-in .found=${this.found} @rc-plan-remembered=${() => this.#remember()}></rc-plan-way-in>` : nothing}
        ${
          waits
            ? this.#asked()
            : html`<ol>
                ${plan.lines.map((line, index) => html`<li>${this.#line(line, index)}</li>`)}
              </ol>`
        }
        ${waits ? nothing : [this.#keep(), this.#reminders()]}
        <p class="ways">
          <a class="way" href=${hrefTo({ view: "hooks" })}>${word("plan.hooks")}</a>
          <a class="way" href=${this.back}>${word("lesson.back")}</a>
        </p>
      </div>
      ${planPaper(plan, offer, this.course)} ${this.#announcer.region()}`;
  }

  get #revisits(): boolean {
    return this.course.plan === "revisit";
  }

  #line(line: PlanLine, index: number): TemplateResult {
    const { offer, today } = this;
    const change = (event: PlanLineChangedEvent) => this.#change(index, event);
    return line.revisit === undefined
      ? html`<rc-plan-line
          .line=${line}
          .number=${index + 1}
          .techniques=${offer.techniques}
          .today=${today}
          @rc-plan-line-changed=${change}
        ></rc-plan-line>`
      : html`<rc-revisited-line
          .line=${line}
          .number=${index + 1}
          .techniques=${offer.techniques}
          .today=${today}
          .language=${this.course.language}
          @rc-plan-line-changed=${change}
          @rc-line-decided=${(event: LineDecidedEvent) => this.#decide(index, event.line)}
        ></rc-revisited-line>`;
  }

  #keep(): TemplateResult {
    return html`<section aria-labelledby="keep">
      <h2 id="keep">${word("plan.keep")}</h2>
      <p class="soft">${word("plan.keep.text")}</p>
      <div class="acts">
        <button type="button" class="button" @click=${() => this.dispatchEvent(new AskEvent("print"))}>${word("plan.print")}</button>
        <button type="button" class="button plain" @click=${() => this.#save()}>${word("plan.save")}</button>
        <rc-plan-opener></rc-plan-opener>
      </div>
      ${this.#asked()}
    </section>`;
  }

  #asked(): TemplateResult | typeof nothing {
    if (this.opened === undefined) return nothing;
    return html`<div class="notice asked">
      <p>${word("plan.replace")}</p>
      <button type="button" class="button" @click=${() => this.#replace()}>${word("plan.replace.yes")}</button>
      <button type="button" class="button plain" @click=${() => (this.opened = undefined)}>${word("plan.replace.no")}</button>
    </div>`;
  }

  #reminders(): TemplateResult {
    const made = this.plan.lines.some((line) => this.#remindable(line));
    const count = this.offer.messages?.length ?? 0;
    return html`<section aria-labelledby="remind">
      <h2 id="remind">${word("plan.remind")}</h2>
      <p class="soft">${word("plan.remind.text")}</p>
      <div class="acts">
        <button type="button" class="button plain" aria-disabled=${made ? "false" : "true"} @click=${() => made && this.#saveReminders()}>
          ${word("plan.remind.lines")}
        </button>
        ${
          count === 0
            ? nothing
            : html`<button type="button" class="button plain" @click=${() => this.#saveMessages()}>
                ${word("plan.remind.messages", { count })}
              </button>`
        }
      </div>
      ${made ? nothing : html`<p class="small soft">${word(this.#revisits ? "plan.remind.later.revisit" : "plan.remind.later")}</p>`}
    </section>`;
  }

  #change(index: number, { change, settled }: PlanLineChangedEvent): void {
    let plan = changeLine(this.plan, index, change);
    const line = plan.lines[index];
    const news = settled && line !== undefined ? newsOf(line) : undefined;
    if (news === undefined && Object.keys(change).length === 0) return;
    if (news !== undefined) plan = changeLine(plan, index, { told: news });
    this.#set(plan);
    if (line === undefined || news === undefined) return;
    const technique = line.technique as BehaviourId;
    this.dispatchEvent(new FactEvent({ kind: "line-planned", line: index + 1, technique, date: line.date }));
  }

  #decide(index: number, line: PlanLine): void {
    const { revisit } = line;
    const outcome = outcomeNews(line);
    const next = revisit === undefined || outcome === undefined ? line : { ...line, revisit: { ...revisit, told: outcome } };
    this.#set({ ...this.plan, lines: this.plan.lines.map((each, at) => (at === index ? next : each)) });
    if (revisit === undefined || outcome === undefined) return;
    const technique = revisit.was.technique as BehaviourId;
    this.dispatchEvent(new FactEvent({ kind: "line-revisited", line: index + 1, technique, outcome }));
  }

  #set(plan: Plan): void {
    this.plan = nameTechniques(plan, this.offer.techniques);
    this.dispatchEvent(new PlanChangedEvent(this.plan));
  }

  #save(): void {
    saveFile(`${this.course.id}-plan.json`, "application/json", writePlan(this.plan));
  }

  /** Asks first where something stands here; told already is what was made elsewhere. */
  async #open(plan: Plan): Promise<void> {
    this.opened = this.#revisits ? beginRevisit(asOpened(plan), this.course.id) : asOpened(plan);
    if (this.plan.lines.every(({ cue, technique, date, reply }) => cue + technique + date + reply === "")) return this.#replace();
    await this.updateComplete;
    this.askedButton?.focus();
  }

  #replace(): void {
    if (this.opened !== undefined) this.#set(this.opened);
    this.opened = undefined;
    this.#announcer.say(word("plan.opened"));
    this.heading.focus();
  }

  #remember(): void {
    this.#set(rememberPlan(this.plan, this.course.id));
    this.heading.focus();
  }

  /** A line that is kept began long ago: nobody is reminded of that day. */
  #remindable(line: PlanLine): boolean {
    return isMade(line) && (line.revisit === undefined || line.date >= this.today);
  }

  #saveReminders(): void {
    const reminders = this.plan.lines.flatMap((line, index): readonly Reminder[] => {
      if (!this.#remindable(line)) return [];
      const rule = this.offer.techniques.find(({ id }) => id === line.technique)?.rule;
      const summary = word("plan.sentence", { cue: line.cue, act: techniqueAct(line, this.offer.techniques) });
      const description = rule === undefined ? line.reply : `${rule}\n\n${line.reply}`;
      return [{ uid: `${this.plan.key}-${index + 1}@recourse`, date: line.date, summary, description }];
    });
    saveFile(`${this.course.id}-plan.ics`, icsType, toIcs(reminders, this.now()));
  }

  #saveMessages(): void {
    const reminders = messageReminders(this.offer.messages ?? [], this.course, this.today);
    saveFile(`${this.course.id}-reminders.ics`, icsType, toIcs(reminders, this.now()));
  }
}

customElements.define("rc-action-plan", RcActionPlan);

declare global {
  interface HTMLElementTagNameMap {
    "rc-action-plan": RcActionPlan;
  }
}
