import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { SceneBlock, SceneLine } from "../../model/scene.ts";
import { word } from "../words.ts";

/** A line as it stands under or between the people: who, what happens, what is said. */
export function caption({ cast }: SceneBlock, { who, says, happens }: SceneLine): TemplateResult {
  const name = cast.find(({ id }) => id === who)?.name;
  return html`${name ? html`<p class="name">${name}</p>` : nothing} ${happens ? html`<p class="speech happens">${happens}</p>` : nothing}
  ${says ? html`<p class="said">${word("block.quote", { text: says })}</p>` : nothing}`;
}

/** In the place of the first line. */
export function before({ lines }: SceneBlock): TemplateResult {
  return html`<p class="speech soft">${word("block.scene.before", { count: lines.length })}</p>`;
}

/** Unseen: keeps the room of the longest caption, so that nothing below moves from line to line. */
export function captionRoom(block: SceneBlock): TemplateResult {
  const longest = block.lines.reduce((one, other) => (lengthOf(other) > lengthOf(one) ? other : one));
  return html`<div class="room" aria-hidden="true">${caption(block, longest)}</div>`;
}

/** What just happened and why, in the room of the longest note. */
export function noteOf({ lines }: SceneBlock, line: SceneLine | undefined): TemplateResult | typeof nothing {
  const longest = lines.reduce((text, { note = "" }) => (note.length > text.length ? note : text), "");
  if (!longest) return nothing;
  return html`<div class="notes">
    <div class="room note prose" aria-hidden="true">${unsafeHTML(longest)}</div>
    ${line?.note ? html`<div class="note prose" role="note">${unsafeHTML(line.note)}</div>` : nothing}
  </div>`;
}

/** What it was an example of. */
export function landing({ model }: Pick<SceneBlock, "model"> = { model: "none" }): TemplateResult | typeof nothing {
  if (model === "none") return nothing;
  return html`<div class=${model === "good" ? "trust" : "tension"}><p class="landing">${word(`block.model.${model}`)}</p></div>`;
}

/** Characters to read. */
export function lengthOf({ says = "", happens = "" }: SceneLine): number {
  return says.length + happens.length;
}
