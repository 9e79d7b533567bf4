import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Customer } from "../../model/lesson.ts";
import type { Room } from "../../model/person.ts";
import type { Shown } from "../../model/shown.ts";
import { voiceFor, type VoicePose } from "../../model/voice-pose.ts";
import { customerFaceStyle } from "../customer-face/customer-face-style.ts";
import { atEase } from "../customer-face/face-words.ts";
import { Glide } from "../customer-face/glide.ts";
import { type } from "../styles/type.ts";
import { drawVoice } from "./draw-voice.ts";
import { voiceWords } from "./voice-words.ts";

/** Somebody on the telephone: no face, but pace, volume and silence of the voice, and in words what can be heard, and behind it. */
export class RcCustomerVoice extends LitElement {
  static override styles = [type, customerFaceStyle];

  @property({ attribute: false }) shown: Shown | undefined;
  @property({ attribute: false }) pronoun: Customer["pronoun"] = "they";
  @property({ attribute: false }) room: Room | undefined;
  /** An author's words for what can be heard; else they are made from the voice. */
  @property({ attribute: false }) says: string | undefined;
  @property({ attribute: false }) withCaption = true;

  readonly #glide = new Glide<VoicePose>(this);

  protected override render(): TemplateResult {
    const words = this.says ?? voiceWords(this.shown, this.pronoun, this.room);
    return html`<figure role=${this.withCaption ? nothing : "presentation"}>
      <svg viewBox="0 0 160 136" role="img" aria-label=${words}>
        <rect width="160" height="136" fill="var(--ground)" />
        ${drawVoice(this.#glide.towards(voiceFor(this.shown ?? atEase)))}
      </svg>
      ${this.withCaption ? html`<figcaption aria-hidden="true">${words}</figcaption>` : nothing}
    </figure>`;
  }
}

customElements.define("rc-customer-voice", RcCustomerVoice);

declare global {
  interface HTMLElementTagNameMap {
    "rc-customer-voice": RcCustomerVoice;
  }
}
