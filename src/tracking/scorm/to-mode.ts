import type { LaunchMode } from "../../model/launch.ts";
import type { Note } from "./entry-values.ts";

/** Empty in Open edX, LearnWorlds and Skillport: normal. So is what nobody knows, which is noted. */
export function toMode(value: string, note: Note): LaunchMode {
  const mode = value.trim().toLowerCase();
  if (!["", "normal", "browse", "review"].includes(mode)) note(`the mode is none: ${value.slice(0, 40)}`);
  return mode === "browse" ? "Browse" : mode === "review" ? "Review" : "Normal";
}
