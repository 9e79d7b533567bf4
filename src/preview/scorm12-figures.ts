import { suspendDataLimit } from "../model/suspend-data.ts";
import { timespanToMs } from "./duration.ts";
import { asNumber } from "./figures.ts";
import type { Figures, InteractionRow } from "./figures.ts";

type Cmi = Readonly<Record<string, string>>;

/** `earlierMs`: time of the sessions before the one whose session time the data holds. */
export function scorm12Figures(cmi: Cmi, earlierMs: number): Figures {
  const status = cmi["cmi.core.lesson_status"] ?? "not attempted";
  const raw = asNumber(cmi["cmi.core.score.raw"]);
  const sessionMs = timespanToMs(cmi["cmi.core.session_time"] ?? "");
  return {
    status,
    completion:
      status === "passed" || status === "completed" ? "completed" : status === "not attempted" || status === "" ? "unknown" : "incomplete",
    success: status === "passed" || status === "failed" ? status : "unknown",
    raw,
    scaled:
      raw === undefined
        ? undefined
        : scaledScore(raw, asNumber(cmi["cmi.core.score.min"]) ?? 0, asNumber(cmi["cmi.core.score.max"]) ?? 100),
    location: cmi["cmi.core.lesson_location"] ?? "",
    suspendData: cmi["cmi.suspend_data"] ?? "",
    suspendLimit: suspendDataLimit,
    sessionMs,
    totalMs: earlierMs + sessionMs,
  };
}

function scaledScore(raw: number, min: number, max: number): number | undefined {
  return max > min ? (raw - min) / (max - min) : undefined;
}

export function scorm12Interactions(cmi: Cmi): InteractionRow[] {
  const rows: InteractionRow[] = [];
  for (let n = 0; `cmi.interactions.${n}.id` in cmi; n += 1) {
    const field = (name: string): string => cmi[`cmi.interactions.${n}.${name}`] ?? "";
    rows.push({
      id: field("id"),
      type: field("type"),
      response: field("student_response"),
      correct: field("correct_responses.0.pattern"),
      result: field("result"),
      latency: field("latency"),
    });
  }
  return rows;
}
