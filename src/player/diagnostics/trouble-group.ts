import type { ReportGroup, ReportRow } from "../../elements/diagnostics/report.ts";
import { word } from "../../elements/words.ts";
import { instant, type Facts } from "./facts.ts";

/** What is not as it was meant: what the platform refuses, what it said and could not be, and what failed last. */
export function troubleGroup({ findings, clean }: Facts): ReportGroup {
  const { host, notes, errors } = findings;
  const failures = errors.map(({ atMs, text }) => `${instant(atMs)} ${clean(text)}`).reverse();
  return {
    title: word("diagnostics.trouble"),
    rows: [
      listed(word("diagnostics.refused"), word("diagnostics.refused.some"), host.refused.map(clean)),
      listed(word("diagnostics.ignored"), word("diagnostics.ignored.some"), notes.map(clean)),
      listed(word("diagnostics.errors"), word("diagnostics.errors.some"), failures),
    ],
  };
}

function listed(term: string, some: string, technical: readonly string[]): ReportRow {
  return technical.length === 0 ? { term, says: word("diagnostics.none"), sign: "good" } : { term, says: some, technical, sign: "trouble" };
}
