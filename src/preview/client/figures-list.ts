import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { LiveView } from "./live-view.ts";

/** The figures that an LMS's report would show, the standard's own before what is read from them. `data-figure` names each for tests. */
export function figuresList(view: LiveView): TemplateResult {
  const { figures, options } = view;
  return html`<dl class="figures">
      ${view.standard === "cmi5" ? cmi5Own(view) : view.standard === "xapi" ? xapiOwn(view) : view.standard === "scorm12" ? scorm12Own(view) : scorm2004Own(view)}
      ${figure("session-time", "Session time", time(figures.sessionMs))} ${figure("total-time", "Total time", time(figures.totalMs))}
      ${figure("location", "Location", figures.location || "none")}
      ${figure("learner", "Learner", `${options.learnerName} (${options.learnerId})`)} ${suspendLength(view)}
    </dl>
    ${view.standard === "scorm12" ? scorm12Derived(view) : nothing}`;
}

/** SCORM 1.2 has one status for completion and success, and a raw score alone. */
function scorm12Own({ figures, masteryScore }: LiveView): TemplateResult {
  return html`${figure("status", "Lesson status", figures.status)} ${figure("raw", "Score, raw", number(figures.raw))}
  ${mastery(masteryScore)}`;
}

function scorm12Derived({ figures }: LiveView): TemplateResult {
  return html`<p class="derived" id="derived">As an LMS reads it from these:</p>
    <dl class="figures three" aria-labelledby="derived">
      ${figure("completion", "Completion", figures.completion)} ${figure("success", "Success", figures.success)}
      ${figure("scaled", "Score, scaled", number(figures.scaled))}
    </dl>`;
}

function scorm2004Own({ figures, masteryScore }: LiveView): TemplateResult {
  return html`${figure("completion", "Completion status", figures.completion)} ${figure("success", "Success status", figures.success)}
  ${figure("scaled", "Score, scaled", number(figures.scaled))} ${figure("raw", "Score, raw", number(figures.raw))} ${mastery(masteryScore)}`;
}

function cmi5Own({ figures, masteryScore, moveOn }: LiveView): TemplateResult {
  return html`${figure("completion", "Completion", figures.completion)} ${figure("success", "Success", figures.success)}
  ${figure("scaled", "Score, scaled", number(figures.scaled))} ${figure("raw", "Score, raw", number(figures.raw))}
  ${figure("status", `moveOn: ${moveOn ?? ""}`, figures.status)} ${mastery(masteryScore)}`;
}

/** xAPI alone knows no status: what was said of the course last stands for it. */
function xapiOwn({ figures }: LiveView): TemplateResult {
  return html`${figure("completion", "Completion", figures.completion)} ${figure("success", "Success", figures.success)}
  ${figure("scaled", "Score, scaled", number(figures.scaled))} ${figure("status", "Last said of the course", figures.status)}`;
}

function mastery(score: number | undefined): TemplateResult {
  return html`<div class=${score === undefined ? "wide" : ""}>
    <dt>Mastery score</dt>
    <dd>
      <span data-figure="mastery">${number(score)}</span>
      ${score === undefined ? html`<span class="note">(the course’s own mark counts)</span>` : nothing}
    </dd>
  </div>`;
}

function suspendLength({ figures: { suspendData, suspendLimit } }: LiveView): TemplateResult {
  const over = suspendLimit !== undefined && suspendData.length > suspendLimit;
  const gauge = html`<progress
    aria-label="Suspend data used"
    max=${suspendLimit ?? 1}
    .value=${Math.min(suspendData.length, suspendLimit ?? 1)}
  ></progress>`;
  return html`<div class="wide">
    <dt>Suspend data</dt>
    <dd class=${over ? "alarm" : ""}>
      <span data-figure="suspend-length">${lengthWords(suspendData.length, suspendLimit)}</span>
      ${suspendLimit === undefined ? nothing : gauge}
    </dd>
  </div>`;
}

function figure(name: string, label: string, value: string): TemplateResult {
  return html`<div>
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
