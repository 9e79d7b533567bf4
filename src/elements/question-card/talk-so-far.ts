import { html, type TemplateResult } from "lit";
import type { NextQuestion } from "../../model/question.ts";
import { word } from "../words.ts";

/** The conversation before the line that is asked for, set as conversations are; the last line, to be answered, is the largest. */
export function talkSoFar({ dialogue }: Pick<NextQuestion, "dialogue">): TemplateResult {
  return html`<ol class="conversation so-far" aria-label=${word("question.so-far")}>
    ${dialogue.map(
      ({ who, text }) =>
        html`<li class=${who}>
          <p class="who">${word(`question.${who}`)}</p>
          <p class="speech">${text}</p>
        </li>`,
    )}
  </ol>`;
}
