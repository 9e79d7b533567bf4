import { html, nothing, type TemplateResult } from "lit";
import type { Customer } from "../../model/lesson.ts";
import { word } from "../words.ts";

/** Who is speaking, where, what can be seen or heard of them; then the line itself, in quotation marks, or that there is none. */
export function customerLine(customer: Customer | undefined, says: string | undefined): TemplateResult | typeof nothing {
  if (!customer) return says ? html`<blockquote class="customer said">${word("block.quote", { text: says })}</blockquote>` : nothing;
  return html`<figure class="customer" aria-label=${word("block.customer", { name: customer.name, setting: customer.setting })}>
    <figcaption>
      <p class="name">${customer.name}</p>
      <p>${customer.setting}</p>
      ${customer.shows ? html`<p>${customer.shows}</p>` : nothing}
    </figcaption>
    ${
      says
        ? html`<blockquote class="said">${word("block.quote", { text: says })}</blockquote>`
        : html`<p class="said silence">${word(`block.silence.${customer.pronoun}`)}</p>`
    }
  </figure>`;
}
