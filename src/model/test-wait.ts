import type { TestProgress } from "./attempt.ts";
import type { TestRules } from "./course.ts";

/** 2020-01-01T00:00Z, in milliseconds since 1970: minutes are counted from there. */
const startMs = 1_577_836_800_000;
const minuteMs = 60_000;
const latestMinute = 2 ** 30 - 2;

/** A time (milliseconds since 1970) as state holds it: whole minutes since 2020 began in UTC, rounded down, 0 to 2^30 - 2. */
export function toMinute(ms: number): number {
  return Math.min(latestMinute, Math.max(0, Math.floor((ms - startMs) / minuteMs)));
}

/**
 * When the wait after a failed test is over, in milliseconds since 1970; undefined where nothing has to be waited for any more. What is left
 * is never more than the whole wait: a hand-in that lies ahead of the clock (set back since, or wrong when it happened) holds nobody.
 */
export function waitEndsMs(
  { results, current, handedInAt }: TestProgress,
  { waitHours = 0 }: Pick<TestRules, "waitHours"> = {},
  nowMs: number,
): number | undefined {
  if (current !== undefined || handedInAt === undefined || results.at(-1)?.passed !== false) return undefined;
  const beganMs = startMs + handedInAt * minuteMs;
  const endsMs = beganMs + waitHours * 60 * minuteMs;
  return beganMs <= nowMs && nowMs < endsMs ? endsMs : undefined;
}
