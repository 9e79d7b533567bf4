import { html } from "hono/html";
import type { Figures } from "./figures.ts";
import type { Markup } from "./page.ts";
import type { Run } from "./run.ts";
import type { UnreadableRun } from "./run-store.ts";
import { runFigures } from "./run-view.ts";
import { standardName } from "./standard-name.ts";

/** The runs that exist, to go on with. */
export function runsList(runs: readonly Run[], unreadable: readonly UnreadableRun[]): Markup {
  return html`<section class="runs" aria-labelledby="runs">
    <h2 id="runs">Runs</h2>
    <p class="soft">What each learner has done so far. A run opens where it was left.</p>
    <ul>
      ${runs.map(runRow)} ${unreadable.map(unreadableRow)}
    </ul>
  </section>`;
}

const dateFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

function runRow(run: Run): Markup {
  const figures = runFigures(run);
  return html`<li>
    <div>
      <b>${run.options.learnerName || run.options.learnerId}</b>
      <span>${run.course.title}, ${standardName[run.held.standard]}, attempt ${run.attempt}</span>
      <small class="soft">${statusWords(figures)}. Last change ${dateFormat.format(run.changedAtMs)}</small>
    </div>
    <div class="actions">
      <a class="button" href="/run/${run.id}">Continue<span class="unseen"> ${run.course.title}, attempt ${run.attempt}</span></a>
      ${removeForm(run.id)}
    </div>
  </li>`;
}

function unreadableRow({ id, problem }: UnreadableRun): Markup {
  return html`<li>
    <div>
      <b>A run that cannot be read</b>
      <span class="alarm">${problem}</span>
      <small class="soft">${id}.json</small>
    </div>
    <div class="actions">${removeForm(id)}</div>
  </li>`;
}

function removeForm(id: string): Markup {
  return html`<form method="post" action="/run/${id}/remove">
    <button class="button quiet">Remove<span class="unseen"> run ${id}</span></button>
  </form>`;
}

function statusWords({ completion, success, raw }: Figures): string {
  const completed = completion === "unknown" ? "Not started" : completion === "completed" ? "Completed" : "Incomplete";
  return `${completed}${success === "unknown" ? "" : `, ${success}`}${raw === undefined ? "" : `, score ${raw}`}`;
}
