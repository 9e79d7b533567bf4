import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { BlockResponse } from "../../model/attempt.ts";
import type { OptionId } from "../../model/ids.ts";
import type { ChooseReplyBlock, Customer, ReplyOption } from "../../model/lesson.ts";
import { Announcer } from "../announcer.ts";
import { customerLine, customerWords, isDrawn } from "../customer-line/customer-line.ts";
import { customerStyle } from "../customer-line/customer-style.ts";
import { FactEvent } from "../fact-event.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { personOf } from "../people.ts";
import { axis } from "../styles/axis.ts";
import { controls } from "../styles/controls.ts";
import { heard } from "../styles/heard.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { chooseReplyStyle } from "./choose-reply-style.ts";
import { landingOf } from "./landing.ts";

type ReplyResponse = Extract<BlockResponse, { kind: "choose-reply" }>;

/**
 * A customer's line and the replies to it. Each reply that is tried stays open with what the customer heard in it; any other may be tried next.
 * The drawn customer shows what the latest reply did.
 *
 * The replies are plain buttons: not a radio group, for trying a second one does not take back the first, and not toggles, for a reply
 * once said cannot be unsaid. A reply that was tried is described (`aria-describedby`) by its feedback. The focus stays on the button;
 * the live region reads the feedback once, and for as long as it does, the description is left out, or it would be read twice.
 *
 * @fires rc-reply-chosen - the first time that a reply is tried
 */
export class RcChooseReply extends LitElement {
  static override styles = [type, prose, controls, heard, axis, customerStyle, chooseReplyStyle];

  @property({ attribute: false }) block: ChooseReplyBlock | undefined;
  @property({ attribute: false }) response: ReplyResponse | undefined;

  readonly #announcer = new Announcer(this);
  /** The reply that was pressed last, a second time too. */
  #pressed: OptionId | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { block } = this;
    if (!block) return nothing;
    const tried = this.response?.tried ?? [];
    const pressed = this.#pressed && tried.includes(this.#pressed) ? this.#pressed : tried.at(-1);
    const latest = block.options.find(({ id }) => id === pressed);
    return html`
      <div class="prose situation on-axis">${unsafeHTML(block.situation)}</div>
      ${customerLine(block.customer, block.says, latest?.shown)}
      <div class="answer">
        <h2 class="prompt" id="prompt">${block.prompt}</h2>
        <ul class="replies" aria-labelledby="prompt">
          ${block.options.map((option) => this.#reply(block, option, tried))}
        </ul>
      </div>
      ${interpretationNote(block)} ${this.#announcer.region()}
    `;
  }

  #reply(block: ChooseReplyBlock, option: ReplyOption, tried: readonly OptionId[]): TemplateResult {
    const open = tried.includes(option.id);
    const announced = this.#announcer.about === option.id;
    const classes = ["card", option.silent ? "silent" : "", open ? "tried" : "", tried.at(-1) === option.id ? "latest" : ""];
    return html`<li>
      <button
        type="button"
        class=${classes.filter(Boolean).join(" ")}
        aria-describedby=${open && !announced ? `heard-${option.id}` : nothing}
        @click=${() => this.#choose(block, option, open)}
      >
        ${option.text}
      </button>
      ${
        open
          ? html`<div class="heard ${landingOf(option.quality)} ${announced ? "arriving" : ""}" id="heard-${option.id}">
              ${reaction(block.customer, option)}${feedback(block, option)}
            </div>`
          : nothing
      }
    </li>`;
  }

  #choose(block: ChooseReplyBlock, option: ReplyOption, open: boolean): void {
    const chosen = new FactEvent({ kind: "reply-chosen", block: block.id, option: option.id });
    this.#pressed = option.id;
    if (!open) this.dispatchEvent(chosen);
    const seen = option.shown && isDrawn(block.customer) ? html`<p>${customerWords(block.customer, option.shown)}</p>` : nothing;
    this.#announcer.say(html`${feedback(block, option)}${seen}${chosen.news === "" ? nothing : html`<p>${chosen.news}</p>`}`, option.id);
  }
}

/** The face that it brings, small beside the feedback where the large one is out of sight; its words are announced, and stand at the large one. */
function reaction({ person, channel }: Customer, { shown }: ReplyOption): TemplateResult | typeof nothing {
  if (!shown || channel === "phone" || !personOf(person)) return nothing;
  return html`<div class="reaction" aria-hidden="true">
    <rc-customer-face .person=${person} .shown=${shown} .withCaption=${false}></rc-customer-face>
  </div>`;
}

function feedback(block: ChooseReplyBlock, option: ReplyOption): TemplateResult {
  return html`
    <p class="label">
      ${word(`block.reply.hears.${block.customer.pronoun}`)}
      <span class="landing">${word(`block.reply.landing.${landingOf(option.quality)}`)}</span>
    </p>
    <div class="prose">${unsafeHTML(option.hears)}</div>
    ${option.then || option.thenHappens ? html`<p class="label then">${word("block.reply.then")}</p>` : nothing}
    ${option.then ? html`<p class="speech">${word("block.quote", { text: option.then })}</p>` : nothing}
    ${option.thenHappens ? html`<p class="happens">${option.thenHappens}</p>` : nothing}
    ${option === bestOf(block) ? html`<p class="small soft best">${word("block.reply.best")}</p>` : nothing}
  `;
}

/** The reply of the highest quality: content holds exactly one. */
function bestOf(block: ChooseReplyBlock): ReplyOption {
  return block.options.reduce((best, option) => (option.quality > best.quality ? option : best));
}

customElements.define("rc-choose-reply", RcChooseReply);

declare global {
  interface HTMLElementTagNameMap {
    "rc-choose-reply": RcChooseReply;
  }
}
