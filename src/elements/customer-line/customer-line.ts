import { html, nothing, type TemplateResult } from "lit";
import type { Customer } from "../../model/lesson.ts";
import type { Shown } from "../../model/shown.ts";
import "../customer-face/customer-face.ts";
import { faceWords } from "../customer-face/face-words.ts";
import "../customer-voice/customer-voice.ts";
import { voiceWords } from "../customer-voice/voice-words.ts";
import { personOf } from "../people.ts";
import { word } from "../words.ts";

/**
 * Who is speaking, where, what can be seen or heard of them, drawn where it can be; then the line itself, in quotation marks, or that
 * there is none; nothing of a line where `says` is false, for a conversation follows. `now`: what they show after it, where that is something else.
 */
export function customerLine(
  customer: Customer | undefined,
  says: string | undefined | false,
  now?: Shown,
): TemplateResult | typeof nothing {
  if (!customer) return says ? html`<blockquote class="customer said">${word("block.quote", { text: says })}</blockquote>` : nothing;
  return html`<figure class="customer" aria-label=${word("block.customer", { name: customer.name, setting: customer.setting })}>
    <figcaption>${customerCaption(customer, now)}</figcaption>
    ${
      says === false
        ? nothing
        : says
          ? html`<blockquote class="said">${word("block.quote", { text: says })}</blockquote>`
          : html`<p class="said silence">${word(`block.silence.${customer.pronoun}`)}</p>`
    }
  </figure>`;
}

/** Who it is, where, what can be seen or heard of them; drawn where they can be. */
export function customerCaption(customer: Customer, now?: Shown): TemplateResult {
  const drawing = draw(customer, now);
  const words = drawing ? customerWords(customer, now) : customer.shows;
  return html`<div class="caption ${drawing ? "drawn" : ""}">
    ${drawing ?? nothing}
    <div>
      <p class="name">${customer.name}</p>
      <p>${customer.setting}</p>
      ${words ? html`<p aria-hidden=${drawing ? "true" : nothing}>${words}</p>` : nothing}
    </div>
  </div>`;
}

/** Whether there is anything to see that changes with what the customer shows. */
export function isDrawn({ channel, person }: Customer): boolean {
  return channel === "phone" || personOf(person) !== undefined;
}

/** What can be seen or heard of a drawn customer: at their line in the author's words where there are some. */
export function customerWords({ shows, shown, pronoun, room, channel }: Customer, now?: Shown): string {
  if (!now && shows) return shows;
  return channel === "phone" ? voiceWords(now ?? shown, pronoun, room) : faceWords(now ?? shown, pronoun);
}

function draw(customer: Customer, now: Shown | undefined): TemplateResult | undefined {
  if (!isDrawn(customer)) return undefined;
  const { person, shown, pronoun, room } = customer;
  const says = customerWords(customer, now);
  return customer.channel === "phone"
    ? html`<rc-customer-voice
        .shown=${now ?? shown}
        .pronoun=${pronoun}
        .room=${room}
        .says=${says}
        .withCaption=${false}
      ></rc-customer-voice>`
    : html`<rc-customer-face
        .person=${person}
        .shown=${now ?? shown}
        .pronoun=${pronoun}
        .room=${room}
        .says=${says}
        .withCaption=${false}
      ></rc-customer-face>`;
}
