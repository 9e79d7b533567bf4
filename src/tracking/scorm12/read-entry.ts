import type { CourseOutline } from "../../model/course.ts";
import type { Launch } from "../../model/launch.ts";
import type { ScormCalls } from "../scorm/scorm-calls.ts";
import type { ScormEntry } from "../scorm/scorm-edition.ts";
import { toMode } from "../scorm/to-mode.ts";

const comparable = ["cmi.suspend_data", "cmi.core.lesson_location", "cmi.core.lesson_status"];
const scores = ["cmi.core.score.min", "cmi.core.score.max", "cmi.core.score.raw"];

/** Everything that is read on entry (SCORM 1.2 RTE 3.4). Unset and unsupported are both empty. */
export function readEntry(calls: ScormCalls, outline: CourseOutline): ScormEntry {
  const held = new Map([...comparable, ...scores].map((element) => [element, calls.get(element)]));
  const id = calls.get("cmi.core.student_id");
  const launch: Launch = {
    learner: { id, name: calls.get("cmi.core.student_name") },
    mode: toMode(calls.get("cmi.core.lesson_mode")),
    credit: calls.get("cmi.core.credit").trim() !== "no-credit",
    masteryScore: toMasteryScore(calls.get("cmi.student_data.mastery_score")),
    registration: `scorm12 ${outline.id} ${id}`,
    language: undefined,
    suspendData: held.get("cmi.suspend_data") ?? "",
    returnUrl: undefined,
  };
  return { launch, held };
}

/** 0 to 100 in SCORM 1.2, here 0 to 1 with four decimals. 0 is a value; empty and what is no number are none. */
export function toMasteryScore(value: string): number | undefined {
  const score = Number(value);
  if (value.trim() === "" || !Number.isFinite(score) || score < 0 || score > 100) return undefined;
  return Math.round(score * 100) / 10_000;
}
