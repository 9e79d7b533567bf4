import { html, nothing, type TemplateResult } from "lit";
import { word } from "../words.ts";
import type { TalkLine } from "./talk-lines.ts";
import { lineWords, linesList } from "./talk-lines-view.ts";

/** How many of the last messages stand open. */
const open = 2;

/** A conversation in writing: each message under the one before, the earlier ones folded up. Bubbles or letters, as the setting is. */
export function talkThread(lines: readonly TalkLine[], name: string): TemplateResult {
  const earlier = lines.slice(0, -open);
  const shown = lines.slice(-open);
  return html`${
      earlier.length > 0
        ? html`<details class="earlier">
            <summary>${word("talk.earlier", { count: earlier.length })}</summary>
            ${linesList(earlier, name)}
          </details>`
        : nothing
    }
    <ol class="thread">
      ${shown.map((line, at) => {
        const newest = at === shown.length - 1;
        return html`${line.later ? html`<li class="later">${line.later}</li>` : nothing}
          <li class="message ${line.mine ? "mine" : "theirs"} ${newest ? "newest arriving" : ""}">
            <p class="who">${line.mine ? word("talk.you") : name}</p>
            ${lineWords(line)}
          </li>`;
      })}
    </ol>`;
}
