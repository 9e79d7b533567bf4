import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { LiveView } from "./live-view.ts";

/** The figures that an LMS's report would show. `data-figure` names each for tests. */
export function figuresList({ figures, masteryScore, moveOn, standard, options }: LiveView): TemplateResult {
  const { suspendData, suspendLimit } = figures;
  const over = suspendLimit !== undefined && suspendData.length > suspendLimit;
  return html`<dl class="figures">
    ${figure("completion", "Completion", figures.completion)} ${figure("success", "Success", figures.success)}
    ${figure("raw", "Score, raw", number(figures.raw))} ${figure("scaled", "Score, scaled", number(figures.scaled))}
    ${figure("mastery", "Mastery score", number(masteryScore))}
    ${figure("status", standard === "cmi5" ? `moveOn ${moveOn ?? ""}` : "Lesson status", figures.status)}
    ${figure("session-time", "Session time", time(figures.sessionMs))} ${figure("total-time", "Total time", time(figures.totalMs))}
    ${figure("location", "Location", figures.location || "none", true)}
    ${figure("learner", "Learner", `${options.learnerName} (${options.learnerId})`, true)}
    <div class="wide">
      <dt>Suspend data</dt>
      <dd class=${over ? "alarm" : ""}>
        <span data-figure="suspend-length">${lengthWords(suspendData.length, suspendLimit)}</span>
        ${
          suspendLimit === undefined
            ? nothing
            : html`<progress
                aria-label="Suspend data used"
                max=${suspendLimit}
                .value=${Math.min(suspendData.length, suspendLimit)}
              ></progress>`
        }
      </dd>
    </div>
  </dl>`;
}

function figure(name: string, label: string, value: string, wide = false): TemplateResult {
  return html`<div class=${wide ? "wide" : ""}>
    <dt>${label}</dt>
    <dd data-figure=${name}>${value}</dd>
  </div>`;
}

function lengthWords(length: number, limit: number | undefined): string {
  const count = grouped(length);
  if (limit === undefined) return `${count} characters`;
  return length > limit
    ? `${count} characters, ${grouped(length - limit)} more than ${grouped(limit)}`
    : `${count} of ${grouped(limit)} characters`;
}

const grouping = new Intl.NumberFormat("en");
function grouped(value: number): string {
  return grouping.format(value);
}

function number(value: number | undefined): string {
  return value === undefined ? "none" : String(Math.round(value * 1e6) / 1e6);
}

function time(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
