import type { SpotLine } from "../../model/lesson.ts";

/** What the learner did with one of the employee's lines: the key of its words. Undefined where a line that holds was left alone. */
export type Verdict = "found" | "missed" | "spared";

export function verdictOf(line: SpotLine, marked: boolean): Verdict | undefined {
  if (line.wrong) return marked ? "found" : "missed";
  return marked ? "spared" : undefined;
}
