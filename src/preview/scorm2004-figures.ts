import { isoDurationToMs } from "./duration.ts";
import { asNumber } from "./figures.ts";
import type { Figures, InteractionRow } from "./figures.ts";

type Cmi = Readonly<Record<string, string>>;

/** Characters of `cmi.suspend_data` (SCORM 2004 4th RTE 4.2.24, SPM). */
export const suspendLimit2004 = 64_000;

/** `earlierMs`: time of the sessions before the one whose session time the data holds. */
export function scorm2004Figures(cmi: Cmi, earlierMs: number): Figures {
  const completion = cmi["cmi.completion_status"] ?? "unknown";
  const success = cmi["cmi.success_status"] ?? "unknown";
  const sessionMs = isoDurationToMs(cmi["cmi.session_time"] ?? "") ?? 0;
  return {
    status: `${completion}, ${success}`,
    completion: completion === "completed" || completion === "incomplete" ? completion : "unknown",
    success: success === "passed" || success === "failed" ? success : "unknown",
    raw: asNumber(cmi["cmi.score.raw"]),
    scaled: asNumber(cmi["cmi.score.scaled"]),
    location: cmi["cmi.location"] ?? "",
    suspendData: cmi["cmi.suspend_data"] ?? "",
    suspendLimit: suspendLimit2004,
    sessionMs,
    totalMs: earlierMs + sessionMs,
  };
}

export function scorm2004Interactions(cmi: Cmi): InteractionRow[] {
  const rows: InteractionRow[] = [];
  for (let n = 0; cmi[`cmi.interactions.${n}.id`]; n += 1) {
    const field = (name: string): string => cmi[`cmi.interactions.${n}.${name}`] ?? "";
    const patterns: string[] = [];
    for (let p = 0; field(`correct_responses.${p}.pattern`) !== ""; p += 1) patterns.push(field(`correct_responses.${p}.pattern`));
    rows.push({
      id: field("id"),
      type: field("type"),
      response: field("learner_response"),
      correct: patterns.join(" or "),
      result: field("result"),
      latency: field("latency"),
    });
  }
  return rows;
}
