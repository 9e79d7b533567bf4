import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { addEntry, hookPattern, type HookEntry } from "../../model/hook-log/hook-log.ts";
import { Announcer } from "../announcer.ts";
import { AskEvent } from "../ask-event.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { hrefTo } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import "./hook-form.ts";
import { hookLogStyle } from "./hook-log-style.ts";
import { HooksChangedEvent, LineWantedEvent } from "./hooks-changed-event.ts";

/**
 * What set me off, where it showed, what I did, what I would do next: for the learner alone, in this browser and on paper.
 *
 * @fires rc-hooks-changed
 * @fires rc-line-wanted
 */
export class RcHookLog extends LitElement {
  static override styles = [type, controls, page, column, hookLogStyle];

  @property({ attribute: false }) log: readonly HookEntry[] = [];
  @property({ attribute: false }) keptIn: "browser" | "memory" = "browser";
  /** Each line of the plan has its cue. */
  @property({ type: Boolean }) planFull = false;
  @property() today = "";
  @property() language = "en";
  /** Where the learner came from. */
  @property() back = "#/";

  /** *Delete all* was pressed once. */
  @state() private asking = false;
  @query("#entries") private heading!: HTMLElement | null;
  @query(".asked button") private askedButton!: HTMLElement | null;
  readonly #announcer = new Announcer(this);

  protected override render(): TemplateResult {
    const { log, keptIn, today } = this;
    return html`<h1 tabindex="-1">${word("hooks.title")}</h1>
      <p class="lead">${word("hooks.lead")}</p>
      <p class="small soft screen">${word(`hooks.kept.${keptIn}`)}</p>
      <p class="note screen" role="note">${word("hooks.no-names")}</p>
      <rc-hook-form
        class="screen"
        .today=${today}
        .language=${this.language}
        @rc-entry-added=${({ entry }: HTMLElementEventMap["rc-entry-added"]) => this.#set(addEntry(log, entry))}
      ></rc-hook-form>
      <div class="screen">${interpretationNote({ interpretation: true })}</div>
      ${this.#pattern()}
      <h2 id="entries" tabindex="-1">${word("hooks.entries", { count: log.length })}</h2>
      ${log.length === 0 ? html`<p class="soft">${word("hooks.none")}</p>` : this.#entries()}
      <p class="ways screen">
        <a class="way" href=${hrefTo({ view: "plan" })}>${word("plan.title")}</a>
        <a class="way" href=${this.back}>${word("lesson.back")}</a>
      </p>
      ${this.#announcer.region()}`;
  }

  #pattern(): TemplateResult | typeof nothing {
    const pattern = hookPattern(this.log);
    if (pattern === undefined) return nothing;
    const { hook, times, of, trigger } = pattern;
    const name = word(`hooks.hook.${hook}`);
    return html`<section class="pattern screen" aria-labelledby="pattern">
      <h2 id="pattern">${word("hooks.pattern", { times, of })}</h2>
      <p class="said">${name}</p>
      ${
        this.planFull
          ? html`<p>${word("hooks.plan-full")} <a class="way" href=${hrefTo({ view: "plan" })}>${word("plan.title")}</a></p>`
          : html`<button type="button" class="button plain" @click=${() => this.dispatchEvent(new LineWantedEvent(trigger || name))}>
              ${word("hooks.make-line")}
            </button>`
      }
    </section>`;
  }

  #entries(): TemplateResult {
    return html`<ol>
        ${this.log.map((entry, index) => this.#entry(entry, index))}
      </ol>
      <div class="acts screen">
        <button type="button" class="button plain" @click=${() => this.dispatchEvent(new AskEvent("print"))}>${word("hooks.print")}</button>
        ${
          this.asking
            ? html`<div class="asked">
                <p>${word("hooks.delete-all.sure", { count: this.log.length })}</p>
                <button type="button" class="button" @click=${() => this.#deleteAll()}>${word("hooks.delete-all.yes")}</button>
                <button type="button" class="button plain" @click=${() => (this.asking = false)}>${word("hooks.delete-all.no")}</button>
              </div>`
            : html`<button type="button" class="button plain" @click=${() => void this.#ask()}>${word("hooks.delete-all")}</button>`
        }
      </div>`;
  }

  #entry({ date, hook, trigger, body, did, next }: HookEntry, index: number): TemplateResult {
    const day = new Intl.DateTimeFormat(this.language, { dateStyle: "medium", timeZone: "UTC" }).format(Date.parse(`${date}T00:00:00Z`));
    const parts = [
      ["body", word(`hooks.body.${body}`)],
      ["did", did],
      ["next", next],
    ] as const;
    return html`<li>
      <p class="label">${day} · ${word(`hooks.hook.${hook}`)}</p>
      <p class="speech">${trigger}</p>
      <dl>
        ${parts.map(([name, text]) =>
          text === ""
            ? nothing
            : html`<div>
                <dt>${word(`hooks.${name}`)}</dt>
                <dd>${text}</dd>
              </div>`,
        )}
      </dl>
      <button type="button" class="link screen" @click=${() => this.#delete(index)}>
        ${word("hooks.delete")}<span class="visually-hidden">: ${day}, ${trigger}</span>
      </button>
    </li>`;
  }

  #set(log: readonly HookEntry[]): void {
    this.log = log;
    this.dispatchEvent(new HooksChangedEvent(log));
  }

  /** The focus stays in the list, whose buttons move up. */
  #delete(index: number): void {
    this.#set(this.log.filter((_, at) => at !== index));
    this.#sayAtHeading("hooks.deleted");
  }

  async #ask(): Promise<void> {
    this.asking = true;
    await this.updateComplete;
    this.askedButton?.focus();
  }

  #deleteAll(): void {
    this.asking = false;
    this.#set([]);
    this.#sayAtHeading("hooks.deleted-all");
  }

  /** In this order: what is said is gone when the focus moves on. */
  #sayAtHeading(key: string): void {
    this.heading?.focus();
    this.#announcer.say(word(key));
  }
}

customElements.define("rc-hook-log", RcHookLog);

declare global {
  interface HTMLElementTagNameMap {
    "rc-hook-log": RcHookLog;
  }
}
