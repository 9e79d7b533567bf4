import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { debriefTalk, type Debrief } from "../../model/role-play/debrief-talk.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { TalkRun } from "../../model/role-play/talk.ts";
import { turnNumber } from "../../model/role-play/turn-number.ts";
import { AskEvent } from "../ask-event.ts";
import { percent } from "../percent.ts";
import { controls } from "../styles/controls.ts";
import { conversation } from "../styles/conversation.ts";
import { heard } from "../styles/heard.ts";
import { page } from "../styles/page.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { innerVoice } from "./debrief-voice.ts";
import { ledger, phases } from "./debrief-phases.ts";
import { debriefTranscript } from "./debrief-transcript.ts";
import { TalkAskedEvent, type TalkAsk } from "./talk-asked-event.ts";
import { talkDebriefStyle } from "./talk-debrief-style.ts";
import { debriefPartsStyle } from "./debrief-parts-style.ts";
import { lettersUntil } from "./talk-lines.ts";
import { chartMarks, chartTexts } from "./chart-parts.ts";
import "./tension-chart.ts";
import { turningPointsList } from "./turning-points.ts";

/**
 * A talk that is over, looked back on: how it ended beside what was done, where it turned and why, what the customer thought, and what to try next.
 *
 * @fires rc-talk-asked - `try-from`, `start`, `leave`
 * @fires rc-asked - `print`
 */
export class RcTalkDebrief extends LitElement {
  static override styles = [type, prose, controls, page, heard, conversation, talkDebriefStyle, debriefPartsStyle];

  @property({ attribute: false }) scenario!: Scenario;
  @property({ attribute: false }) rules!: TalkRules;
  @property({ attribute: false }) run!: TalkRun;
  @property({ type: Boolean }) practice = false;

  #unfolded: readonly HTMLDetailsElement[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("beforeprint", this.#unfold);
    window.addEventListener("afterprint", this.#fold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("beforeprint", this.#unfold);
    window.removeEventListener("afterprint", this.#fold);
  }

  protected override render(): TemplateResult {
    const { scenario, rules, run } = this;
    const debrief = debriefTalk(run, scenario, rules);
    const { pronoun, name } = scenario.customer;
    const tryFrom = (step: number): void => this.#ask({ kind: "try-from", letters: lettersUntil(run, step) });
    return html`<section class="debrief" aria-labelledby="headline">
      <div class="on-axis head">
        <p class="label">${word(this.practice ? "talk.afterwards-practice" : "talk.afterwards")}</p>
        <h2 id="headline" tabindex="-1">${debrief.ending.title}</h2>
        <div class="prose">${unsafeHTML(debrief.ending.text)}</div>
      </div>
      ${this.#figures(debrief)}
      <div class="wide">
        <h3 class="on-axis">${word("talk.chart.title")}</h3>
        <rc-tension-chart
          class="on-axis"
          .levels=${debrief.levels}
          .marks=${chartMarks(run, debrief.turningPoints)}
          .texts=${chartTexts(run, scenario, rules)}
        ></rc-tension-chart>
        ${scenario.shows < 100 ? html`<p class="small soft on-axis">${word(`talk.chart.shows.${pronoun}`)}</p>` : nothing}
      </div>
      ${turningPointsList(debrief.turningPoints, run, scenario, rules, tryFrom)} ${this.#differently(debrief, tryFrom)}
      ${innerVoice(debrief.moments, run, scenario)} ${phases(debrief.phases, run)} ${ledger(debrief.ledger)}
      ${debriefTranscript(run, scenario, rules, tryFrom)}
      <div class="ends on-axis">
        <button type="button" class="button" @click=${() => this.#ask({ kind: "start" })}>${word("talk.from-the-top")}</button>
        <button type="button" class="button plain" @click=${() => this.#print()}>${word("talk.print")}</button>
        <button type="button" class="link" @click=${() => this.#ask({ kind: "leave" })}>${word("talk.to-intro", { name })}</button>
      </div>
    </section>`;
  }

  #figures({ ending, conduct }: Debrief): TemplateResult {
    return html`<div class="figures on-axis">
      <dl>
        <div>
          <dt>${word("talk.how-it-ended")}</dt>
          <dd>${word(`talk.ending.${ending.kind}`)}</dd>
        </div>
        <div>
          <dt>${word("talk.conduct")}</dt>
          <dd>${percent(conduct.scaled)}</dd>
        </div>
      </dl>
      <p class="small soft">${word("talk.conduct-note")}</p>
    </div>`;
  }

  #differently({ differently }: Debrief, tryFrom: (step: number) => void): TemplateResult {
    if (differently === undefined) {
      return html`<section class="one on-axis" aria-labelledby="one">
        <h3 id="one">${word("talk.next")}</h3>
        <p>${word("talk.next-nothing")}</p>
      </section>`;
    }
    const { behaviour, mistake, step } = differently;
    const values = { number: turnNumber(this.run.steps, step), behaviour: behaviour.name, mistake: mistake?.name ?? "" };
    return html`<section class="one on-axis" aria-labelledby="one">
      <h3 id="one">${word("talk.next")}</h3>
      <p class="speech">${behaviour.rule}</p>
      <p>${word(mistake ? "talk.next-instead" : "talk.next-missed", values)}</p>
      <button type="button" class="button plain" @click=${() => tryFrom(step)}>${word("talk.try-from", values)}</button>
      <p class="small soft">${word("talk.try-note")}</p>
    </section>`;
  }

  #ask(ask: TalkAsk): void {
    this.dispatchEvent(new TalkAskedEvent(ask));
  }

  #print(): void {
    this.dispatchEvent(new AskEvent("print"));
  }

  /** Paper shows all of it; the screen afterwards what it showed before. */
  readonly #unfold = (): void => {
    this.#unfolded = [...this.renderRoot.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const details of this.#unfolded) details.open = true;
  };

  readonly #fold = (): void => {
    for (const details of this.#unfolded) details.open = false;
    this.#unfolded = [];
  };
}

customElements.define("rc-talk-debrief", RcTalkDebrief);

declare global {
  interface HTMLElementTagNameMap {
    "rc-talk-debrief": RcTalkDebrief;
  }
}
