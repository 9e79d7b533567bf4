import { html, nothing, type TemplateResult } from "lit";
import { hrefTo } from "./route.ts";
import { word } from "./words.ts";

/** The label after what the sources only name and Recourse defines; it leads to where that is explained. Nothing on anything else. Styled by `type`. */
export function interpretationNote(block: { readonly interpretation?: boolean }): TemplateResult | typeof nothing {
  if (!block.interpretation) return nothing;
  return html`<p class="small interpretation"><a href=${hrefTo({ view: "sources" })}>${word("block.interpretation")}</a></p>`;
}
