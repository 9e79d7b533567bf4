import { html, nothing, type TemplateResult } from "lit";
import type { Form, FormItem } from "../../model/form.ts";
import type { CountedWave } from "../../model/job-counts.ts";
import { word } from "../words.ts";
import { saidOf } from "./then-and-now.ts";

/** The form as it is printed: what is counted, with what it was before; where nothing is yet, with room to write. Styled by `jobFormStyle`. */
export function jobFormPaper(form: Form, now: CountedWave, before: CountedWave | undefined): TemplateResult {
  const empty = now.answers.size === 0;
  return html`<article class="paper" aria-hidden="true">
    <h2>${form.title}</h2>
    ${now.wave === 0 ? nothing : html`<p class="wave">${word("on-job.wave", { wave: now.wave })}</p>`}
    ${form.lead === undefined ? nothing : html`<p class="lead">${form.lead}</p>`}
    <dl>
      ${form.items.map((item) => {
        const then = before && saidOf(item, before.answers.get(item.id));
        return html`<div>
          <dt>${item.ask}</dt>
          <dd>${empty ? blankOf(item) : (saidOf(item, now.answers.get(item.id)) ?? "–")}</dd>
          ${then === undefined || before === undefined ? nothing : html`<dd class="then">${word("on-job.then", { wave: before.wave, said: then })}</dd>`}
        </div>`;
      })}
    </dl>
  </article>`;
}

function blankOf(item: FormItem): TemplateResult {
  switch (item.kind) {
    case "count":
      return html`${word("on-job.of", { times: "____", of: item.of })} <span class="or">☐ ${item.none}</span>`;
    case "described":
      return html`${item.answers.map(({ text }) => html`<span class="or">☐ ${text}</span>`)}`;
    case "several":
      return html`${item.choices.map(({ text }) => html`<span class="or">☐ ${text}</span>`)}`;
    case "text":
      return html`____`;
  }
}
