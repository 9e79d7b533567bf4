import type { Standard } from "../model/catalogue.ts";
import { cmi5Interactions, decodeBase64, lrsFigures } from "./cmi5-figures.ts";
import { noFigures } from "./figures.ts";
import type { Figures, InteractionRow } from "./figures.ts";
import type { JudgedStatement } from "./judge-run.ts";
import { lrsOf } from "./run.ts";
import type { ClientKey, LaunchOptions, LogEntry, Run, Session } from "./run.ts";
import { scormFigures, scormInteractions } from "./scorm-figures.ts";
import type { Statement } from "./statement.ts";

/** What the inspector is told of a run: everything but the tokens of its sessions. */
export interface RunView {
  readonly id: string;
  readonly revision: number;
  readonly file: string;
  readonly standard: Standard;
  readonly course: Run["course"];
  readonly attempt: number;
  readonly options: LaunchOptions;
  readonly sessions: number;
  readonly session: Pick<Session, "id" | "state" | "startedAtMs"> | undefined;
  /** As the course is told at the next launch, 0 to 1. */
  readonly masteryScore: number | undefined;
  readonly moveOn: string | undefined;
  readonly figures: Figures;
  /** Time of all sessions but the last. */
  readonly earlierMs: number;
  readonly interactions: readonly InteractionRow[];
  readonly statements: readonly Statement[];
  /** What is wrong with statements that were stored all the same. */
  readonly judged: readonly JudgedStatement[];
  /** Whether that is by the profile too. */
  readonly hasProfile: boolean;
  /** Lines of the run's file of statements that could not be read. */
  readonly brokenLines: readonly string[];
  /** For a client of one's own: undefined until it is asked for, and where there is no LRS. */
  readonly client: (ClientKey & { readonly endpoint: string }) | undefined;
  readonly documents: readonly DocumentView[];
  readonly log: readonly LogEntry[];
  /** Why the package cannot be launched; empty where it can. */
  readonly problems: readonly string[];
}

export interface DocumentView {
  readonly kind: string;
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
}

interface PackageFacts {
  readonly masteryScore?: number | undefined;
  readonly moveOn?: string | undefined;
  readonly problems: readonly string[];
  readonly judged?: readonly JudgedStatement[];
  readonly hasProfile?: boolean;
  readonly brokenLines?: readonly string[];
  /** `http://127.0.0.1:4173`, where the preview is. */
  readonly origin?: string;
}

export function toRunView(run: Run, facts: PackageFacts): RunView {
  const session = run.sessions.at(-1);
  const lrs = lrsOf(run.held);
  return {
    id: run.id,
    revision: run.revision,
    file: run.file,
    standard: run.held.standard,
    course: run.course,
    attempt: run.attempt,
    options: run.options,
    sessions: run.sessions.length,
    session: session && { id: session.id, state: session.state, startedAtMs: session.startedAtMs },
    masteryScore: facts.masteryScore,
    moveOn: facts.moveOn,
    figures: runFigures(run),
    earlierMs: earlierMs(run),
    interactions: lrs ? cmi5Interactions(lrs.statements) : "cmi" in run.held ? scormInteractions(run.held) : [],
    statements: lrs?.statements ?? [],
    judged: facts.judged ?? [],
    hasProfile: facts.hasProfile ?? true,
    brokenLines: facts.brokenLines ?? [],
    client: run.client && lrs && { endpoint: `${facts.origin ?? ""}${lrsPath(run.id, lrs.standard)}`, ...run.client },
    documents: Object.values(lrs?.documents ?? {}).map(({ kind, name, contentType, base64 }) => ({
      kind,
      name,
      contentType,
      text: decodeBase64(base64),
    })),
    log: run.log,
    problems: facts.problems,
  };
}

function lrsPath(id: string, standard: "cmi5" | "xapi"): string {
  return standard === "cmi5" ? `/cmi5/${id}/xapi/` : `/xapi/${id}/lrs/`;
}

export function runFigures(run: Run): Figures {
  const { held } = run;
  if (held.standard === "web") return noFigures;
  return "cmi" in held ? scormFigures({ ...held, cmi: lastSessionsCmi(held.cmi, run) }, earlierMs(run)) : lrsFigures(run, held);
}

function earlierMs(run: Run): number {
  return run.sessions.slice(0, -1).reduce((sum, session) => sum + session.timeMs, 0);
}

/** A session that has not committed yet has no session time: what is held is the one before's. */
function lastSessionsCmi(cmi: Readonly<Record<string, string>>, run: Run): Readonly<Record<string, string>> {
  return run.sessions.at(-1)?.exit === undefined ? { ...cmi, "cmi.core.session_time": "", "cmi.session_time": "" } : cmi;
}
