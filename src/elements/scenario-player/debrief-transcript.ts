import { html, nothing, type TemplateResult } from "lit";
import type { Html } from "../../model/ids.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { TalkRun, TalkStep } from "../../model/role-play/talk.ts";
import { isTurn, turnNumber } from "../../model/role-play/turn-number.ts";
import { plainText } from "../plain-text.ts";
import { word } from "../words.ts";
import { levelWords } from "./level-words.ts";
import { customerLineAt, ownLine } from "./talk-lines.ts";
import { lineWords } from "./talk-lines-view.ts";
import { tryAgain } from "./turning-points.ts";

/** The whole talk to read and to print, with what each reply did and why, and a way back to each turn. */
export function debriefTranscript(run: TalkRun, scenario: Scenario, rules: TalkRules, tryFrom: (step: number) => void): TemplateResult {
  return html`<details class="whole">
    <summary class="on-axis">${word("talk.whole")}</summary>
    <ol class="conversation">
      ${run.steps.map((step, at) => {
        const previous = run.steps[at - 1];
        return html`${previous && !isTurn(previous) ? nothing : customerLines(step, scenario)}
        ${learnerLine(step, turnNumber(run.steps, at), scenario, rules, () => tryFrom(at))}`;
      })}
    </ol>
  </details>`;
}

function customerLines({ before }: TalkStep, scenario: Scenario): TemplateResult {
  const line = customerLineAt(before, scenario);
  return html`${line.later ? html`<li class="later"><p>${line.later}</p></li>` : nothing}
    <li>
      <p class="who">${scenario.customer.name}</p>
      <div>${lineWords(line)}</div>
    </li>`;
}

/** A breath has no number: it is no turn. */
function learnerLine(step: TalkStep, number: number, scenario: Scenario, rules: TalkRules, tryFrom: () => void): TemplateResult {
  const [tension, trust] = step.changes.reduce(([t, r], change) => [t + change.tension, r + change.trust], [0, 0]);
  const why = [...new Set(step.changes.map(({ because }) => because))];
  const hears = hearsOf(step, scenario);
  const gain = trust - tension;
  const turn = isTurn(step);
  return html`<li class="mine">
    <p class="who">${word("talk.you")} ${turn ? html`<span class="number">${word("talk.turn", { number })}</span>` : nothing}</p>
    <div>
      ${lineWords(ownLine(step, scenario, rules))}
      <div class="heard ${gain > 0 ? "trust" : gain < 0 ? "tension" : ""}">
        <p class="label"><span class="landing">${levelWords(tension, trust)}</span></p>
        ${hears ? html`<p>${hears}</p>` : nothing} ${why.map((because) => html`<p>${because}</p> `)}
      </div>
      ${tryAgain(tryFrom, word(turn ? "talk.turn" : "talk.turn-before-breath", { number }))}
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
