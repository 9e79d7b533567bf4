import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { JudgedStatement } from "../judge-run.ts";

export const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

/** A part of the inspector that opens. `alarms`: what is wrong in it, in its head. */
export function section(
  name: string,
  title: string,
  count: number | undefined,
  body: TemplateResult,
  alarms: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<details data-section=${name}>
    <summary>${title} ${count === undefined ? nothing : html`<span class="soft">${count}</span>`} ${alarms}</summary>
    ${body}
  </details>`;
}

export function findingCount(judged: readonly JudgedStatement[]): TemplateResult | typeof nothing {
  return alarmCount(
    judged.reduce((sum, { findings }) => sum + findings.length, 0),
    "finding",
  );
}

/** `2 problems`; nothing where there is none. */
export function alarmCount(count: number, word: string): TemplateResult | typeof nothing {
  return count === 0 ? nothing : html`<span class="alarm">${count === 1 ? `1 ${word}` : `${count} ${word}s`}</span>`;
}

export function lastPart(iri: string): string {
  return iri.slice(iri.lastIndexOf("/") + 1);
}
