import { msToIsoDuration } from "./duration.ts";
import { masteryScoreOf } from "./launch-options.ts";
import type { Scorm2004Manifest } from "./read-manifest.ts";
import { withNewSession } from "./run.ts";
import type { HeldScorm2004, Run, Session } from "./run.ts";

/**
 * Opens a session: the run with it, and the data model that the API is loaded with before Initialize (SCORM 2004 4th RTE 4.2). A session that
 * was suspended, or broke off, goes on. Any other ended the learner's attempt: the next one starts with nothing (RTE 2.1.1, 4.2.8).
 */
export function startScorm2004(
  run: Run,
  held: HeldScorm2004,
  manifest: Scorm2004Manifest,
  session: { readonly id: string; readonly nowMs: number },
): { readonly run: Run; readonly cmi: Readonly<Record<string, string>> } {
  const attempt = sessionsOfAttempt(run.sessions);
  const goesOn = attempt.some(({ exit }) => exit !== undefined);
  const kept = goesOn ? remembered(held.cmi) : {};
  const passing = masteryScoreOf(run.options.mastery, manifest.masteryScore);
  const cmi: Record<string, string> = {
    ...kept,
    "cmi.learner_id": run.options.learnerId,
    "cmi.learner_name": run.options.learnerName,
    "cmi.credit": run.options.credit && run.options.mode === "Normal" ? "credit" : "no-credit",
    "cmi.mode": run.options.mode.toLowerCase(),
    "cmi.entry": goesOn ? "resume" : "ab-initio",
    "cmi.total_time": msToIsoDuration(attempt.reduce((sum, each) => sum + each.timeMs, 0)),
    "cmi.launch_data": manifest.dataFromLms,
    "cmi.scaled_passing_score": passing === undefined ? "" : String(Math.round(passing * 1e7) / 1e7),
  };
  return { run: withNewSession({ ...run, held: { ...held, cmi: kept } }, session), cmi };
}

/** The sessions since the last that ended without being suspended. */
function sessionsOfAttempt(sessions: readonly Session[]): readonly Session[] {
  const over = sessions.findLastIndex(({ state, exit }) => state === "ended" && exit !== "suspend");
  return sessions.slice(over + 1);
}

/** What outlives a session: not what the LMS says anew, and not what belongs to the session alone. */
function remembered(cmi: Readonly<Record<string, string>>): Record<string, string> {
  const own =
    /^cmi\.(suspend_data|location|completion_status|success_status|progress_measure|(score|interactions|objectives|learner_preference|comments_from_learner)\..+)$/;
  return Object.fromEntries(Object.entries(cmi).filter(([element, value]) => own.test(element) && value !== ""));
}
