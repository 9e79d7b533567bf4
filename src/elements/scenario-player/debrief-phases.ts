import { html, nothing, type TemplateResult } from "lit";
import type { LedgerEntry } from "../../model/role-play/debrief-talk.ts";
import type { PhaseReview } from "../../model/role-play/review-phases.ts";
import type { TalkRun } from "../../model/role-play/talk.ts";
import { turnNumber } from "../../model/role-play/turn-number.ts";
import { percent } from "../percent.ts";
import { word } from "../words.ts";

/** What was called for, phase by phase: shown, missed, gone wrong; with the rule of each, and how the score comes about. */
export function phases(reviews: readonly PhaseReview[], run: TalkRun): TemplateResult {
  return html`<section aria-labelledby="phases">
    <h3 class="on-axis" id="phases">${word("talk.phases")}</h3>
    <p class="small soft on-axis">${word("talk.phases-note")}</p>
    <ol class="phases">
      ${reviews.map((review) => phaseRow(review, run))}
    </ol>
  </section>`;
}

function phaseRow({ phase, scaled, weight, shown, missed, mistakes }: PhaseReview, run: TalkRun): TemplateResult {
  return html`<li>
    <div class="phase">
      <h4>${word(`talk.phase.${phase.toLowerCase()}`)}</h4>
      <p class="small soft">${percent(scaled)}${weight === 1 ? nothing : html`<span>, ${word("talk.weight", { weight })}</span>`}</p>
      <div class="bar" aria-hidden="true"><i style="inline-size:${100 * scaled}%"></i></div>
    </div>
    <ul class="behaviours">
      ${shown.map(
        ({ behaviour, quality }) =>
          html`<li class="shown">
            <p><b>${behaviour.name}</b> <span class="soft">${word(`talk.quality.${quality}`)}</span></p>
          </li>`,
      )}
      ${missed.map(
        ({ name, rule }) =>
          html`<li class="missed">
            <p><b>${name}</b> <span class="soft">${word("talk.missed")}</span></p>
            <p>${rule}</p>
          </li>`,
      )}
      ${mistakes.map(
        ({ behaviour, steps }) =>
          html`<li class="mistake">
            <p>
              <b>${behaviour.name}</b>
              <span class="soft">${word("talk.in-turns", { count: steps.length, turns: listOf(steps, run) })}</span>
            </p>
            <p>${behaviour.rule}</p>
          </li>`,
      )}
      ${shown.length + missed.length + mistakes.length === 0 ? html`<li class="clear"><p class="soft">${word("talk.clear")}</p></li>` : nothing}
    </ul>
  </li>`;
}

function listOf(steps: readonly number[], run: TalkRun): string {
  return steps.map((step) => String(turnNumber(run.steps, step))).reduce((first, next) => word("face.list", { first, next }));
}

/** What was promised, and what became of it. Nothing where nothing was. */
export function ledger(entries: readonly LedgerEntry[]): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<section aria-labelledby="ledger">
    <h3 class="on-axis" id="ledger">${word("talk.ledger")}</h3>
    <ul class="ledger on-axis">
      ${entries.map(
        ({ kind, text, kept, luck, outcome }) =>
          html`<li class=${kept ? "kept" : "broken"}>
            <p>
              <b>${text}</b> <span class="soft">${word(luck ? "talk.reassurance.luck" : `talk.${kind}.${kept ? "kept" : "broken"}`)}</span>
            </p>
            ${outcome ? html`<p>${outcome}</p>` : nothing}
          </li>`,
      )}
    </ul>
  </section>`;
}
