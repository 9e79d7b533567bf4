/** Whole hundredths of a second; 0 for what is not a time (negative, not a number). */
function hundredths(ms: number): number {
  return Number.isFinite(ms) && ms > 0 ? Math.round(ms / 10) : 0;
}

/** `PT…S`, two decimals at most, zero is `PT0S` (xAPI 1.0.3 Data 4.6, cmi5 9.5.4). */
export function toIsoDuration(ms: number): string {
  return `PT${hundredths(ms) / 100}S`;
}

const longestTimespan = 9999 * 360_000 + 59 * 6000 + 5999;

/** `HHHH:MM:SS.SS` (SCORM 1.2 RTE 3.4.2.1, CMITimespan). Ends at 9999:59:59.99, the longest that the form can say. */
export function toTimespan12(ms: number): string {
  const total = Math.min(hundredths(ms), longestTimespan);
  const hours = Math.floor(total / 360_000);
  const minutes = Math.floor(total / 6000) % 60;
  const seconds = Math.floor(total / 100) % 60;
  return `${digits(hours, 4)}:${digits(minutes, 2)}:${digits(seconds, 2)}.${digits(total % 100, 2)}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
