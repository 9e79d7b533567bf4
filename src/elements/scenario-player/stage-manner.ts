import { html, nothing, type TemplateResult } from "lit";
import type { Manner } from "../../model/role-play/talk-rules.ts";
import type { Setting } from "../../model/role-play/scenario.ts";
import { word } from "../words.ts";

/** What is asked, by the setting: a telephone has no feet, a desk no step back. */
const asked: Readonly<Record<Setting, string>> = {
  phone: "phone",
  face: "face",
  queue: "face",
  internal: "desk",
  chat: "writing",
  email: "writing",
};

/** How it is to be delivered, where the turn asks: in a word or two, and under it the rest. */
export function mannerChoice(
  setting: Setting,
  manners: readonly Manner[],
  manner: string | undefined,
  deliver: (manner: string) => void,
): TemplateResult | typeof nothing {
  if (manners.length === 0) return nothing;
  return html`<fieldset class="manner">
    <legend class="label">${word(`talk.manner.${asked[setting]}`)}</legend>
    <div>
      ${manners.map(
        ({ id, text, more }) =>
          html`<label class="tick">
            <input
              type="radio"
              name="manner"
              value=${id}
              aria-labelledby="manner-${id}"
              aria-describedby=${more === undefined ? nothing : `manner-more-${id}`}
              .checked=${id === manner}
              @change=${() => deliver(id)}
            />
            <span>
              <span class="name" id="manner-${id}">${text}</span>
              ${more === undefined ? nothing : html`<span class="more small soft" id="manner-more-${id}">${more}</span>`}
            </span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** As one would without thinking of it; undefined where the turn does not ask. */
export function usualManner(manners: readonly Manner[]): string | undefined {
  return (manners.find(({ move }) => move === undefined) ?? manners[0])?.id;
}
