import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { BlockResponse } from "../../model/attempt.ts";
import type { OptionId } from "../../model/ids.ts";
import type { SpotItBlock, SpotLine } from "../../model/lesson.ts";
import { Announcer } from "../announcer.ts";
import { FactEvent } from "../fact-event.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { controls } from "../styles/controls.ts";
import { conversation } from "../styles/conversation.ts";
import { heard } from "../styles/heard.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { spotItStyle } from "./spot-it-style.ts";
import { verdictOf } from "./verdict.ts";

type SpotResponse = Extract<BlockResponse, { kind: "spot-it" }>;

/**
 * A conversation in which the employee's own lines can be marked, checked, marked again. The bar beside a checked line shows what the
 * line does to the customer; whether the learner saw it is said in words.
 *
 * A mark changed after a check folds its line's feedback until the next check. That alone is not in the response: restored, the line is open.
 *
 * @fires rc-line-marked
 * @fires rc-lines-checked
 */
export class RcSpotIt extends LitElement {
  static override styles = [type, prose, controls, heard, conversation, spotItStyle];

  @property({ attribute: false }) block: SpotItBlock | undefined;
  @property({ attribute: false }) response: SpotResponse | undefined;

  /** Lines whose mark was changed since the last check. */
  @state() private changedLines: ReadonlySet<OptionId> = new Set();

  readonly #announcer = new Announcer(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("block")) this.changedLines = new Set();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { block } = this;
    if (!block) return nothing;
    const checked = this.response?.first !== undefined;
    return html`
      ${interpretationNote(block)}
      <div class="prose situation">${unsafeHTML(block.situation)}</div>
      <h2 class="prompt" id="prompt">${block.prompt}</h2>
      <ol class="conversation" aria-labelledby="prompt">
        ${block.lines.map((line) => (line.mine ? this.#ownLine(block, line, checked) : theirLine(line)))}
      </ol>
      <div class="check">
        <button type="button" class="button" @click=${() => this.#check(block)}>
          ${word(checked ? "block.spot.check-again" : "block.spot.check")}
        </button>
        ${checked ? html`<p class="summary">${this.changedLines.size ? word("block.spot.changed") : this.#summary(block)}</p>` : nothing}
      </div>
      ${this.#announcer.region()}
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
              <p class="label"><span class="landing">${word(`block.spot.${verdictOf(line, marked)}`)}</span></p>
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
    if (checked) this.changedLines = new Set([...this.changedLines, line.id]);
    this.dispatchEvent(new FactEvent({ kind: "line-marked", block: block.id, line: line.id, on }));
  }

  #check(block: SpotItBlock): void {
    this.changedLines = new Set();
    this.#announcer.say(`${this.#summary(block)} ${word("block.spot.why-follows")}`);
    this.dispatchEvent(new FactEvent({ kind: "lines-checked", block: block.id }));
  }
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
