import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { BlockResponse } from "../../model/attempt.ts";
import type { OptionId } from "../../model/ids.ts";
import type { SpotItBlock, SpotLine } from "../../model/lesson.ts";
import { Announcer } from "../announcer.ts";
import { FactEvent } from "../fact-event.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { ResultFocus } from "../result-focus.ts";
import { axis } from "../styles/axis.ts";
import { checking } from "../styles/checking.ts";
import { controls } from "../styles/controls.ts";
import { conversation } from "../styles/conversation.ts";
import { heard } from "../styles/heard.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { spotItStyle } from "./spot-it-style.ts";
import { verdictOf, type Verdict } from "./verdict.ts";

type SpotResponse = Extract<BlockResponse, { kind: "spot-it" }>;

/**
 * A conversation in which the employee's own lines can be marked, checked, marked again. The bar beside a checked line, and its colour,
 * show what the line does to the customer; whether the learner saw it is said in words, in ink. What was found stands above the first
 * line and takes the focus at each check: the lines below it are read from there.
 *
 * A mark changed after a check folds its line's feedback until the next check. That alone is not in the response: restored, the line is open.
 *
 * @fires rc-line-marked
 * @fires rc-answer-checked
 */
export class RcSpotIt extends LitElement {
  static override styles = [type, prose, controls, heard, conversation, axis, checking, spotItStyle];

  @property({ attribute: false }) block: SpotItBlock | undefined;
  @property({ attribute: false }) response: SpotResponse | undefined;

  /** Lines whose mark was changed since the last check. */
  @state() private changedLines: ReadonlySet<OptionId> = new Set();
  /** Check was pressed with nothing marked: once more, and it checks. */
  @state() private askedForMark = false;

  readonly #announcer = new Announcer(this);
  readonly #resultFocus = new ResultFocus(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("block")) return;
    this.changedLines = new Set();
    this.askedForMark = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { block } = this;
    if (!block) return nothing;
    const checked = this.response?.first !== undefined;
    const changed = this.changedLines.size > 0;
    return html`
      <div class="prose situation on-axis">${unsafeHTML(block.situation)}</div>
      <h2 class="prompt on-axis" id="prompt">${block.prompt}</h2>
      ${checked ? html`<p class="result on-axis" tabindex="-1">${changed ? nothing : this.#summary(block)}</p>` : nothing}
      <ol class="conversation" aria-labelledby="prompt">
        ${block.lines.map((line) => (line.mine ? this.#ownLine(block, line, checked) : theirLine(line)))}
      </ol>
      <div class="check">
        <button type="button" class="button ${checked && !changed ? "plain" : ""}" @click=${() => this.#check(block)}>
          ${word(checked ? "block.check-again" : "block.spot.check")}
        </button>
        ${this.askedForMark ? html`<p>${word("block.spot.mark-first")}</p>` : nothing}
        ${changed ? html`<p>${word("block.spot.changed")}</p>` : nothing}
      </div>
      ${interpretationNote(block)} ${this.#announcer.region()}
    `;
  }

  #ownLine(block: SpotItBlock, line: SpotLine, checked: boolean): TemplateResult {
    const marked = this.#isMarked(line);
    const open = checked && !this.changedLines.has(line.id);
    return html`<li>
      <p class="who">${line.who}</p>
      <button
        type="button"
        class="card mark"
        aria-pressed=${marked}
        aria-describedby=${open ? `why-${line.id}` : nothing}
        @click=${() => this.#mark(block, line, !marked, checked)}
      >
        <span class="box" aria-hidden="true"></span><span class="speech">${line.says}</span>
      </button>
      ${
        open
          ? html`<div class="heard ${line.wrong ? "tension" : "trust"}" id="why-${line.id}">
              <p class="label">
                ${verdict(verdictOf(line, marked))}
                <span class="landing">${word(`block.spot.${line.wrong ? "wrong" : marked ? "it-holds" : "holds"}`)}</span>
              </p>
              ${line.why ? html`<div class="prose">${unsafeHTML(line.why)}</div>` : nothing}
            </div>`
          : nothing
      }
    </li>`;
  }

  #isMarked(line: SpotLine): boolean {
    return this.response?.marked.includes(line.id) ?? false;
  }

  #summary(block: SpotItBlock): string {
    const wrong = block.lines.filter((line) => line.wrong);
    const found = wrong.filter((line) => this.#isMarked(line)).length;
    const spared = block.lines.filter((line) => line.mine && !line.wrong && this.#isMarked(line)).length;
    const parts = [
      found === wrong.length ? word("block.spot.all", { count: found }) : word("block.spot.some", { count: found, total: wrong.length }),
    ];
    if (spared > 0) parts.push(word("block.spot.over", { count: spared }));
    return parts.join(" ");
  }

  #mark(block: SpotItBlock, line: SpotLine, on: boolean, checked: boolean): void {
    this.askedForMark = false;
    if (checked) this.changedLines = new Set([...this.changedLines, line.id]);
    this.dispatchEvent(new FactEvent({ kind: "line-marked", block: block.id, line: line.id, on }));
  }

  #check(block: SpotItBlock): void {
    if (!block.lines.some((line) => this.#isMarked(line)) && this.response?.first === undefined && !this.askedForMark) {
      this.askedForMark = true;
      this.#announcer.say(word("block.spot.mark-first"));
      return;
    }
    this.askedForMark = false;
    this.changedLines = new Set();
    this.#resultFocus.ask();
    this.dispatchEvent(new FactEvent({ kind: "answer-checked", block: block.id }));
  }
}

/** In ink: the colours are the customer's. */
function verdict(is: Verdict | undefined): TemplateResult | typeof nothing {
  return is === undefined ? nothing : html`<span class="verdict ${is}">${word(`block.spot.${is}`)}</span>`;
}

function theirLine({ who, says }: SpotLine): TemplateResult {
  return html`<li>
    <p class="who">${who}</p>
    <p class="speech">${says}</p>
  </li>`;
}

customElements.define("rc-spot-it", RcSpotIt);

declare global {
  interface HTMLElementTagNameMap {
    "rc-spot-it": RcSpotIt;
  }
}
