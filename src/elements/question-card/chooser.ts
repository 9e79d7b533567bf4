import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { OptionId } from "../../model/ids.ts";
import { openPart } from "../../model/question.ts";
import { word } from "../words.ts";

interface Choice {
  readonly id: OptionId;
  readonly text: string;
}

/** The browser's own list to choose from. Its first line takes the choice back. Without `label` a label around it names it. */
export function chooser(
  choices: readonly Choice[],
  given: OptionId | undefined,
  choose: (letter: OptionId) => void,
  label?: string,
): TemplateResult {
  const chosen = choices.some(({ id }) => id === given) ? given : openPart;
  const change = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) choose(target.value as OptionId);
  };
  return html`<select
    aria-label=${label ?? nothing}
    class=${chosen === openPart ? "unset" : ""}
    .value=${live(chosen ?? openPart)}
    @change=${change}
  >
    <option value=${openPart} ?selected=${chosen === openPart}>${word("question.choose")}</option>
    ${choices.map(({ id, text }) => html`<option value=${id} ?selected=${chosen === id}>${text}</option>`)}
  </select>`;
}
