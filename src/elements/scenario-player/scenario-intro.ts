import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { ScenarioResponse } from "../../model/attempt.ts";
import { talkLength } from "../../model/role-play/talk-length.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { Shown } from "../../model/shown.ts";
import type { TalkRun } from "../../model/role-play/talk.ts";
import { turnNumber } from "../../model/role-play/turn-number.ts";
import { hrefTo } from "../route.ts";
import { percent } from "../percent.ts";
import { word } from "../words.ts";
import { stageCustomer } from "./stage-customer.ts";
import type { TalkAsk } from "./talk-asked-event.ts";

export interface IntroParts {
  readonly scenario: Scenario;
  /** How the customer comes into it. */
  readonly shown: Shown;
  readonly response: ScenarioResponse | undefined;
  /** The run under way, as far as it can go on. */
  readonly current: TalkRun | undefined;
  /** Whether the best run can be played again: the scenario has not changed since. */
  readonly canLookBack: boolean;
  readonly ask: (ask: TalkAsk) => void;
}

/** Before the talk: who one is, what has happened, what it is good for, and what one may want to know before. */
export function scenarioIntro({ scenario, shown, response, current, canLookBack, ask }: IntroParts): TemplateResult {
  const { title, you, situation, warning, objectives, customer } = scenario;
  return html`<section class="intro ${scenario.setting}" aria-labelledby="title">
    ${stageCustomer(scenario, shown, false)}
    <div class="about">
      <p class="label">${word(`talk.setting.${scenario.setting}`, { name: customer.name })}</p>
      <h2 id="title" tabindex="-1">${title}</h2>
      <div class="prose situation">${unsafeHTML(situation)}</div>
      <h3 class="label">${word("talk.you-are")}</h3>
      <div class="prose">${unsafeHTML(you)}</div>
      <h3 class="label">${word("talk.practises")}</h3>
      <ul class="objectives">
        ${objectives.map((objective) => html`<li>${objective}</li>`)}
      </ul>
      ${facts(scenario)}
      ${
        warning
          ? html`<aside class="warning" aria-labelledby="warning">
              <h3 class="label" id="warning">${word("talk.warning")}</h3>
              <div class="prose">${unsafeHTML(warning.text)}</div>
              ${
                warning.instead
                  ? html`<details ?open=${response?.leftOut === true}>
                      <summary>${word("talk.instead")}</summary>
                      <div class="prose">${unsafeHTML(warning.instead)}</div>
                      ${
                        response?.leftOut
                          ? html`<p class="left-out">${word("talk.left-out")}</p>`
                          : html`<button type="button" class="button plain" @click=${() => ask({ kind: "left-out" })}>
                              ${word("talk.leave-out")}
                            </button>`
                      }
                    </details>`
                  : nothing
              }
            </aside>`
          : nothing
      }
      ${response && response.runs > 0 ? bestRun(response, canLookBack, ask) : nothing}
      <div class="starts">
        ${
          current
            ? html`<button type="button" class="button" @click=${() => ask({ kind: "go-on" })}>
                  ${word("talk.resume", { number: turnNumber(current.steps, current.steps.length) })}
                </button>
                <button type="button" class="button plain" @click=${() => ask({ kind: "start" })}>${word("talk.start-over")}</button>`
            : html`<button type="button" class="button" @click=${() => ask({ kind: "start" })}>
                ${word(response && response.runs > 0 ? "talk.start-again" : "talk.start")}
              </button>`
        }
      </div>
      <p class="ways small">
        <a class="way" href=${hrefTo({ view: "seen" })}>${word("talk.employer")}</a>
        <button type="button" class="link" @click=${() => ask({ kind: "group" })}>${word("talk.group")}</button>
      </p>
    </div>
  </section>`;
}

function facts(scenario: Scenario): TemplateResult {
  const [least, most] = talkLength(scenario);
  const { difficulty } = scenario;
  return html`<dl class="facts">
    <div>
      <dt>${word("talk.length")}</dt>
      <dd>${least === most ? word("talk.turns", { count: most }) : word("talk.turns-from-to", { least, most })}</dd>
    </div>
    <div>
      <dt>${word("talk.difficulty")}</dt>
      <dd>
        ${word(`talk.difficulty.${difficulty}`)}
        <span class="steps" aria-hidden="true">${[1, 2, 3].map((step) => html`<i class=${step <= difficulty ? "on" : ""}></i>`)}</span>
      </dd>
    </div>
  </dl>`;
}

function bestRun({ first, best, runs }: ScenarioResponse, canLookBack: boolean, ask: IntroParts["ask"]): TemplateResult | typeof nothing {
  const run = best ?? first;
  if (run === undefined) return nothing;
  return html`<p class="best">
    ${word("talk.best", { count: runs, score: percent(run.scaled), ending: word(`talk.ending.${run.ending}`) })}
    ${canLookBack ? html`<button type="button" class="link" @click=${() => ask({ kind: "look-back" })}>${word("talk.look-back")}</button>` : nothing}
  </p>`;
}
