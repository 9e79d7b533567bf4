import type { CourseOutline } from "../../model/course.ts";
import { withoutLanguage } from "../../statements/localized-text.ts";
import { objectiveElements } from "../../statements/scorm2004-objectives.ts";
import type { ScormCalls } from "../scorm/scorm-calls.ts";
import type { ScormEntry } from "../scorm/scorm-edition.ts";
import { toMode } from "../scorm/to-mode.ts";

const comparable = ["suspend_data", "location", "completion_status", "success_status", "progress_measure", "objectives._count"];
const scores = ["score.min", "score.max", "score.raw", "score.scaled"];

/** Everything that is read on entry (SCORM 2004 4th RTE 4.2). Unset, which answers 403, and unsupported are both empty. `cmi.entry` is not asked: the data are trusted. */
export function readEntry(calls: ScormCalls, outline: CourseOutline): ScormEntry {
  const held = new Map([...comparable, ...scores].map((name) => [`cmi.${name}`, calls.get(`cmi.${name}`)]));
  const objectives = Number.parseInt(held.get("cmi.objectives._count") ?? "", 10) || 0;
  for (let n = 0; n < objectives; n++)
    for (const name of objectiveElements) held.set(`cmi.objectives.${n}.${name}`, calls.get(`cmi.objectives.${n}.${name}`));
  // An unknown status is what the host answers by itself: left out, it is written, so that completion and success are always set together.
  for (const [element, value] of held) if (value === "unknown") held.delete(element);
  const id = calls.get("cmi.learner_id");
  return {
    held,
    launch: {
      learner: { id, name: withoutLanguage(calls.get("cmi.learner_name")) },
      mode: toMode(calls.get("cmi.mode")),
      credit: calls.get("cmi.credit").trim() !== "no-credit",
      masteryScore: toMasteryScore(calls.get("cmi.scaled_passing_score")),
      registration: `scorm2004 ${outline.id} ${id}`,
      language: calls.get("cmi.learner_preference.language").trim() || undefined,
      suspendData: held.get("cmi.suspend_data") ?? "",
      returnUrl: undefined,
    },
  };
}

/**
 * -1 to 1 in SCORM 2004 (4th RTE 4.2.21), here 0 to 1 with four decimals, rounded up: scores are cut to four decimals, and so course and LMS
 * always agree on who has passed. Below 0 every score is enough. Empty and what is no such number are none.
 */
export function toMasteryScore(value: string): number | undefined {
  const score = Number(value);
  if (value.trim() === "" || !(score >= -1 && score <= 1)) return undefined;
  return Math.max(0, Math.ceil(Number((score * 10_000).toFixed(4))) / 10_000);
}
