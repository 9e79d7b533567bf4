import type { CourseOutline } from "../../model/course.ts";
import { objectiveElements } from "../../statements/scorm2004-objectives.ts";
import { noteMastery, toCount, toCredit, toLearner, toScore, type Note } from "../scorm/entry-values.ts";
import { HeldValues } from "../scorm/held-values.ts";
import { readTimeLimit } from "../scorm/read-time-limit.ts";
import type { ScormCalls } from "../scorm/scorm-calls.ts";
import type { ScormEntry } from "../scorm/scorm-edition.ts";
import { toMode } from "../scorm/to-mode.ts";

const comparable = ["suspend_data", "location", "completion_status", "success_status", "progress_measure"].map((name) => `cmi.${name}`);
const percent = [0, 100] as const;
const scores = { "cmi.score.min": percent, "cmi.score.max": percent, "cmi.score.raw": percent, "cmi.score.scaled": [-1, 1] } as const;

/**
 * Everything that is read on entry (SCORM 2004 4th RTE 4.2). Unset, which answers 403, and unsupported are both empty. `cmi.entry` is
 * asked only where the host fails: the data are trusted. Throws as `HeldValues` does.
 */
export function readEntry(calls: ScormCalls, outline: CourseOutline, note: Note): ScormEntry {
  // General exception, retrieve data before and after (4th RTE 3.1.7).
  const values = new HeldValues(calls, ["101", "122", "123"]);
  const held = new Map([...comparable, ...Object.keys(scores)].map((element) => [element, values.read(element)]));
  for (const [element, range] of Object.entries(scores)) held.set(element, toScore(element, held.get(element) ?? "", range, note));
  readObjectives(values, held, note);
  const [id = "", mode = "", credit = ""] = ["learner_id", "mode", "credit"].map((name) => values.read(`cmi.${name}`));
  values.judge({ entry: "cmi.entry", status: "cmi.completion_status", location: "cmi.location" });
  // An unknown status is what the host answers by itself: left out, it is written, so that completion and success are always set together.
  for (const [element, value] of held) if (value === "unknown") held.delete(element);
  const learner = toLearner(id, calls.read("cmi.learner_name"), note);
  const mastery = values.readOptional("cmi.scaled_passing_score");
  const [allowed = "", action = "", spent = ""] = ["max_time_allowed", "time_limit_action", "total_time"].map((name) =>
    calls.read(`cmi.${name}`),
  );
  // 4th RTE 4.2.24: continue,no message where nobody has said another thing.
  const timeLimit = readTimeLimit({ allowed, action, spent }, { action: "continue", told: false }, note);
  return {
    held,
    launch: {
      learner,
      mode: toMode(mode, note),
      credit: toCredit(credit, note),
      masteryScore: noteMastery(mastery, toMasteryScore(mastery), note),
      registration: `scorm2004 ${outline.id} ${learner.id}`,
      language: calls.read("cmi.learner_preference.language").trim() || undefined,
      suspendData: held.get("cmi.suspend_data") ?? "",
      returnUrl: undefined,
      ...(timeLimit === undefined ? {} : { timeLimit }),
    },
  };
}

/** Without a count that can be believed the host has no objectives: none that is there could be found again. */
function readObjectives(values: HeldValues, held: Map<string, string>, note: Note): void {
  const count = toCount(values.read("cmi.objectives._count"), note);
  if (count === undefined) return;
  held.set("cmi.objectives._count", String(count));
  for (let n = 0; n < count; n++)
    for (const name of objectiveElements) {
      const element = `cmi.objectives.${n}.${name}`;
      const value = values.read(element);
      held.set(element, name === "score.scaled" ? toScore(element, value, [-1, 1], note) : value);
    }
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
