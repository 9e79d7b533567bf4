import { html } from "hono/html";
import type { Markup } from "./page.ts";
import type { Run } from "./run.ts";
import type { UnreadableRun } from "./run-store.ts";
import { runFigures } from "./run-view.ts";
import { learnerWords, standingWords } from "./run-words.ts";
import { standardName } from "./standard-name.ts";

/** The runs that exist, to go on with. */
export function runsList(runs: readonly Run[], unreadable: readonly UnreadableRun[]): Markup {
  return html`<section class="runs" aria-labelledby="runs">
    <h2 id="runs">Runs</h2>
    <p class="soft">What you have played so far. A run opens where it was left, after a restart of the preview too.</p>
    <ul>
      ${runs.map(runRow)} ${unreadable.map(unreadableRow)}
    </ul>
  </section>`;
}

const dateFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

function runRow(run: Run): Markup {
  const what = `${standardName[run.held.standard]}, attempt ${run.attempt}`;
  const learner = learnerWords(run.options);
  const standing = run.held.standard === "web" ? "reports nothing" : standingWords(runFigures(run));
  return html`<li>
    <div>
      <a href="/run/${run.id}" aria-label="${what}, ${learner}, ${run.course.title}">${what}</a>
      <span class="soft">${run.course.title}</span>
    </div>
    <div>${learner}: ${standing} <time class="soft">${dateFormat.format(run.changedAtMs)}</time></div>
    ${removeForm(run.id, `run of ${learner}, ${run.course.title}, ${what}`)}
  </li>`;
}

function unreadableRow({ id, problem }: UnreadableRun): Markup {
  return html`<li>
    <div><b>A run that cannot be read</b> <span class="soft">${id}.json</span></div>
    <div class="alarm">${problem}</div>
    ${removeForm(id, `the run that cannot be read, ${id}.json`)}
  </li>`;
}

function removeForm(id: string, what: string): Markup {
  return html`<form method="post" action="/run/${id}/remove">
    <button class="link-button" aria-label="Remove ${what}">Remove</button>
  </form>`;
}
