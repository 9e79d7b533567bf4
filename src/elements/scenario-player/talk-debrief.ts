import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { debriefTalk, type Debrief, type TurningPoint } from "../../model/role-play/debrief-talk.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { TalkRun } from "../../model/role-play/talk.ts";
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
import { levelWords } from "./level-words.ts";
import { TalkAskedEvent, type TalkAsk } from "./talk-asked-event.ts";
import { talkDebriefStyle } from "./talk-debrief-style.ts";
import { debriefPartsStyle } from "./debrief-parts-style.ts";
import { quoted } from "./talk-lines-view.ts";
import { lettersUntil, ownLine, type TalkLine } from "./talk-lines.ts";
import "./tension-chart.ts";

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

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("beforeprint", this.#unfold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("beforeprint", this.#unfold);
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
          .marks=${debrief.turningPoints}
          .texts=${run.steps.map((step) => shortOf(ownLine(step, scenario, rules)))}
        ></rc-tension-chart>
        ${scenario.shows < 100 ? html`<p class="small soft on-axis">${word(`talk.chart.shows.${pronoun}`)}</p>` : nothing}
      </div>
      ${debrief.turningPoints.length > 0 ? this.#turningPoints(debrief) : nothing} ${this.#differently(debrief, tryFrom)}
      ${innerVoice(debrief.moments, scenario)} ${phases(debrief.phases)} ${ledger(debrief.ledger)}
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

  #turningPoints({ turningPoints }: Debrief): TemplateResult {
    return html`<section aria-labelledby="turns">
      <h3 class="on-axis" id="turns">${word("talk.turning", { count: turningPoints.length })}</h3>
      <ol class="turning on-axis">
        ${turningPoints.map((point) => this.#turningPoint(point))}
      </ol>
    </section>`;
  }

  #turningPoint({ step, better, change, tension, trust }: TurningPoint): TemplateResult {
    const { scenario, rules, run } = this;
    const made = run.steps[step];
    const own = made && ownLine(made, scenario, rules);
    return html`<li>
      <p class="label">${word("talk.turn", { number: step + 1 })}</p>
      ${own?.says ? html`<p class="speech">${quoted(own.says)}</p>` : html`<p class="speech happens">${own?.does}</p>`}
      <div class="heard ${better ? "trust" : "tension"}">
        <p class="label"><span class="landing">${levelWords(tension, trust)}</span></p>
        <p>${change.because}</p>
      </div>
    </li>`;
  }

  #differently({ differently }: Debrief, tryFrom: (step: number) => void): TemplateResult {
    if (differently === undefined) {
      return html`<section class="one on-axis" aria-labelledby="one">
        <h3 id="one">${word("talk.next")}</h3>
        <p>${word("talk.next-nothing")}</p>
      </section>`;
    }
    const { behaviour, mistake, step } = differently;
    const values = { number: step + 1, behaviour: behaviour.name, mistake: mistake?.name ?? "" };
    return html`<section class="one on-axis" aria-labelledby="one">
      <h3 id="one">${word("talk.next")}</h3>
      <p class="speech">${behaviour.rule}</p>
      <p>${word(mistake ? "talk.next-instead" : "talk.next-missed", values)}</p>
      <button type="button" class="button plain" @click=${() => tryFrom(step)}>${word("talk.try-from", { number: step + 1 })}</button>
      <p class="small soft">${word("talk.try-note")}</p>
    </section>`;
  }

  #ask(ask: TalkAsk): void {
    this.dispatchEvent(new TalkAskedEvent(ask));
  }

  #print(): void {
    this.dispatchEvent(new AskEvent("print"));
  }

  /** Paper shows all of it. */
  readonly #unfold = (): void => {
    this.renderRoot.querySelectorAll("details").forEach((details) => details.setAttribute("open", ""));
  };
}

function shortOf({ says, does }: TalkLine): string {
  return says ?? does ?? "";
}

customElements.define("rc-talk-debrief", RcTalkDebrief);

declare global {
  interface HTMLElementTagNameMap {
    "rc-talk-debrief": RcTalkDebrief;
  }
}
