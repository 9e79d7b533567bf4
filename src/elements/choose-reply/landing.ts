import type { ReplyOption } from "../../model/lesson.ts";

/** How a reply lands: the class of its bar, and the key of the words that say the same. */
export type Landing = "trust" | "mixed" | "tension";

export function landingOf(quality: ReplyOption["quality"]): Landing {
  if (quality >= 2) return "trust";
  return quality === 1 ? "mixed" : "tension";
}
