import type { CourseOutline } from "../../model/course.ts";
import type { Launch } from "../../model/launch.ts";
import { noteMastery, toCredit, toLearner, toScore, type Note } from "../scorm/entry-values.ts";
import { HeldValues } from "../scorm/held-values.ts";
import { readTimeLimit } from "../scorm/read-time-limit.ts";
import type { ScormCalls } from "../scorm/scorm-calls.ts";
import type { ScormEntry } from "../scorm/scorm-edition.ts";
import { toMode } from "../scorm/to-mode.ts";

const comparable = ["cmi.suspend_data", "cmi.core.lesson_location", "cmi.core.lesson_status"];
const scores = ["cmi.core.score.min", "cmi.core.score.max", "cmi.core.score.raw"];

/**
 * Everything that is read on entry (SCORM 1.2 RTE 3.4). Unset and unsupported are both empty. `cmi.core.entry` is asked only
 * where the host fails: the data are trusted. Throws as `HeldValues` does.
 */
export function readEntry(calls: ScormCalls, outline: CourseOutline, note: Note): ScormEntry {
  // General exception, not initialized (RTE 3.3.5).
  const values = new HeldValues(calls, ["101", "301"]);
  const held = new Map([...comparable, ...scores].map((element) => [element, values.read(element)]));
  const [id = "", mode = "", credit = ""] = ["student_id", "lesson_mode", "credit"].map((name) => values.read(`cmi.core.${name}`));
  values.judge({ entry: "cmi.core.entry", status: "cmi.core.lesson_status", location: "cmi.core.lesson_location" });
  for (const element of scores) held.set(element, toScore(element, held.get(element) ?? "", [0, 100], note));
  const learner = toLearner(id, calls.read("cmi.core.student_name"), note);
  const mastery = values.readOptional("cmi.student_data.mastery_score");
  const time = {
    allowed: calls.read("cmi.student_data.max_time_allowed"),
    action: calls.read("cmi.student_data.time_limit_action"),
    spent: calls.read("cmi.core.total_time"),
  };
  // No action is none to be taken; a learner should know all the same.
  const timeLimit = readTimeLimit(time, { action: "continue", told: true }, note);
  const launch: Launch = {
    learner,
    mode: toMode(mode, note),
    credit: toCredit(credit, note),
    masteryScore: noteMastery(mastery, toMasteryScore(mastery), note),
    registration: `scorm12 ${outline.id} ${learner.id}`,
    language: undefined,
    suspendData: held.get("cmi.suspend_data") ?? "",
    returnUrl: undefined,
    ...(timeLimit === undefined ? {} : { timeLimit }),
  };
  return { launch, held };
}

/** 0 to 100 in SCORM 1.2, here 0 to 1 with four decimals. 0 is a value; empty and what is no number are none. */
export function toMasteryScore(value: string): number | undefined {
  const score = Number(value);
  if (value.trim() === "" || !Number.isFinite(score) || score < 0 || score > 100) return undefined;
  return Math.round(score * 100) / 10_000;
}
