// The part of the engine that says how saving works here.
import { word } from "../elements/words.ts";
import "../elements/diagnostics/diagnostics.ts";
import type { Look, RcDiagnostics } from "../elements/diagnostics/diagnostics.ts";
import type { Findings } from "../tracking/diagnostics/findings.ts";
import { toReport } from "./diagnostics/to-report.ts";
import type { PlayerParts } from "./player-parts.ts";

/** Opens the panel with what is known now; while it is open it says how the saving goes on. */
export function showDiagnostics(panel: RcDiagnostics, { session, course, environment }: PlayerParts): void {
  const report = () => toReport(session.findings(), course, environment);
  panel.look = async (): Promise<Look> => {
    const before = session.findings();
    await session.look();
    return { report: report(), news: newsOf(before, session.findings()) };
  };
  panel.report = report();
  panel.show();
  const stop = session.onSaveState(() => {
    if (panel.open) panel.report = report();
    else stop();
  });
}

/** How the host has answered. */
function newsOf(before: Findings, after: Findings): string {
  const { saveState, saves, errors, host, launch } = after;
  if (launch === undefined || saveState.kind === "ended") return word("diagnostics.looked.closed");
  if (saveState.kind === "unsaved" || errors.at(-1) !== before.errors.at(-1)) return word("diagnostics.looked.failed");
  if (saves.count > before.saves.count && saves.last !== undefined) return word("diagnostics.looked.saved", { ms: saves.last.tookMs });
  if (host.calls > before.host.calls && host.answer !== undefined) return word("diagnostics.looked.answered", { ms: host.answer.tookMs });
  return word("diagnostics.looked.nothing");
}
