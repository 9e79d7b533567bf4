import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Finding } from "../../validation/finding.ts";
import { cmi5Category } from "../../validation/cmi5/vocabulary.ts";
import type { JudgedStatement } from "../judge-run.ts";
import { contextActivityIds } from "../statement.ts";
import type { Statement } from "../statement.ts";
import { alarmCount, clock, findingCount, lastPart, section } from "./inspector-section.ts";
import type { LiveView } from "./live-view.ts";

/** The run's statements, newest first, each with what is wrong with it; and all of them as a file. */
export function statementsList(view: LiveView): TemplateResult {
  const { statements, judged } = view;
  const findings = new Map(judged.map((one) => [one.id, one]));
  const list = repeat(
    [...statements].reverse(),
    ({ id }) => id,
    (statement) => statementRow(statement, findings.get(statement.id)),
  );
  const alarms = html`${findingCount(judged)} ${alarmCount(view.brokenLines.length, "broken line")}`;
  return section(
    "statements",
    "Statements",
    statements.length,
    html`${verdict(view)}${download(view)}
      <div class="statements">${judged.length === 0 ? nothing : onlyFindings()}${list}</div>`,
    alarms,
  );
}

/** In a few words what the judging came to, and by what. */
function verdict({ statements, judged, hasProfile, brokenLines }: LiveView): TemplateResult {
  const by = hasProfile ? "xAPI, cmi5 and the profile of the courses" : "xAPI and cmi5";
  return html`
    ${hasProfile ? nothing : html`<p class="alarm">The profile of the courses could not be read, so nothing is judged by it.</p>`}
    ${
      brokenLines.length === 0
        ? nothing
        : html`<p class="alarm">
            In the file of this run’s statements ${brokenLines.length === 1 ? "one line" : `${brokenLines.length} lines`} could not be read:
            ${brokenLines.join("; ")}. The others are all here.
          </p>`
    }
    ${
      statements.length === 0
        ? html`<p class="soft">None yet.</p>`
        : html`<p class="soft" data-verdict=${judged.length}>
            Judged by ${by}:
            ${judged.length === 0 ? "nothing is wrong." : `${judged.length} of ${statements.length} have findings. An LRS takes them; reports may not.`}
          </p>`
    }
  `;
}

function download({ id, statements }: LiveView): TemplateResult | typeof nothing {
  if (statements.length === 0) return nothing;
  return html`<p><a class="button quiet" href="/run/${id}/statements.ndjson" download>Download as NDJSON</a></p>`;
}

/** The style sheet hides the others. */
function onlyFindings(): TemplateResult {
  return html`<label class="only"><input type="checkbox" /> Only those with findings</label>`;
}

function statementRow(statement: Statement, judged: JudgedStatement | undefined): TemplateResult {
  const count = judged === undefined ? nothing : findingCount([judged]);
  return html`<details data-statement=${lastPart(statement.verb.id)} ?data-findings=${judged !== undefined}>
    <summary>${statementTitle(statement)} <span class="soft">${clock.format(Date.parse(statement.timestamp))}</span> ${count}</summary>
    ${judged === undefined ? nothing : findingList(judged.findings)}
    <pre tabindex="0">${JSON.stringify(statement, null, 2)}</pre>
  </details>`;
}

function findingList(findings: readonly Finding[]): TemplateResult {
  return html`<ul class="findings" aria-label="Findings">
    ${findings.map(
      ({ rule, path, message }) =>
        html`<li><b>${message}</b>${path === "" ? nothing : html`<code>${path}</code>`}<span class="soft">${rule}</span></li>`,
    )}
  </ul>`;
}

/** The object is named only where it is not the course itself. */
function statementTitle(statement: Statement): string {
  const scaled = statement.result?.score?.scaled;
  const aboutCourse = contextActivityIds(statement, "category").includes(cmi5Category);
  const object = aboutCourse ? "" : ` ${lastPart(statement.object.id ?? "")}`;
  return `${lastPart(statement.verb.id)}${object}${typeof scaled === "number" ? `, ${scaled}` : ""}`;
}
