import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { icsType, toIcs, type Reminder } from "../../model/calendar/to-ics.ts";
import { messageReminders } from "../../model/plan/message-reminders.ts";
import { changeLine, isMade, newsOf, type Plan, type PlanOffer } from "../../model/plan/plan.ts";
import { asOpened, isMistake, planFileBytes, readPlan, writePlan, type PlanFileMistake } from "../../model/plan/plan-file.ts";
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
import { actionPlanStyle } from "./action-plan-style.ts";
import { PlanChangedEvent } from "./plan-changed-event.ts";
import { asAct } from "./plan-line.ts";
import type { PlanLineChangedEvent } from "./plan-line-changed-event.ts";
import { planPaper } from "./plan-paper.ts";

/**
 * The way back to the job: three lines "If …, then I will …", each rehearsed once, to print, to save and open again, and to be reminded of.
 *
 * @fires rc-plan-changed - at each change
 * @fires rc-line-planned - once a line is made, and when another technique or day of it is
 */
export class RcActionPlan extends LitElement {
  static override styles = [type, controls, page, column, actionPlanStyle];

  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) offer: PlanOffer = { techniques: [] };
  @property({ attribute: false }) course!: { readonly id: string; readonly title: string; readonly language: string };
  /** Where the parent can keep it. */
  @property({ attribute: false }) keptIn: "browser" | "memory" = "browser";
  /** Whether technique and day are reported. */
  @property({ type: Boolean }) told = false;
  /** What the clock says, in milliseconds since 1970, and the calendar day of it here. */
  @property({ attribute: false }) now: () => number = () => 0;
  @property() today = "";
  /** Where the learner came from. */
  @property() back = "#/";

  @state() private mistake: PlanFileMistake | undefined;
  /** Opened from a file, and not yet in the place of what is here. */
  @state() private opened: Plan | undefined;
  @query(".asked button") private askedButton!: HTMLElement | null;
  readonly #announcer = new Announcer(this);

  protected override render(): TemplateResult {
    const { plan, offer, today, told, keptIn } = this;
    return html`<div class="screen">
        <h1 tabindex="-1">${word("plan.title")}</h1>
        <p class="lead">${word("plan.lead")}</p>
        <p class="small soft kept">${word(`plan.kept.${keptIn}`)} ${word(told ? "plan.told.yes" : "plan.told.no")}</p>
        <ol>
          ${plan.lines.map(
            (line, index) =>
              html`<li>
                <rc-plan-line
                  .line=${line}
                  .number=${index + 1}
                  .techniques=${offer.techniques}
                  .today=${today}
                  @rc-plan-line-changed=${(event: PlanLineChangedEvent) => this.#change(index, event)}
                ></rc-plan-line>
              </li>`,
          )}
        </ol>
        ${this.#keep()} ${this.#reminders()}
        <p class="ways">
          <a class="way" href=${hrefTo({ view: "hooks" })}>${word("plan.hooks")}</a>
          <a class="way" href=${this.back}>${word("lesson.back")}</a>
        </p>
      </div>
      ${planPaper(plan, offer, this.course)} ${this.#announcer.region()}`;
  }

  #keep(): TemplateResult {
    return html`<section aria-labelledby="keep">
      <h2 id="keep">${word("plan.keep")}</h2>
      <p class="soft">${word("plan.keep.text")}</p>
      <div class="acts">
        <button type="button" class="button" @click=${() => this.dispatchEvent(new AskEvent("print"))}>${word("plan.print")}</button>
        <button type="button" class="button plain" @click=${() => this.#save()}>${word("plan.save")}</button>
        <label class="button plain open">
          <input
            type="file"
            accept=".json,application/json"
            @change=${(event: Event) => void this.#open(event.target as HTMLInputElement)}
          />
          ${word("plan.open")}
        </label>
      </div>
      ${this.mistake === undefined ? nothing : html`<p class="notice">${this.#wordsOf(this.mistake)}</p>`}
      ${
        this.opened === undefined
          ? nothing
          : html`<div class="notice asked">
              <p>${word("plan.replace")}</p>
              <button type="button" class="button" @click=${() => this.#replace()}>${word("plan.replace.yes")}</button>
              <button type="button" class="button plain" @click=${() => (this.opened = undefined)}>${word("plan.replace.no")}</button>
            </div>`
      }
    </section>`;
  }

  #reminders(): TemplateResult {
    const made = this.plan.lines.some(isMade);
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
      ${made ? nothing : html`<p class="small soft">${word("plan.remind.later")}</p>`}
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

  #set(plan: Plan): void {
    this.plan = plan;
    this.dispatchEvent(new PlanChangedEvent(plan));
  }

  #save(): void {
    saveFile(`${this.course.id}-plan.json`, "application/json", writePlan(this.plan));
  }

  async #open(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const read = file.size > planFileBytes ? ({ code: "too-large", place: "" } as const) : readPlan(await file.text());
    // So that the same file, mended, can be opened once more.
    input.value = "";
    this.opened = undefined;
    this.mistake = isMistake(read) ? read : undefined;
    if (isMistake(read)) return this.#announcer.say(this.#wordsOf(read));
    this.opened = asOpened(read);
    if (this.plan.lines.every(({ cue, technique, date, reply }) => cue + technique + date + reply === "")) return this.#replace();
    await this.updateComplete;
    this.askedButton?.focus();
  }

  #replace(): void {
    if (this.opened !== undefined) this.#set(this.opened);
    this.opened = undefined;
    this.#announcer.say(word("plan.opened"));
  }

  #wordsOf({ code, place }: PlanFileMistake): string {
    return word(`plan.bad.${code}`, { place });
  }

  #saveReminders(): void {
    const reminders = this.plan.lines.flatMap((line, index): readonly Reminder[] => {
      const technique = this.offer.techniques.find(({ id }) => id === line.technique);
      if (!isMade(line) || technique === undefined) return [];
      const summary = word("plan.sentence", { cue: line.cue, act: asAct(technique.name) });
      return [
        { uid: `${this.plan.key}-${index + 1}@recourse`, date: line.date, summary, description: `${technique.rule}\n\n${line.reply}` },
      ];
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
