import { html, nothing, type TemplateResult } from "lit";
import { openPart, type GapQuestion, type QuestionGap } from "../../model/question.ts";
import { shuffledGap } from "../../model/shuffle.ts";
import { word } from "../words.ts";
import { chooser } from "./chooser.ts";
import { gapSegments } from "./gap-segments.ts";
import type { PartsInput } from "./parts-input.ts";

/** The text with a list to choose from in each gap; once all are filled, the whole as it now reads, since a list may show less than all its words. */
export function gapText({ question, answer, seed, give }: PartsInput<GapQuestion>): TemplateResult {
  const { gaps } = question;
  const chosen = gaps.map(({ options }, place) => options.find(({ id }) => id === answer[place]));
  const list = (gap: QuestionGap): TemplateResult =>
    chooser(
      shuffledGap(question, gap, seed),
      answer[gaps.indexOf(gap)] ?? openPart,
      (letter) => give(gap.id, letter),
      word("question.gap-of", { number: gaps.indexOf(gap) + 1, gaps: gaps.length }),
    );
  const whole = chosen.every((option) => option !== undefined);
  return html`<div role="group" aria-labelledby="how" aria-describedby="stem">
    <p id="how" class="label">${word("question.fill-gaps")}</p>
    <p class="gaps">${gapSegments(question).map((part) => (typeof part === "string" ? part : list(part)))}</p>
    <div class="reads">
      ${
        whole
          ? html`<p class="label">${word("question.reads")}</p>
              <p class="speech">
                ${gapSegments(question).map((part) => (typeof part === "string" ? part : html`<b>${chosen[gaps.indexOf(part)]?.text ?? nothing}</b>`))}
              </p>`
          : nothing
      }
    </div>
  </div>`;
}
