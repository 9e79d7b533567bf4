import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { cmi5Category } from "../../validation/cmi5/vocabulary.ts";
import { contextActivityIds } from "../statement.ts";
import type { Statement } from "../statement.ts";
import type { LiveView } from "./live-view.ts";

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

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

/** Newest first. */
export function statementsList({ statements }: LiveView): TemplateResult {
  const list = repeat(
    [...statements].reverse(),
    ({ id }) => id,
    (statement) =>
      html`<details data-statement=${lastPart(statement.verb.id)}>
        <summary>${statementTitle(statement)} <span class="soft">${clock.format(Date.parse(statement.timestamp))}</span></summary>
        <pre tabindex="0">${JSON.stringify(statement, null, 2)}</pre>
      </details>`,
  );
  return section("statements", "Statements", statements.length, html`<div>${list}</div>`);
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
export function callLog({ log }: LiveView): TemplateResult {
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
    html`<ol class="log">
      ${lines}
    </ol>`,
    problems,
  );
}

function section(name: string, title: string, count: number | undefined, body: TemplateResult, problems = 0): TemplateResult {
  return html`<details data-section=${name}>
    <summary>
      ${title} ${count === undefined ? nothing : html`<span class="soft">${count}</span>`}
      ${problems === 0 ? nothing : html`<span class="alarm">${problems === 1 ? "1 problem" : `${problems} problems`}</span>`}
    </summary>
    ${body}
  </details>`;
}

/** The object is named only where it is not the course itself. */
function statementTitle(statement: Statement): string {
  const scaled = statement.result?.score?.scaled;
  const aboutCourse = contextActivityIds(statement, "category").includes(cmi5Category);
  const object = aboutCourse ? "" : ` ${lastPart(statement.object.id ?? "")}`;
  return `${lastPart(statement.verb.id)}${object}${typeof scaled === "number" ? `, ${scaled}` : ""}`;
}

function lastPart(iri: string): string {
  return iri.slice(iri.lastIndexOf("/") + 1);
}
