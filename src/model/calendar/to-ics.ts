/** Something to be reminded of on a day. */
export interface Reminder {
  /** The same each time this reminder is written, so that a calendar takes a later one in place of an earlier. */
  readonly uid: string;
  /** A calendar day, `2026-12-01`: nine in the morning, wherever the reader is. */
  readonly date: string;
  readonly summary: string;
  readonly description: string;
}

export const icsType = "text/calendar;charset=utf-8";

/** Octets of a line without its end (RFC 5545 3.1). */
const lineOctets = 75;

/**
 * A calendar to import: each reminder an event of a whole day that blocks nothing, with a note at nine. By RFC 5545: `PRODID` and `VERSION` (3.7), `UID` and
 * `DTSTAMP` (3.6.1), `DTSTART` as a date (3.3.4), an alarm that displays (3.6.6), text escaped (3.3.11), lines ended by CRLF and folded at 75 octets (3.1).
 * `stampedAtMs`: when it is written.
 */
export function toIcs(reminders: readonly Reminder[], stampedAtMs: number): string {
  const stamp = new Date(stampedAtMs).toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Recourse//Reminders//EN",
    "CALSCALE:GREGORIAN",
    ...reminders.flatMap((reminder) => event(reminder, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function event({ uid, date, summary, description }: Reminder, stamp: string): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(summary)}`,
    "TRIGGER:PT9H",
    "END:VALARM",
    "END:VEVENT",
  ];
}

/** RFC 5545 3.3.11. Other control characters than a tab have no place in text; half a character has none in UTF-8. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replace(/(?!\t)\p{Cc}/gu, "")
    .replace(/\p{Cs}/gu, "\uFFFD");
}

/** Between characters, never within one. What goes on begins with a space, which counts. */
function folded(line: string): string {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + length > lineOctets) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return text;
}

/** Of a character in UTF-8 (RFC 3629 3). */
function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
