import { html, type TemplateResult } from "lit";
import { word } from "../words.ts";

/** What in the customer's line went in, and the way out of it. */
export function hookStrip(hook: string, breathe: () => void): TemplateResult {
  return html`<div class="hook" role="note">
    <p class="label">${word("talk.hook")}</p>
    <p>${hook}</p>
    <button type="button" class="button plain" @click=${breathe}>${word("talk.breathe")}</button>
  </div>`;
}

/** One breath, for as long as the learner likes. The circle swells and sinks twice; where motion is reduced it stands still. */
export function breath(done: () => void): TemplateResult {
  return html`<div class="breath arriving">
    <span class="lung" aria-hidden="true"></span>
    <div>
      <p class="speech" id="breath">${word("talk.breath")}</p>
      <button type="button" class="button" aria-describedby="breath" @click=${done}>${word("talk.breath-done")}</button>
    </div>
  </div>`;
}
