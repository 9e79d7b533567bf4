import { msToTimespan } from "./duration.ts";
import { masteryScoreOf } from "./launch-options.ts";
import type { Scorm12Manifest } from "./read-manifest.ts";
import { withNewSession } from "./run.ts";
import type { HeldScorm12, Run } from "./run.ts";

/** Opens a session: the run with it, and the data model that the API is loaded with before LMSInitialize (SCORM 1.2 RTE 3.4.4). */
export function startScorm12(
  run: Run,
  held: HeldScorm12,
  manifest: Scorm12Manifest,
  session: { readonly id: string; readonly nowMs: number },
): { readonly run: Run; readonly cmi: Readonly<Record<string, string>> } {
  const mastery = masteryScoreOf(run.options.mastery, manifest.masteryScore);
  const cmi: Record<string, string> = {
    ...remembered(held.cmi),
    "cmi.core.student_id": run.options.learnerId,
    "cmi.core.student_name": run.options.learnerName,
    "cmi.core.credit": run.options.credit && run.options.mode === "Normal" ? "credit" : "no-credit",
    "cmi.core.lesson_mode": run.options.mode.toLowerCase(),
    "cmi.core.entry": entry(run),
    "cmi.core.total_time": msToTimespan(run.sessions.reduce((sum, each) => sum + each.timeMs, 0)),
    "cmi.launch_data": manifest.dataFromLms,
    "cmi.student_data.mastery_score": mastery === undefined ? "" : String(Math.round(mastery * 1e6) / 1e4),
  };
  return { run: withNewSession(run, session), cmi };
}

/** `resume` after a suspended session and after one that broke off once it had committed; a session that never did leaves no trace. */
function entry(run: Run): string {
  const last = run.sessions.findLast((session) => session.exit !== undefined);
  if (last === undefined) return "ab-initio";
  return last.exit === "suspend" || last.state !== "ended" ? "resume" : "";
}

/** What outlives a session: not what the LMS says anew, and not what belongs to the session alone. */
function remembered(cmi: Readonly<Record<string, string>>): Record<string, string> {
  const own =
    /^cmi\.(suspend_data|comments|core\.(lesson_status|lesson_location|score\..+)|(interactions|objectives|student_preference)\..+)$/;
  return Object.fromEntries(Object.entries(cmi).filter(([element, value]) => own.test(element) && value !== ""));
}
