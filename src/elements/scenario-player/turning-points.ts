import { html, nothing, type TemplateResult } from "lit";
import type { TurningPoint } from "../../model/role-play/debrief-talk.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { TalkRun } from "../../model/role-play/talk.ts";
import { turnNumber } from "../../model/role-play/turn-number.ts";
import { word } from "../words.ts";
import { levelWords } from "./level-words.ts";
import { ownLine } from "./talk-lines.ts";
import { quoted } from "./talk-lines-view.ts";

/** Where the talk turned, with the numbers that the chart has there: what was said, what it moved, and the rule behind it. `tryFrom`: a way back to each. */
export function turningPointsList(
  points: readonly TurningPoint[],
  run: TalkRun,
  scenario: Scenario,
  rules: TalkRules,
  tryFrom?: (step: number) => void,
): TemplateResult | typeof nothing {
  if (points.length === 0) return nothing;
  return html`<section aria-labelledby="turns">
    <h3 class="on-axis" id="turns">${word("talk.turning", { count: points.length })}</h3>
    <ol class="turning on-axis">
      ${points.map(({ step, better, change, tension, trust }) => {
        const made = run.steps[step];
        const own = made && ownLine(made, scenario, rules);
        const number = turnNumber(run.steps, step);
        return html`<li>
          <p class="label">${word("talk.turn", { number })}</p>
          ${own?.says ? html`<p class="speech">${quoted(own.says)}</p>` : html`<p class="speech happens">${own?.does}</p>`}
          <div class="heard ${better ? "trust" : "tension"}">
            <p class="label"><span class="landing">${levelWords(tension, trust)}</span></p>
            <p>${change.because}</p>
          </div>
          ${tryFrom ? tryAgain(() => tryFrom(step), word("talk.turn", { number })) : nothing}
        </li>`;
      })}
    </ol>
  </section>`;
}

/** Into the talk again, at a turn. `which`: what tells this button from the others, for who does not see where it stands. */
export function tryAgain(press: () => void, which: string): TemplateResult {
  return html`<button type="button" class="link small" @click=${press}>
    ${word("talk.try-here")}<span class="visually-hidden"> ${which}</span>
  </button>`;
}
