import { html, nothing, type TemplateResult } from "lit";
import type { TalkRun } from "../../model/role-play/talk.ts";
import { word } from "../words.ts";
import { levelWords } from "./level-words.ts";

/** What the last step did, and by which rules. */
export function lastChange({ steps }: TalkRun): TemplateResult | typeof nothing {
  const last = steps.at(-1);
  if (last === undefined) return nothing;
  const [tension, trust] = last.changes.reduce(([t, r], change) => [t + change.tension, r + change.trust], [0, 0]);
  return html`<aside class="rule" aria-label=${word("talk.group.rule")}>
    <div class="heard ${trust > tension ? "trust" : trust < tension ? "tension" : ""}">
      <p class="label"><span class="landing">${levelWords(tension, trust)}</span></p>
      ${last.changes.map(({ because }) => html`<p>${because}</p> `)}
    </div>
  </aside>`;
}
