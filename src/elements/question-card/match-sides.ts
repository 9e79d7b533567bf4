import { html, type TemplateResult } from "lit";
import type { MatchQuestion } from "../../model/question.ts";
import { shuffledOptions, shuffledTargets } from "../../model/shuffle.ts";
import { word } from "../words.ts";
import { chooser } from "./chooser.ts";
import type { PartsInput } from "./parts-input.ts";

/**
 * The targets as a numbered list, then each left side with a list to choose its target from: on a narrow screen the list shows a number and the
 * first words, and the whole stands above.
 */
export function matchSides({ question, answer, seed, give }: PartsInput<MatchQuestion>): TemplateResult {
  const targets = shuffledTargets(question, seed);
  const numbered = targets.map(({ id, text }, index) => ({ id, text: `${index + 1}. ${text}` }));
  return html`<div role="group" aria-labelledby="how" aria-describedby="stem">
    <p class="label">${word("question.match-how")}</p>
    <ol class="targets">
      ${targets.map(({ text }) => html`<li>${text}</li>`)}
    </ol>
    <p id="how" class="label">${word("question.match-which")}</p>
    <ul class="parts">
      ${shuffledOptions(question, seed).map((side) => {
        const given = answer[question.options.indexOf(side)];
        return html`<li>
          <label class="card part side">
            <span>${side.text}</span>
            ${chooser(numbered, given, (letter) => give(side.id, letter))}
          </label>
        </li>`;
      })}
    </ul>
  </div>`;
}
