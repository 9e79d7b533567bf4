import type { Item } from "../content/course-content.ts";
import { citationPattern } from "../content/markdown.ts";
import { markdownMistakes } from "../content/markdown-mistakes.ts";
import type { MistakeList } from "../content/mistake-list.ts";
import { suggestName } from "../content/nearest-name.ts";
import { fourDecimals } from "../content/rules/mastery-score.ts";
import { slotNames, strayBrackets } from "../terms/slots.ts";
import type { AuthoredCompany } from "./authored-company.ts";

/** A company file that its schema has accepted. */
export type CompanyPlace = Item<AuthoredCompany>;

/** The article form holds the word itself, or `{a-customer’s}` could not be made from it. */
export function checkTerms(place: CompanyPlace, mistakes: MistakeList): void {
  for (const [name, term] of Object.entries(place.value.terms ?? {})) {
    if (term.a === undefined || term.a.endsWith(` ${term.one}`)) continue;
    const message = `is “${term.a}”; it must end with “${term.one}”, such as “a ${term.one}”`;
    mistakes.add(place, ["terms", name, "a"], "wrong-value", message);
  }
}

/** Company texts hold the Markdown that content may, slots that exist, and no citations: they are decisions, not claims. */
export function checkPolicies(place: CompanyPlace, mistakes: MistakeList): void {
  for (const [id, text] of Object.entries(place.value.policies ?? {})) {
    const path = ["policies", id];
    for (const { code, message, textLine } of markdownMistakes(text, "paragraphs", "company"))
      mistakes.add(place, path, code, message, { textLine });
    for (const { text: bracket, textLine } of strayBrackets(text))
      mistakes.add(place, path, "unknown-slot", `${bracket} is no slot${suggestName(bracket.slice(1, -1), slotNames)}`, { textLine });
    const cited = citationPattern.exec(text)?.[0];
    if (cited !== undefined) mistakes.add(place, path, "citation-form", `${cited}: a company’s own text cites nothing; take it out`);
  }
}

/** Labels word a message anew, with no value in them that the message does not have. */
export function checkLabels(place: CompanyPlace, known: ReadonlyMap<string, string>, mistakes: MistakeList): void {
  for (const [key, text] of Object.entries(place.value.labels ?? {})) {
    const message = known.get(key);
    if (message === undefined) {
      const hint = suggestName(key, [...known.keys()]);
      const near = hint.startsWith("; did") ? hint : "; src/content/messages/en.yaml has them all";
      mistakes.add(place, ["labels", key], "unknown-field", `there is no label “${key}”${near}`, { key: true });
      continue;
    }
    const values: readonly string[] = message.match(/\{\w+\}/g) ?? [];
    const stray = (text.match(/\{[^{}]*\}?/g) ?? []).find((value) => !values.includes(value));
    if (stray === undefined) continue;
    const may = values.length === 0 ? "this label has no values" : `it may hold ${[...new Set(values)].join(", ")}`;
    mistakes.add(place, ["labels", key], "wrong-value", `${stray} is nothing that this label is given: ${may}`);
  }
}

/** What only makes sense together. */
export function checkRules(place: CompanyPlace, mistakes: MistakeList): void {
  const { completion, test } = place.value;
  if (completion?.scoreOnCompletion === true && completion.by !== "pages") {
    const message = "is for courses that are done by pages: write by: pages beside it, or take it out, for the test gives the score";
    mistakes.add(place, ["completion", "scoreOnCompletion"], "wrong-value", message);
  }
  const score = test?.masteryScore;
  if (score === undefined || fourDecimals(score)) return;
  mistakes.add(place, ["test", "masteryScore"], "wrong-value", `is ${score}; four decimals at most, such as ${score.toFixed(4)}`);
}
