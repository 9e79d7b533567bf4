import type { TimeLimit } from "../../model/launch.ts";

/** What an LMS says of time, letter by letter as it answers. */
export interface TimeAnswers {
  /** `max_time_allowed` */
  readonly allowed: string;
  /** `time_limit_action` */
  readonly action: string;
  /** `total_time`: of the sessions before. */
  readonly spent: string;
}

type Action = Pick<TimeLimit, "action" | "told">;

const dayMs = 86_400_000;

/**
 * The LMS's time limit (SCORM 1.2 RTE 3.4.4, `cmi.student_data`; SCORM 2004 4th RTE 4.2.15 and 4.2.24), undefined where it sets none. Either edition's form
 * of a time is taken in both. `unset`: what holds where no action is named, or one that nobody knows. What makes no sense counts as not set
 * and is told to `note`.
 */
export function readTimeLimit({ allowed, action, spent }: TimeAnswers, unset: Action, note: (text: string) => void): TimeLimit | undefined {
  if (allowed.trim() === "") return undefined;
  const limitMs = toMs(allowed);
  if (limitMs === undefined || limitMs === 0) {
    note(`max_time_allowed is no time: ${allowed.slice(0, 40)}`);
    return undefined;
  }
  const told = toAction(action);
  if (told === undefined && action.trim() !== "") note(`time_limit_action is none: ${action.slice(0, 40)}`);
  const spentMs = toMs(spent);
  if (spentMs === undefined && spent.trim() !== "") note(`total_time is no time: ${spent.slice(0, 40)}`);
  return { limitMs, spentMs: spentMs ?? 0, ...(told ?? unset) };
}

function toAction(text: string): Action | undefined {
  const [action, message, ...more] = text
    .trim()
    .toLowerCase()
    .split(",")
    .map((part) => part.trim());
  if (more.length > 0 || (action !== "exit" && action !== "continue")) return undefined;
  return message === "message" || message === "no message" ? { action, told: message === "message" } : undefined;
}

/** `HHHH:MM:SS.SS` (SCORM 1.2 RTE 3.4.1, CMITimespan) or `P1Y2M3DT4H5M6.78S` (SCORM 2004 4th RTE 4.1.1.8); a year has 365 days here, a month 30. */
function toMs(text: string): number | undefined {
  const [span, hours, minutes, seconds] = /^(\d{1,4}):([0-5]?\d):([0-5]?\d(?:\.\d+)?)$/.exec(text.trim()) ?? [];
  if (span !== undefined) return total([hours, 3_600_000], [minutes, 60_000], [seconds, 1000]);
  const parts = /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text.trim());
  if (parts === null) return undefined;
  const [, y, mo, d, h, m, s] = parts;
  return total([y, 365 * dayMs], [mo, 30 * dayMs], [d, dayMs], [h, 3_600_000], [m, 60_000], [s, 1000]);
}

function total(...parts: readonly (readonly [string | undefined, number])[]): number | undefined {
  const ms = parts.reduce((sum, [count, unit]) => sum + Number(count ?? 0) * unit, 0);
  return Number.isFinite(ms) ? Math.round(ms) : undefined;
}
