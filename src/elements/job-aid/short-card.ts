import type { JobAid } from "../../model/job-aid.ts";
import { plainText } from "../plain-text.ts";

/** What an item takes beside its letters, in letters. */
const item = 45;
const mostLetters = 930;

/** Whether a card has so few words that they can be larger on paper. */
export function isShort({ intro, foot, items }: JobAid): boolean {
  const letters = textsOf([intro, foot, items]).reduce((sum, text) => sum + plainText(text).length, 0);
  return letters + item * items.length < mostLetters;
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
