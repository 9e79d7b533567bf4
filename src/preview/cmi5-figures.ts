import { cmi5Category, cmi5Verb, launchDataStateId, verbs } from "../validation/cmi5/vocabulary.ts";
import type { Cmi5Verb } from "../validation/cmi5/vocabulary.ts";
import { asNumber } from "./figures.ts";
import type { Figures, InteractionRow } from "./figures.ts";
import type { HeldCmi5, HeldXapi, Run } from "./run.ts";
import { contextActivityIds, isRecord } from "./statement.ts";
import type { Statement } from "./statement.ts";

/** Of a run in cmi5 or xAPI: what its cmi5 defined statements say, in xAPI those about the launched activity itself. */
export function lrsFigures(run: Run, held: HeldCmi5 | HeldXapi): Figures {
  const launched = run.sessions.at(-1)?.tinCan?.activityId;
  const ofSession = (statement: Statement): boolean =>
    held.standard === "cmi5" ? contextActivityIds(statement, "category").includes(cmi5Category) : statement.object.id === launched;
  const defined = held.statements.filter(ofSession);
  const find = (verb: Cmi5Verb): Statement | undefined => defined.findLast((statement) => statement.verb.id === verbs[verb]);
  const judged = find("passed") ?? find("failed");
  const scaled = asNumber(judged?.result?.score?.scaled);
  const raw = asNumber(judged?.result?.score?.raw);
  const suspendData = stateText(held);
  return {
    completion: find("completed") ? "completed" : find("initialized") ? "incomplete" : "unknown",
    success: judged === undefined ? "unknown" : cmi5Verb(judged.verb.id) === "passed" ? "passed" : "failed",
    status: held.standard === "xapi" ? lastVerb(defined) : find("satisfied") ? "satisfied" : "not satisfied",
    raw: raw ?? (scaled === undefined ? undefined : Math.round(scaled * 10_000) / 100),
    scaled,
    location: locationIn(suspendData),
    suspendData,
    suspendLimit: undefined,
    sessionMs: run.sessions.at(-1)?.timeMs ?? 0,
    totalMs: run.sessions.reduce((sum, session) => sum + session.timeMs, 0),
  };
}

function lastVerb(statements: readonly Statement[]): string {
  const id = statements.at(-1)?.verb.id ?? "none yet";
  return id.slice(id.lastIndexOf("/") + 1);
}

/** The course's own state document; where it keeps several, the one written last. */
function stateText(held: HeldCmi5 | HeldXapi): string {
  const own = Object.values(held.documents).filter((document) => document.kind === "state" && document.name !== launchDataStateId);
  const last = own.sort((a, b) => a.updatedAtMs - b.updatedAtMs).at(-1);
  return last ? decodeBase64(last.base64) : "";
}

export function decodeBase64(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
}

/** A JSON state may name the place under `location`. */
function locationIn(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    const location = isRecord(value) ? value["location"] : undefined;
    return typeof location === "string" ? location : "";
  } catch {
    return "";
  }
}

export function cmi5Interactions(statements: readonly Statement[]): InteractionRow[] {
  return statements.flatMap((statement) => {
    const definition = statement.object["definition"];
    if (!isRecord(definition) || typeof definition["interactionType"] !== "string") return [];
    const patterns = definition["correctResponsesPattern"];
    const { response, success, duration } = { response: undefined, ...statement.result };
    return [
      {
        id: statement.object.id ?? "",
        type: definition["interactionType"],
        response: typeof response === "string" ? response : "",
        correct: Array.isArray(patterns) ? patterns.join(" or ") : "",
        result: success === true ? "correct" : success === false ? "wrong" : "",
        latency: typeof duration === "string" ? duration : "",
      },
    ];
  });
}
