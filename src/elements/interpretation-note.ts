import { html, nothing, type TemplateResult } from "lit";
import type { Block } from "../model/lesson.ts";
import { word } from "./words.ts";

/** The label on what the sources only name and Recourse defines. Nothing on any other block. */
export function interpretationNote(block: Block): TemplateResult | typeof nothing {
  if (!block.interpretation) return nothing;
  return html`<p class="small soft interpretation">
    <span class="landing">${word("block.interpretation")}</span> ${word("block.interpretation.why")}
  </p>`;
}
