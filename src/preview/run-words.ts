import type { Figures } from "./figures.ts";
import type { LaunchOptions } from "./run.ts";

/** Where a learner stands, as a sentence goes on: `incomplete, no test result yet`. */
export function standingWords({ completion, success, raw, scaled }: Figures): string {
  if (completion === "unknown" && success === "unknown") return "not started";
  return `${completion === "completed" ? "completed" : "incomplete"}, ${resultWords(success, scaled ?? (raw === undefined ? undefined : raw / 100))}`;
}

/** How the learner is named: as the LMS has it, or by id where there is no name. */
export function learnerWords({ learnerName, learnerId }: LaunchOptions): string {
  return learnerName.trim() || learnerId;
}

function resultWords(success: Figures["success"], scaled: number | undefined): string {
  const percent = scaled === undefined ? undefined : `${Math.round(scaled * 1e4) / 100} %`;
  if (success !== "unknown") return percent === undefined ? `test ${success}` : `test ${success} with ${percent}`;
  return percent === undefined ? "no test result yet" : `best score so far ${percent}, not judged yet`;
}
