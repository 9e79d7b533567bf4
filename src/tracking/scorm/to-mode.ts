import type { LaunchMode } from "../../model/launch.ts";

/** Empty in Open edX, LearnWorlds and Skillport: normal. */
export function toMode(value: string): LaunchMode {
  const mode = value.trim().toLowerCase();
  return mode === "browse" ? "Browse" : mode === "review" ? "Review" : "Normal";
}
