import type { CourseOutline } from "../../model/course.ts";
import type { Settings } from "../../model/settings.ts";
import type { Findings } from "../../tracking/diagnostics/findings.ts";

/** All that a report is made of. */
export interface Facts {
  readonly findings: Findings;
  readonly outline: CourseOutline;
  readonly settings: Settings;
  readonly window: Window;
  /** Whether the browser lets the page keep anything. */
  readonly storage: boolean;
  readonly nowMs: number;
  /** Takes out of a text of the host what tells who the learner is. */
  readonly clean: (text: string) => string;
}

/** To the second, and the same in every place: who reads it may sit elsewhere. */
export function instant(ms: number): string {
  return new Date(ms)
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, " UTC");
}
