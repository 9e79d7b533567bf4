import type { Standard } from "../model/catalogue.ts";
import type { CourseOutline } from "../model/course.ts";
import type { Launch } from "../model/launch.ts";
import { isPractice } from "../model/lesson.ts";
import type { Settings } from "../model/settings.ts";
import type { UntoldWhat, WhatIsTold } from "../model/told-kind.ts";
import type { Hearing } from "../model/told-row.ts";
import { toldRows, type ToldWhat } from "../model/told-rows.ts";

/** Nobody hears anything from the web package. */
const hearings: Readonly<Partial<Record<Standard, Hearing>>> = {
  scorm12: "scorm12",
  "scorm2004-3rd": "scorm2004",
  "scorm2004-4th": "scorm2004",
  cmi5: "lrs",
  xapi: "lrs",
};

/**
 * All that leaves the browser while this course is taken, by standard, setting and launch, and what does not: what learners read of it. The rows
 * are the profile's (`xapi-statements/profile.jsonld`), as the data dictionary is; tests play courses and hold them against what was sent, both ways.
 */
export function whatIsTold(
  outline: CourseOutline,
  settings: Pick<Settings, "standard" | "behaviourReporting" | "completion" | "jobForms">,
  launch: Pick<Launch, "mode" | "credit">,
): WhatIsTold {
  const hearing = hearings[settings.standard];
  const has = contents(outline);
  const told = toldRows
    .filter(({ what, to }) => hearing !== undefined && has(what) && to.includes(hearing) && isHeard(what, launch, settings.standard))
    // 100 points for having done it say no more than that it was done.
    .filter(({ what }) => what !== "score" || !settings.completion.scoreOnCompletion)
    .filter(({ reporting }) => reporting?.includes(settings.behaviourReporting) ?? true)
    // Anonymous counts go past the platform: the page has its own words for them.
    .filter(({ what }) => what !== "on-job" || settings.jobForms?.mode === "confidential");
  const untold = (["confidence", "precheck", "precheck-answers", "practice", "turns", "runs", "looked-up", "plan"] as const).filter(
    (what) => has(what) && told.every((kind) => kind.what !== what),
  );
  // Of a pre-check that nobody hears of, nobody hears the answers.
  const depends = untold.filter((what) => what !== "precheck-answers" || !untold.includes("precheck"));
  const own: UntoldWhat[] = has("on-job") && settings.jobForms === undefined ? ["on-job"] : [];
  const never: UntoldWhat[] = ["words", "hooks", ...own, ...(has("turns") ? (["again"] as const) : []), "pace", "settings"];
  return { told, untold: [...depends, ...never] };
}

/** Browse and review: LRSs hear that the course was opened, LMSs nothing. Without credit SCORM keeps the state alone. */
function isHeard(what: ToldWhat, { mode, credit }: Pick<Launch, "mode" | "credit">, standard: Standard): boolean {
  const scorm = standard.startsWith("scorm");
  if (mode !== "Normal") return what === "time" && !scorm;
  return credit || !scorm || what === "time" || what === "state";
}

/** Practice that is told by itself, or of which only the learner knows. */
const toldOtherwise: ReadonlySet<string> = new Set(["scenario", "own-words", "own-scenario"]);

/** Whether the course has what could be told. */
function contents({ lessons, jobAids, plan, precheck, test }: CourseOutline): (what: ToldWhat) => boolean {
  const kinds = new Set(lessons.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))));
  const talks = kinds.has("scenario");
  const practice = [...kinds].some((kind) => !toldOtherwise.has(kind) && isPractice(kind));
  const present: Readonly<Partial<Record<ToldWhat, boolean>>> = {
    confidence: test?.confidence === true,
    "looked-up": jobAids.length > 0 || kinds.has("scene"),
    revisit: plan === "revisit",
    precheck: precheck !== undefined,
    "precheck-answers": precheck !== undefined,
    practice,
    "on-job": kinds.has("form"),
    score: test !== undefined,
    answers: test !== undefined,
    objectives: test !== undefined,
    runs: talks,
    promises: talks,
    turns: talks,
    behaviours: talks,
  };
  return (what) => present[what] ?? true;
}
