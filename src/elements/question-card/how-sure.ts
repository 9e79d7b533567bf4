import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { confidences, type Confidence } from "../../model/confidence.ts";
import { word } from "../words.ts";

/** How sure the learner is of the answer given: three answers in words, none of them needed. */
export function howSure(told: Confidence | undefined, tell: (confidence: Confidence) => void): TemplateResult {
  return html`<fieldset class="sure" aria-describedby="sure-note">
    <legend>${word("question.sure")}</legend>
    <p class="soft" id="sure-note">${word("question.sure-note")}</p>
    <div class="scale">
      ${confidences.map(
        (confidence) =>
          html`<label class="step">
            <input
              type="radio"
              name="sure"
              value=${confidence}
              .checked=${live(told === confidence)}
              @change=${() => tell(confidence)}
            /><span>${word(`question.sure-${confidence}`)}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}
