import { isoDurationToMs, timespanToMs } from "./duration.ts";
import { liveSession, withLog, withSession } from "./run.ts";
import type { HeldScorm, LogEntry, Run } from "./run.ts";
import { isRecord } from "./statement.ts";

/** What the course told with a commit or at the end of the session. */
export interface Commit {
  /** Elements that changed since the last commit. */
  readonly set: Readonly<Record<string, string>>;
  readonly finish: boolean;
  readonly log: readonly LogEntry[];
}

/** The run with a commit in it; the reason where it is refused. */
export function commitScorm(run: Run, held: HeldScorm, sessionId: string, commit: Commit): Run | { readonly refused: string } {
  const session = liveSession(run);
  if (session?.id !== sessionId) return { refused: "this session is over: it was finished, or the run was launched again" };
  const cmi = { ...held.cmi, ...commit.set };
  const committed = withSession(
    { ...run, held: { ...held, cmi } },
    { ...session, ...sessionFacts(held.standard, cmi), state: commit.finish ? "ended" : "live" },
  );
  return withLog(committed, ...commit.log);
}

function sessionFacts(standard: HeldScorm["standard"], cmi: Readonly<Record<string, string>>): { timeMs: number; exit: string } {
  return standard === "scorm12"
    ? { timeMs: timespanToMs(cmi["cmi.core.session_time"] ?? ""), exit: cmi["cmi.core.exit"] ?? "" }
    : { timeMs: isoDurationToMs(cmi["cmi.session_time"] ?? "") ?? 0, exit: cmi["cmi.exit"] ?? "" };
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
