import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { SceneBlock } from "../../model/scene.ts";
import { word } from "../words.ts";

/** The whole conversation to read, with what happens in it; with its notes where they are switched on. `line`: the one on stage; `landing`: what is said at its end. Goes with the sheet `conversation`. */
export function transcript({ cast, lines, video }: SceneBlock, line: number, notes: boolean, landing: unknown): TemplateResult {
  const nameOf = (id: string | undefined) => cast.find((role) => role.id === id)?.name;
  return html`<details class="transcript">
    <summary class="on-axis">${word("block.scene.transcript")}</summary>
    ${video?.transcript ? html`<div class="prose on-axis">${unsafeHTML(video.transcript)}</div>` : nothing}
    <ol class="conversation" ?hidden=${video?.transcript !== undefined}>
      ${lines.map(
        ({ who, says, happens, note }, index) =>
          html`<li aria-current=${index === line ? "true" : nothing}>
            <p class="who">${nameOf(who)}</p>
            <div>
              ${happens ? html`<p class="speech happens">${happens}</p>` : nothing} ${says ? html`<p class="speech">${says}</p>` : nothing}
            </div>
            ${notes && note ? html`<div class="note prose" role="note">${unsafeHTML(note)}</div>` : nothing}
          </li>`,
      )}
    </ol>
    <div class="on-axis">${landing}</div>
  </details>`;
}
