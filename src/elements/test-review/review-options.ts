import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { Answer, QuestionOption } from "../../model/question.ts";
import { word } from "../words.ts";

/** What was right and what was chosen, each with its why; the others behind a press. */
export function reviewOptions(options: readonly QuestionOption[], answer: Answer): TemplateResult {
  const tells = ({ id, right }: QuestionOption): boolean => right === true || answer.includes(id);
  const others = options.filter((option) => !tells(option));
  const list = (some: readonly QuestionOption[]): TemplateResult =>
    html`<ul>
      ${some.map((option) => reviewOption(option, answer.includes(option.id)))}
    </ul>`;
  return html`${list(options.filter(tells))}
  ${
    others.length > 0
      ? html`<details class="others">
          <summary>${word("review.others")}</summary>
          ${list(others)}
        </details>`
      : nothing
  }`;
}

function reviewOption({ text, right, why }: QuestionOption, yours: boolean): TemplateResult {
  const tags = [...(right === true ? [word("review.key")] : []), ...(yours ? [word("review.yours")] : [])];
  return html`<li class="${right === true ? "key" : ""} ${yours ? "yours" : ""}">
    ${tags.length > 0 ? html`<p class="tags">${tags.join(" · ")}</p>` : nothing}
    <p class="text">${text}</p>
    <div class="prose why">${unsafeHTML(why)}</div>
  </li>`;
}
