import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { BlockResponse } from "../../model/attempt.ts";
import type { OptionId } from "../../model/ids.ts";
import { gapsOf, type GapBlock, type GapLine, type SaidLine } from "../../model/lesson.ts";
import { Announcer } from "../announcer.ts";
import { customerLine } from "../customer-line/customer-line.ts";
import { customerStyle } from "../customer-line/customer-style.ts";
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
import { gapDialogueStyle } from "./gap-dialogue-style.ts";

type GapResponse = Extract<BlockResponse, { kind: "gap" }>;
type GapOption = GapLine["options"][number];

/**
 * A conversation in which some of the employee's words are chosen, from radio buttons below the line: sentences need the width, and stay in
 * sight. What is chosen stands in the line. Once checked, each gap says what is heard in its words; any others may be tried and are heard at
 * once: the live region reads that, and for as long as it does, the group is not described by it.
 *
 * @fires rc-gap-filled
 * @fires rc-answer-checked
 */
export class RcGapDialogue extends LitElement {
  static override styles = [type, prose, controls, heard, conversation, axis, checking, customerStyle, gapDialogueStyle];

  @property({ attribute: false }) block: GapBlock | undefined;
  @property({ attribute: false }) response: GapResponse | undefined;

  readonly #announcer = new Announcer(this);
  readonly #resultFocus = new ResultFocus(this);

  protected override render(): TemplateResult | typeof nothing {
    const { block } = this;
    if (!block) return nothing;
    const gaps = gapsOf(block);
    const left = gaps.filter((gap) => !this.#chosen(gap)).length;
    const checked = this.response?.first !== undefined;
    return html`
      ${customerLine(block.customer, false)}
      <div class="prose situation on-axis">${unsafeHTML(block.situation)}</div>
      <h2 class="prompt on-axis" id="prompt">${block.prompt}</h2>
      ${checked ? html`<p class="result on-axis" tabindex="-1">${this.#summary(gaps)}</p>` : nothing}
      <ol class="conversation" aria-labelledby="prompt">
        ${block.lines.map((line) => ("gap" in line ? this.#gapLine(block, line, gaps, checked) : saidLine(line)))}
      </ol>
      ${
        checked
          ? nothing
          : html`<div class="check">
              ${
                left > 0
                  ? html`<p class="soft">${word("block.gap.left", { count: left })}</p>`
                  : html`<button type="button" class="button" @click=${() => this.#check(block)}>${word("block.gap.check")}</button>`
              }
            </div>`
      }
      ${interpretationNote(block)} ${this.#announcer.region()}
    `;
  }

  #gapLine(block: GapBlock, line: GapLine, gaps: readonly GapLine[], checked: boolean): TemplateResult {
    const { gap, options } = line;
    const chosen = this.#chosen(line);
    const announced = this.#announcer.about === gap;
    const open = checked && chosen !== undefined;
    return html`<li>
      <p class="who">${line.who}</p>
      <div>
        <p class="speech">${line.before} ${blank(chosen)}${spaced(line.after)}</p>
        <fieldset aria-describedby=${open && !announced ? `why-${gap}` : nothing}>
          <legend class="label">${word("block.gap.which", { number: gaps.indexOf(line) + 1, gaps: gaps.length })}</legend>
          ${options.map(
            (option) =>
              html`<label class="option">
                <input
                  type="radio"
                  name=${gap}
                  .checked=${live(option === chosen)}
                  @change=${() => this.#fill(block, line, option, checked)}
                /><span>${option.text}</span></label
              >`,
          )}
        </fieldset>
        ${
          open
            ? html`<div class="heard ${chosen.right ? "trust" : "tension"} ${announced ? "arriving" : ""}" id="why-${gap}">
                ${feedback(block, chosen)}
              </div>`
            : nothing
        }
      </div>
    </li>`;
  }

  #chosen(line: GapLine): GapOption | undefined {
    const id: OptionId | undefined = this.response?.chosen.find(([gap]) => gap === line.gap)?.[1];
    return line.options.find((option) => option.id === id);
  }

  #summary(gaps: readonly GapLine[]): string {
    const count = gaps.filter((gap) => this.#chosen(gap)?.right).length;
    return count === gaps.length ? word("block.gap.all") : word("block.gap.some", { count, total: gaps.length });
  }

  #fill(block: GapBlock, line: GapLine, option: GapOption, checked: boolean): void {
    const last = gapsOf(block).every((gap) => gap === line || this.#chosen(gap)) && !this.#chosen(line);
    this.dispatchEvent(new FactEvent({ kind: "gap-filled", block: block.id, gap: line.gap, option: option.id }));
    if (checked) this.#announcer.say(feedback(block, option), line.gap);
    else if (last) this.#announcer.say(word("block.gap.ready"));
  }

  #check(block: GapBlock): void {
    this.#resultFocus.ask();
    this.dispatchEvent(new FactEvent({ kind: "answer-checked", block: block.id }));
  }
}

function blank(chosen: GapOption | undefined): TemplateResult {
  return chosen
    ? html`<span class="blank filled">${chosen.text}</span>`
    : html`<span class="blank"><span class="visually-hidden">${word("block.gap.blank")}</span>&nbsp;</span>`;
}

/** What follows a gap, set off by a space unless it begins with a mark that closes. */
function spaced(after = ""): string {
  return /^[,.;:!?…’”)]/.test(after) ? after : ` ${after}`;
}

function feedback({ customer }: GapBlock, { right, why }: GapOption): TemplateResult {
  return html`<p class="label">
      ${customer ? word(`block.reply.hears.${customer.pronoun}`) : word("block.gap.heard")}
      <span class="landing">${word(`block.gap.${right ? "lands" : "misses"}`)}</span>
    </p>
    <div class="prose">${unsafeHTML(why)}</div>`;
}

function saidLine({ who, says }: SaidLine): TemplateResult {
  return html`<li>
    <p class="who">${who}</p>
    <p class="speech">${says}</p>
  </li>`;
}

customElements.define("rc-gap-dialogue", RcGapDialogue);

declare global {
  interface HTMLElementTagNameMap {
    "rc-gap-dialogue": RcGapDialogue;
  }
}
