import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { CardItem, ContrastCard, ContrastRow, JobAid, Move, Rung } from "../../model/job-aid.ts";
import { word } from "../words.ts";

/** What stands between a card's first words and its last: by its kind. */
export function cardBody(card: JobAid): TemplateResult {
  switch (card.kind) {
    case "steps":
    case "minute":
      return html`<ol class="steps">
        ${card.items.map((item, index) => numbered(item, String(index + 1)))}
      </ol>`;
    case "ladder":
      return html`<ol class="ladder">
        ${card.items.map((rung, index) => ladderRung(rung, index + 1))}
      </ol>`;
    case "moves":
      return html`<ul class="moves">
        ${card.items.map(move)}
      </ul>`;
    case "contrast":
      return contrast(card);
  }
}

function numbered(item: CardItem, number: string, name: string = ""): TemplateResult {
  return html`<li class=${name}>
    <span class="number" aria-hidden="true">${number}</span>
    <div>
      <h3>${item.title}</h3>
      <div class="prose">${unsafeHTML(item.html)}</div>
    </div>
  </li>`;
}

function ladderRung(rung: Rung, number: number): TemplateResult {
  return rung.stop ? numbered(rung, "✕", "stop") : numbered(rung, String(number), "rung");
}

function move({ title, html: text, say, beware }: Move): TemplateResult {
  return html`<li>
    <h3>${title}</h3>
    <div class="prose">${unsafeHTML(text)}</div>
    ${say === undefined ? nothing : html`<p class="say">${word("block.quote", { text: say })}</p>`}
    ${beware === undefined ? nothing : html`<p class="beware"><b>${word("block.job-aid.beware")}</b> ${unsafeHTML(beware)}</p>`}
  </li>`;
}

function contrast({ title, sides, items }: ContrastCard): TemplateResult {
  return html`<table aria-label=${title}>
    <thead>
      <tr>
        ${sides.map((side) => html`<th scope="col">${side}</th>`)}
      </tr>
    </thead>
    ${items.map((row) => contrastRow(row, sides))}
  </table>`;
}

/** The row's title stands above its cells: a third column would leave too little room to the others. */
function contrastRow({ title, cells }: ContrastRow, sides: ContrastCard["sides"]): TemplateResult {
  return html`<tbody>
    ${
      title === undefined
        ? nothing
        : html`<tr class="about">
            <th scope="rowgroup" colspan="2">${title}</th>
          </tr>`
    }
    <tr>
      ${cells.map((cell, index) => html`<td data-side=${sides[index] ?? ""}>${unsafeHTML(cell)}</td>`)}
    </tr>
  </tbody>`;
}
