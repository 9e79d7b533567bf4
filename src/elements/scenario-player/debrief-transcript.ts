import { html, nothing, type TemplateResult } from "lit";
import type { Html } from "../../model/ids.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { TalkRun, TalkStep } from "../../model/role-play/talk.ts";
import { plainText } from "../plain-text.ts";
import { word } from "../words.ts";
import { levelWords } from "./level-words.ts";
import { customerLineAt, ownLine } from "./talk-lines.ts";
import { lineWords } from "./talk-lines-view.ts";

/** The whole talk to read and to print, with what each reply did and why, and a way back to each turn. */
export function debriefTranscript(run: TalkRun, scenario: Scenario, rules: TalkRules, tryFrom: (step: number) => void): TemplateResult {
  return html`<details class="whole">
    <summary class="on-axis">${word("talk.whole")}</summary>
    <ol class="conversation">
      ${run.steps.map((step, at) => stepLines(step, at, scenario, rules, tryFrom, run.steps[at - 1]?.choice.kind === "breathe"))}
    </ol>
  </details>`;
}

function stepLines(
  step: TalkStep,
  at: number,
  scenario: Scenario,
  rules: TalkRules,
  tryFrom: (step: number) => void,
  again: boolean,
): TemplateResult {
  const line = customerLineAt(step.before, scenario);
  const own = ownLine(step, scenario, rules);
  const [tension, trust] = step.changes.reduce(([t, r], change) => [t + change.tension, r + change.trust], [0, 0]);
  const why = [...new Set(step.changes.map(({ because }) => because))];
  const hears = hearsOf(step, scenario);
  const gain = trust - tension;
  return html`${line.later && !again ? html`<li class="later"><p>${line.later}</p></li>` : nothing}
    ${
      again
        ? nothing
        : html`<li>
            <p class="who">${scenario.customer.name}</p>
            <div>${lineWords(line)}</div>
          </li>`
    }
    <li class="mine">
      <p class="who">${word("talk.you")} <span class="number">${word("talk.turn", { number: at + 1 })}</span></p>
      <div>
        ${lineWords(own)}
        <div class="heard ${gain > 0 ? "trust" : gain < 0 ? "tension" : ""}">
          <p class="label"><span class="landing">${levelWords(tension, trust)}</span></p>
          ${hears ? html`<p>${hears}</p>` : nothing} ${why.map((because) => html`<p>${because}</p> `)}
        </div>
        <button type="button" class="link small" @click=${() => tryFrom(at)}>
          ${word("talk.try-here")}<span class="visually-hidden"> ${word("talk.turn", { number: at + 1 })}</span>
        </button>
      </div>
    </li>`;
}

/** What the scenario itself says of a reply, or of silence. */
function hearsOf({ choice, before }: TalkStep, { turns }: Scenario): string | undefined {
  const turn = turns[before.turn];
  if (choice.kind === "listen") return turn?.listen.hears;
  const hears: Html | undefined = choice.kind === "reply" ? turn?.options.find(({ id }) => id === choice.option)?.hears : undefined;
  return hears === undefined ? undefined : plainText(hears);
}
