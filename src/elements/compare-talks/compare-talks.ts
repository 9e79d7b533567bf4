import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { BlockResponse } from "../../model/attempt.ts";
import type { CompareBlock, CompareTurn, CompareVersion } from "../../model/lesson.ts";
import { Announcer } from "../announcer.ts";
import { FactEvent } from "../fact-event.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { axis } from "../styles/axis.ts";
import { checking } from "../styles/checking.ts";
import { controls } from "../styles/controls.ts";
import { conversation } from "../styles/conversation.ts";
import { heard } from "../styles/heard.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { compareTalksStyle } from "./compare-talks-style.ts";

type CompareResponse = Extract<BlockResponse, { kind: "compare" }>;

const bars = { good: "trust", bad: "tension", none: "" } as const;

/**
 * Two versions of the same conversation, turn beside turn; a turn that is the same in both stands there once. The learner marks the turn
 * where they part for good: then each turn says what the difference does, and the one that decides is named. Another may be marked after it.
 *
 * As with replies, the buttons are no toggles. The focus stays on the button; the live region reads what is said of the turn once, and for
 * as long as it does, the button is not described by it.
 *
 * @fires rc-turn-marked - the first time that a turn is marked
 */
export class RcCompareTalks extends LitElement {
  static override styles = [type, prose, controls, heard, conversation, axis, checking, compareTalksStyle];

  @property({ attribute: false }) block: CompareBlock | undefined;
  @property({ attribute: false }) response: CompareResponse | undefined;

  readonly #announcer = new Announcer(this);

  protected override render(): TemplateResult | typeof nothing {
    const { block } = this;
    if (!block) return nothing;
    return html`
      ${block.situation ? html`<div class="prose situation on-axis">${unsafeHTML(block.situation)}</div>` : nothing}
      <h2 class="prompt on-axis" id="prompt">${block.prompt}</h2>
      <div class="versions">${block.versions.map(heading)}</div>
      <ol class="conversation" aria-labelledby="prompt">
        ${block.turns.map((turn) => this.#turn(block, turn))}
      </ol>
      ${interpretationNote(block)} ${this.#announcer.region()}
    `;
  }

  #turn(block: CompareBlock, turn: CompareTurn): TemplateResult {
    const [first, second] = turn.says;
    return html`<li class="turn">
      <p class="who">${turn.who}</p>
      <div class="sides">
        ${
          first === second
            ? html`<div class="both">
                <p class="visually-hidden">${word("block.compare.both")}</p>
                <p class="speech">${first}</p>
              </div>`
            : block.versions.map(
                (version, index) =>
                  html`<div class="side ${bars[version.model]}">
                    <p class="label">${version.label}</p>
                    <p class="speech">${turn.says[index]}</p>
                  </div>`,
              )
        }
        ${first === second ? nothing : this.#button(block, turn)} ${this.#why(block, turn)}
      </div>
    </li>`;
  }

  #button(block: CompareBlock, turn: CompareTurn): TemplateResult {
    const described = this.#saysWhy(turn) && this.#announcer.about !== turn.id;
    return html`<button
      type="button"
      class="button plain mark ${this.#isMarked(turn) ? "marked" : ""}"
      aria-describedby=${described ? `why-${turn.id}` : nothing}
      @click=${() => this.#mark(block, turn)}
    >
      ${word("block.compare.mark")}
      <span class="visually-hidden">${word("block.compare.turn", { number: block.turns.indexOf(turn) + 1 })}</span>
    </button>`;
  }

  #why(block: CompareBlock, turn: CompareTurn): TemplateResult | typeof nothing {
    if (!this.#saysWhy(turn)) return nothing;
    const arriving = this.#announcer.about === turn.id ? "arriving" : "";
    return html`<div class="heard ${turn.decides ? "decides" : ""} ${arriving}" id="why-${turn.id}">
      ${saidOf(block, turn, this.#isMarked(turn))}
    </div>`;
  }

  /** Once a turn is marked, of each that has something to say. */
  #saysWhy(turn: CompareTurn): boolean {
    const opened = (this.response?.marked.length ?? 0) > 0;
    return opened && (turn.why !== undefined || turn.decides === true || this.#isMarked(turn));
  }

  #isMarked(turn: CompareTurn): boolean {
    return this.response?.marked.includes(turn.id) ?? false;
  }

  #mark(block: CompareBlock, turn: CompareTurn): void {
    const marked = new FactEvent({ kind: "turn-marked", block: block.id, turn: turn.id });
    if (!this.#isMarked(turn)) this.dispatchEvent(marked);
    this.#announcer.say(html`${saidOf(block, turn, true)}${marked.news === "" ? nothing : html`<p>${marked.news}</p>`}`, turn.id);
  }
}

function heading({ label, model }: CompareVersion): TemplateResult {
  return html`<p class="side ${bars[model]}">
    <span class="title">${label}</span>
    ${model === "none" ? nothing : html`<span class="landing small">${word(`block.model.${model}`)}</span>`}
  </p>`;
}

function saidOf(block: CompareBlock, turn: CompareTurn, marked: boolean): TemplateResult {
  const deciding = block.turns.find(({ decides }) => decides);
  return html`${turn.decides ? html`<p class="label"><span class="verdict found">${word(`block.compare.${marked ? "found" : "decides"}`)}</span></p>` : nothing}
  ${
    marked && !turn.decides
      ? html`<p class="label">
          <span class="verdict">${word("block.compare.elsewhere", { who: deciding?.who ?? "", says: deciding?.says[0] ?? "" })}</span>
        </p>`
      : nothing
  }
  ${turn.why ? html`<div class="prose">${unsafeHTML(turn.why)}</div>` : nothing}`;
}

customElements.define("rc-compare-talks", RcCompareTalks);

declare global {
  interface HTMLElementTagNameMap {
    "rc-compare-talks": RcCompareTalks;
  }
}
