import type { Learner } from "../../model/launch.ts";
import { withoutLanguage } from "../../statements/localized-text.ts";

// Answers of a host on entry, each made one that the course can work with. What is nonsense counts as not said, and is noted.

/** Takes down what a host answers and no standard knows; for support, never a learner's data. */
export type Note = (text: string) => void;

/** What SCORM 2004 promises room for in a name (4th RTE 4.2.12); SCORM 1.2 has five characters more (CMIString255). */
const longestName = 250;
/** No course has more; a host that counts further is not believed. */
const mostObjectives = 250;

export function toCredit(value: string, note: Note): boolean {
  const credit = value.trim().toLowerCase();
  if (!["", "credit", "no-credit"].includes(credit)) note(`credit is none: ${cut(value)}`);
  return credit !== "no-credit";
}

/** Who has no id, or one that is only the word for none, is nobody. A name is shown as text only: one line, of a length that a page can bear. */
export function toLearner(id: string, name: string, note: Note): Learner {
  const line = withoutLanguage(name)
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu, " ")
    .trim();
  if (/[<>]/.test(name) || /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(name)) note("the learner's name has markup or control characters");
  const letters = Array.from(line.slice(0, 2 * longestName + 2));
  if (letters.length > longestName) note(`the learner's name has ${name.length} characters`);
  return {
    id: /^(undefined|null)?$/.test(id.trim()) ? "" : id.trim(),
    name: letters.length > longestName ? `${letters.slice(0, longestName - 1).join("")}…` : line,
  };
}

/** As the host holds it, empty where it is no decimal number from `least` to `most`: a better score than any would stand for ever. */
export function toScore(element: string, value: string, [least, most]: readonly [number, number], note: Note): string {
  const text = value.trim();
  if (text === "") return "";
  const score = Number(text);
  if (/^[-+]?(\d+\.?\d*|\.\d+)$/.test(text) && score >= least && score <= most) return value;
  note(`${element} is no score: ${cut(value)}`);
  return "";
}

/** How a note of a mastery score that counted as none begins. */
export const wrongMastery = "the mastery score is none";

/** Of a mastery score that counted as none. */
export function noteMastery(value: string, read: number | undefined, note: Note): number | undefined {
  if (read === undefined && value.trim() !== "") note(`${wrongMastery}: ${cut(value)}`);
  return read;
}

/** How many there are; undefined where the host has none of the kind, or its number cannot be one. */
export function toCount(value: string, note: Note): number | undefined {
  const text = value.trim();
  if (text === "") return undefined;
  if (/^\d+$/.test(text) && Number(text) <= mostObjectives) return Number(text);
  note(`_count is none: ${cut(value)}`);
  return undefined;
}

function cut(value: string): string {
  return value.slice(0, 40);
}
