const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)$/;

/**
 * A moment as xAPI 1.0.3 Data 4.5 has it: a day that exists, a time, and the zone, which the clause recommends and without which nobody
 * knows when it was. An offset of minus nothing is not of ISO 8601 (4.2.5.1 there).
 */
export function isTimestamp(value: unknown): value is string {
  const match = typeof value === "string" ? form.exec(value) : null;
  if (match === null) return false;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  const [sign, zoneHour, zoneMinute] = [match[7], Number(match[8] ?? 0), Number(match[9] ?? 0)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return false;
  if (zoneHour > 23 || zoneMinute > 59 || (sign === "-" && zoneHour + zoneMinute === 0)) return false;
  // A leap second is written 60.
  return hour <= 23 && minute <= 59 && second <= 60;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
