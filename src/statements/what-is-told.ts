import type { Standard } from "../model/catalogue.ts";
import type { CourseOutline } from "../model/course.ts";
import type { Launch } from "../model/launch.ts";
import { isPractice } from "../model/lesson.ts";
import type { Settings } from "../model/settings.ts";
import type { ToldKind, ToldWhat, ToldWhen, UntoldWhat, WhatIsTold } from "../model/told-kind.ts";

type Carriers = Readonly<Partial<Record<ToldWhat, readonly string[]>>>;

const scorm12: Carriers = {
  state: ["cmi.suspend_data", "cmi.core.lesson_location"],
  time: ["cmi.core.session_time", "cmi.core.exit"],
  status: ["cmi.core.lesson_status"],
  score: ["cmi.core.score"],
  answers: ["cmi.interactions"],
  practice: ["cmi.interactions"],
  runs: ["cmi.interactions"],
  turns: ["cmi.interactions"],
};
const scorm2004: Carriers = {
  state: ["cmi.suspend_data", "cmi.location"],
  time: ["cmi.session_time", "cmi.exit", "adl.nav.request"],
  progress: ["cmi.progress_measure"],
  status: ["cmi.completion_status", "cmi.success_status"],
  score: ["cmi.score"],
  answers: ["cmi.interactions"],
  objectives: ["cmi.objectives"],
  practice: ["cmi.interactions"],
  runs: ["cmi.interactions"],
  turns: ["cmi.interactions"],
};
const lrs: Carriers = {
  state: ["state"],
  time: ["initialized", "terminated"],
  status: ["completed", "passed", "failed"],
  score: ["scored", "passed", "failed"],
  answers: ["answered"],
  confidence: ["answered"],
  objectives: ["scored"],
  lessons: ["progressed"],
  "looked-up": ["viewed"],
  plan: ["planned"],
  "on-job": ["answered", "observed"],
  revisit: ["reviewed"],
  precheck: ["attempted", "progressed"],
  "precheck-answers": ["answered"],
  practice: ["answered"],
  runs: ["scored"],
  turns: ["attempted", "answered"],
  behaviours: ["showed", "missed"],
};
const carriers: Readonly<Record<Standard, Carriers>> = {
  scorm12,
  "scorm2004-3rd": scorm2004,
  "scorm2004-4th": scorm2004,
  cmi5: lrs,
  xapi: lrs,
  web: {},
};

/** In the order in which a learner reads of them. */
const whens: Readonly<Record<ToldWhat, ToldWhen>> = {
  time: "going",
  state: "going",
  progress: "going",
  lessons: "going",
  status: "going",
  "looked-up": "going",
  plan: "going",
  "on-job": "going",
  revisit: "going",
  precheck: "going",
  "precheck-answers": "going",
  practice: "going",
  score: "handed-in",
  answers: "handed-in",
  confidence: "handed-in",
  objectives: "handed-in",
  runs: "talking",
  turns: "talking",
  behaviours: "talking",
};

/** What of behaviour needs which setting; everything else is told whatever the setting. */
const behaviour: Readonly<Partial<Record<ToldWhat, readonly Settings["behaviourReporting"][]>>> = {
  "looked-up": ["full", "run"],
  plan: ["full", "run"],
  revisit: ["full", "run"],
  precheck: ["full", "run"],
  "precheck-answers": ["full"],
  practice: ["full"],
  runs: ["full", "run"],
  turns: ["full"],
  behaviours: ["full"],
};

/**
 * All that leaves the browser while this course is taken, by standard, setting and launch, and what does not: the one source for what learners read of it. A test
 * plays courses and holds it against what was sent.
 */
export function whatIsTold(
  outline: CourseOutline,
  settings: Pick<Settings, "standard" | "behaviourReporting" | "completion" | "jobForms">,
  launch: Pick<Launch, "mode" | "credit">,
): WhatIsTold {
  const ways = carriers[settings.standard];
  const has = contents(outline);
  const told = (Object.keys(whens) as ToldWhat[])
    .filter((what) => has(what) && isHeard(what, launch, settings.standard))
    // 100 points for having done it say no more than that it was done.
    .filter((what) => what !== "score" || !settings.completion.scoreOnCompletion)
    .filter((what) => behaviour[what]?.includes(settings.behaviourReporting) ?? true)
    // Anonymous counts go past the platform: the page has its own words for them.
    .filter((what) => what !== "on-job" || settings.jobForms?.mode === "confidential")
    .flatMap((what): ToldKind[] => {
      const by = ways[what];
      return by === undefined ? [] : [{ what, when: whens[what], by }];
    });
  const depends = (["confidence", "precheck", "precheck-answers", "practice", "turns", "runs", "looked-up", "plan"] as const).filter(
    (what) => has(what) && told.every((kind) => kind.what !== what),
  );
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
    turns: talks,
    behaviours: talks,
  };
  return (what) => present[what] ?? true;
}
