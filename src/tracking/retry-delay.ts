import { TrackingError } from "./tracking-error.ts";

const longestMs = 300_000;

/**
 * How long to wait before the next try: `baseMs`, doubled with each failure up to five minutes, a fifth of it by chance so that a whole class
 * does not come back at once; never sooner than the host asked for.
 */
export function retryDelay(failures: number, baseMs: number, error: unknown, random: number): number {
  const doubled = Math.min(longestMs, Math.max(1000, baseMs) * 2 ** Math.min(20, failures - 1));
  const asked = error instanceof TrackingError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(asked, Math.round(doubled * (1 + random * 0.2)));
}
