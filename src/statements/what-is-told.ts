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
  objectives: ["scored"],
  lessons: ["progressed"],
  "looked-up": ["viewed"],
  plan: ["planned"],
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
  practice: "going",
  score: "handed-in",
  answers: "handed-in",
  objectives: "handed-in",
  runs: "talking",
  turns: "talking",
  behaviours: "talking",
};

/** What of behaviour needs which setting; everything else is told whatever the setting. */
const behaviour: Readonly<Partial<Record<ToldWhat, readonly Settings["behaviourReporting"][]>>> = {
  "looked-up": ["full", "run"],
  plan: ["full", "run"],
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
  settings: Pick<Settings, "standard" | "behaviourReporting" | "completion">,
  launch: Pick<Launch, "mode" | "credit">,
): WhatIsTold {
  const ways = carriers[settings.standard];
  const has = contents(outline);
  const told = (Object.keys(whens) as ToldWhat[])
    .filter((what) => has(what) && isHeard(what, launch, settings.standard))
    // 100 points for having done it say no more than that it was done.
    .filter((what) => what !== "score" || !settings.completion.scoreOnCompletion)
    .filter((what) => behaviour[what]?.includes(settings.behaviourReporting) ?? true)
    .flatMap((what): ToldKind[] => {
      const by = ways[what];
      return by === undefined ? [] : [{ what, when: whens[what], by }];
    });
  const depends = (["practice", "turns", "runs", "looked-up", "plan"] as const).filter(
    (what) => has(what) && told.every((kind) => kind.what !== what),
  );
  const never: UntoldWhat[] = ["words", "hooks", ...(has("turns") ? (["again"] as const) : []), "pace", "settings"];
  return { told, untold: [...depends, ...never] };
}

/** Browse and review: LRSs hear that the course was opened, LMSs nothing. Without credit SCORM keeps the state alone. */
function isHeard(what: ToldWhat, { mode, credit }: Pick<Launch, "mode" | "credit">, standard: Standard): boolean {
  const scorm = standard.startsWith("scorm");
  if (mode !== "Normal") return what === "time" && !scorm;
  return credit || !scorm || what === "time" || what === "state";
}

/** Whether the course has what could be told. */
function contents({ lessons, jobAids }: CourseOutline): (what: ToldWhat) => boolean {
  const kinds = new Set(lessons.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))));
  const talks = kinds.has("scenario");
  const practice = [...kinds].some((kind) => kind !== "scenario" && kind !== "own-words" && isPractice(kind));
  const present: Readonly<Partial<Record<ToldWhat, boolean>>> = {
    "looked-up": jobAids.length > 0 || kinds.has("scene"),
    practice,
    runs: talks,
    turns: talks,
    behaviours: talks,
  };
  return (what) => present[what] ?? true;
}
