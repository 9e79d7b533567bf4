import { msToTimespan, timespanToMs } from "./duration.ts";
import { masteryScoreOf } from "./launch-options.ts";
import type { Scorm12Manifest } from "./read-manifest.ts";
import { isRecord } from "./statement.ts";
import { liveSession, withLog, withSession } from "./run.ts";
import type { HeldScorm12, LogEntry, Run } from "./run.ts";

/** What the course told with LMSCommit or LMSFinish. */
export interface Commit {
  /** Elements that changed since the last commit. */
  readonly set: Readonly<Record<string, string>>;
  readonly finish: boolean;
  readonly log: readonly LogEntry[];
}

/** Opens a session: the run with it, and the data model that the API is loaded with before LMSInitialize (SCORM 1.2 RTE 3.4.4). */
export function startScorm12(
  run: Run,
  held: HeldScorm12,
  manifest: Scorm12Manifest,
  session: { readonly id: string; readonly nowMs: number },
): { readonly run: Run; readonly cmi: Readonly<Record<string, string>> } {
  const sessions = run.sessions.map((each) => (each.state === "live" ? { ...each, state: "replaced" as const } : each));
  const next: Run = { ...run, sessions: [...sessions, { id: session.id, startedAtMs: session.nowMs, state: "live", timeMs: 0 }] };
  const mastery = masteryScoreOf(run.options.mastery, manifest.masteryScore);
  const cmi: Record<string, string> = {
    ...remembered(held.cmi),
    "cmi.core.student_id": run.options.learnerId,
    "cmi.core.student_name": run.options.learnerName,
    "cmi.core.credit": run.options.credit && run.options.mode === "Normal" ? "credit" : "no-credit",
    "cmi.core.lesson_mode": run.options.mode.toLowerCase(),
    "cmi.core.entry": entry(run),
    "cmi.core.total_time": msToTimespan(sessions.reduce((sum, each) => sum + each.timeMs, 0)),
    "cmi.launch_data": manifest.dataFromLms,
    "cmi.student_data.mastery_score": mastery === undefined ? "" : String(Math.round(mastery * 1e6) / 1e4),
  };
  return { run: next, cmi };
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

/** The run with a commit in it; the reason where it is refused. */
export function commitScorm12(run: Run, held: HeldScorm12, sessionId: string, commit: Commit): Run | { readonly refused: string } {
  const session = liveSession(run);
  if (session?.id !== sessionId) return { refused: "this session is over: it was finished, or the run was launched again" };
  const cmi = { ...held.cmi, ...commit.set };
  const committed = withSession(
    { ...run, held: { ...held, cmi } },
    {
      ...session,
      timeMs: timespanToMs(cmi["cmi.core.session_time"] ?? ""),
      exit: cmi["cmi.core.exit"] ?? "",
      state: commit.finish ? "ended" : "live",
    },
  );
  return withLog(committed, ...commit.log);
}

/** Undefined where the value is no commit. */
export function readCommit(value: unknown): Commit | undefined {
  if (!isRecord(value) || !isRecord(value["set"]) || typeof value["finish"] !== "boolean" || !Array.isArray(value["log"])) return undefined;
  const elements = Object.entries(value["set"]);
  if (!elements.every(([element, text]) => /^cmi\.[a-z_0-9.]{1,120}$/.test(element) && typeof text === "string")) return undefined;
  if (!value["log"].every(isLogEntry)) return undefined;
  return { set: value["set"] as Record<string, string>, finish: value["finish"], log: value["log"] };
}

function isLogEntry(value: unknown): value is LogEntry {
  return (
    isRecord(value) &&
    typeof value["atMs"] === "number" &&
    ["call", "detail", "answer"].every((field) => typeof value[field] === "string") &&
    ["string", "undefined"].includes(typeof value["problem"])
  );
}
