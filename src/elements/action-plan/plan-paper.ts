import { html, nothing, type TemplateResult } from "lit";
import type { Plan, PlanOffer } from "../../model/plan/plan.ts";
import { word } from "../words.ts";
import { techniqueAct } from "./technique-act.ts";

/** The plan as it is printed: the lines alone, with room to write where one is still open. Styled by `actionPlanStyle`. */
export function planPaper(
  { lines }: Plan,
  { techniques }: PlanOffer,
  { title, language }: { readonly title: string; readonly language: string },
): TemplateResult {
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const blank = html`<span class="blank"></span>`;
  return html`<article class="paper" aria-hidden="true">
    <p class="label">${title}</p>
    <h1>${word("plan.title")}</h1>
    <ol>
      ${lines.map((line) => {
        const { cue, technique, date, reply } = line;
        const chosen = techniques.find(({ id }) => id === technique);
        return html`<li>
          <p class="clauses"><em>${word("plan.if")}</em> ${cue || blank}</p>
          <p class="clauses"><em>${word("plan.then")}</em> ${techniqueAct(line, techniques) || blank}</p>
          ${chosen ? html`<p class="rule">${chosen.rule}</p>` : nothing} ${reply ? html`<p class="speech">${reply}</p>` : nothing}
          <p class="from">${word("plan.from")} ${date ? day.format(Date.parse(`${date}T00:00:00Z`)) : blank}</p>
        </li>`;
      })}
    </ol>
  </article>`;
}
