import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { alarmCount, clock, findingCount, lastPart, section } from "./inspector-section.ts";
import type { LiveView } from "./live-view.ts";

export function suspendDataText({ figures }: LiveView): TemplateResult {
  return section(
    "suspend",
    "Suspend data",
    undefined,
    html`<pre tabindex="0" data-figure="suspend-data">${figures.suspendData || "empty"}</pre>`,
  );
}

export function interactionsTable({ interactions }: LiveView): TemplateResult {
  const rows = interactions.map(
    ({ id, type, response, correct, result, latency }) =>
      html`<tr>
        <td>${lastPart(id)}</td>
        <td>${type}</td>
        <td>${response}</td>
        <td>${correct}</td>
        <td>${result}</td>
        <td>${latency}</td>
      </tr>`,
  );
  const table = html`<div class="scroll" tabindex="0" role="group" aria-label="Interactions">
    <table>
      <thead>
        <tr>
          ${["Id", "Type", "Response", "Key", "Result", "Latency"].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
  return section(
    "interactions",
    "Interactions",
    interactions.length,
    interactions.length === 0 ? html`<p class="soft">None yet.</p>` : table,
  );
}

export function documentsList({ documents }: LiveView): TemplateResult {
  const list = documents.map(
    ({ kind, name, text }) =>
      html`<details>
        <summary>${name} <span class="soft">${kind}, ${text.length} characters</span></summary>
        <pre tabindex="0">${text}</pre>
      </details>`,
  );
  return section("documents", "Documents", documents.length, html`<div>${list}</div>`);
}

/** Newest first. */
export function callLog({ log, judged }: LiveView): TemplateResult {
  const lines = [...log]
    .reverse()
    .map(
      ({ atMs, call, detail, answer, problem }) =>
        html`<li>
          <time>${clock.format(atMs)}</time>${call} ${detail === "" ? nothing : html`<span class="soft">${detail}</span>`}
          ${answer === "" ? nothing : html`→ ${answer}`} ${problem === undefined ? nothing : html`<span class="alarm">${problem}</span>`}
        </li>`,
    );
  const problems = log.filter(({ problem }) => problem !== undefined).length;
  return section(
    "log",
    "Log of calls",
    log.length,
    html`${judged.length === 0 ? nothing : html`<p class="soft">The findings are about statements that were stored all the same. They stand under Statements.</p>`}
      <ol class="log">
        ${lines}
      </ol>`,
    html`${alarmCount(problems, "problem")} ${findingCount(judged)}`,
  );
}
