/** Milliseconds of a SCORM 1.2 timespan, `HHHH:MM:SS.SS` (SCORM 1.2 RTE 3.4.5); 0 where it is none. */
export function timespanToMs(timespan: string): number {
  const match = /^(\d+):(\d\d):(\d\d(?:\.\d{1,2})?)$/.exec(timespan);
  return match ? Math.round((Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3])) * 1000) : 0;
}

/** A SCORM 1.2 timespan with two decimals at most. */
export function msToTimespan(ms: number): string {
  const hundredths = Math.max(0, Math.round(ms / 10));
  const two = (value: number): string => String(value).padStart(2, "0");
  const seconds = two(Math.floor(hundredths / 100) % 60);
  const rest = hundredths % 100;
  const time = `${String(Math.floor(hundredths / 360_000)).padStart(4, "0")}:${two(Math.floor(hundredths / 6000) % 60)}:${seconds}`;
  return rest === 0 ? time : `${time}.${two(rest)}`;
}

/** Milliseconds of an ISO 8601 duration of days and shorter; undefined where it is none. */
export function isoDurationToMs(duration: string): number | undefined {
  const match = /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration);
  if (!match || duration === "P" || duration.endsWith("T")) return undefined;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return Math.round(((((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000);
}

/** `PT12.5S`: seconds alone, two decimals at most. */
export function msToIsoDuration(ms: number): string {
  return `PT${String(Math.max(0, Math.round(ms / 10) / 100))}S`;
}
