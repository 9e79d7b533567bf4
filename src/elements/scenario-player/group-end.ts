import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { debriefTalk } from "../../model/role-play/debrief-talk.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { TalkRun } from "../../model/role-play/talk.ts";
import { word } from "../words.ts";
import { chartMarks, chartTexts } from "./chart-parts.ts";
import { innerVoice } from "./debrief-voice.ts";
import { lastChange } from "./last-change.ts";
import "./tension-chart.ts";
import { turningPointsList } from "./turning-points.ts";

/** What a group talks about once the talk is over: how it ended, where it turned, what the customer thought, and one thing to try. Without a score: nobody's is meant. */
export function groupEnd(run: TalkRun, scenario: Scenario, rules: TalkRules, explained: boolean): TemplateResult {
  const { ending, levels, turningPoints, moments, differently } = debriefTalk(run, scenario, rules);
  return html`<section class="end debrief">
    <div>
      <h2 tabindex="-1">${ending.title}</h2>
      <div class="prose speech">${unsafeHTML(ending.text)}</div>
      ${explained ? lastChange(run) : nothing}
    </div>
    <rc-tension-chart
      .levels=${levels}
      .marks=${chartMarks(run, turningPoints)}
      .texts=${chartTexts(run, scenario, rules)}
    ></rc-tension-chart>
    ${turningPointsList(turningPoints, run, scenario, rules)} ${innerVoice(moments, run, scenario)}
    ${
      differently
        ? html`<section class="one" aria-labelledby="one">
            <h3 id="one">${word("talk.next")}</h3>
            <p class="speech">${differently.behaviour.rule}</p>
          </section>`
        : nothing
    }
  </section>`;
}
