import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { RateQuestion } from "../../model/question.ts";
import { effectLetters } from "../../model/question-parts.ts";
import { shuffledOptions } from "../../model/shuffle.ts";
import { word } from "../words.ts";
import type { PartsInput } from "./parts-input.ts";

/** Each reply over a scale of four steps, in words, always in the same order: one group of radio buttons a reply. */
export function rateReplies({ question, answer, seed, give }: PartsInput<RateQuestion>): TemplateResult {
  return html`<div role="group" aria-labelledby="how" aria-describedby="stem">
    <p id="how" class="label">${word("question.rate-how")}</p>
    <ol class="parts">
      ${shuffledOptions(question, seed).map((reply) => {
        const given = answer[question.options.indexOf(reply)];
        return html`<li>
          <fieldset class="card part">
            <legend>${reply.text}</legend>
            <div class="scale">
              ${effectLetters.map(
                (letter, step) =>
                  html`<label class="step">
                    <input
                      type="radio"
                      name="rate-${reply.id}"
                      value=${letter}
                      .checked=${live(given === letter)}
                      @change=${() => give(reply.id, letter)}
                    /><span>${word(`question.effect-${step + 1}`)}</span></label
                  >`,
              )}
            </div>
          </fieldset>
        </li>`;
      })}
    </ol>
  </div>`;
}
