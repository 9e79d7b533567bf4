import type { SpotLine } from "../../model/lesson.ts";

/** What became of one of the employee's lines: the key of its words. */
export type Verdict = "found" | "missed" | "spared" | "fine";

export function verdictOf(line: SpotLine, marked: boolean): Verdict {
  if (line.wrong) return marked ? "found" : "missed";
  return marked ? "spared" : "fine";
}
