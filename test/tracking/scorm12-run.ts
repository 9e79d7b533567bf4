import type { Attempt } from "../../src/model/attempt.ts";
import type { CourseOutline } from "../../src/model/course.ts";
import { decodeSuspendData } from "../../src/model/suspend-data.ts";
import type { Launch } from "../../src/model/launch.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import { createScorm12Session } from "../../src/tracking/scorm12/create-scorm12-session.ts";
import type { Scorm12Api } from "../../src/tracking/scorm12/scorm12-api.ts";
import type { TrackingSession } from "../../src/tracking/tracking-session.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { manualEnvironment, type ManualEnvironment } from "./manual-environment.ts";
import { SmallLearner } from "./small-learner.ts";
import { smallLookup } from "./small-lookup.ts";

export interface Run {
  readonly session: TrackingSession;
  readonly launch: Launch;
  readonly learner: SmallLearner;
  readonly environment: ManualEnvironment;
}

export function windowWith(api: Scorm12Api): object {
  const window: Record<string, unknown> = { API: api, opener: null };
  return Object.assign(window, { parent: window });
}

/** Launches the small course in an LMS and restores the learner to where the state says, unless another start is given. */
export async function launchScorm12(
  api: Scorm12Api,
  start?: Attempt,
  tab?: Storage,
  settings = defaultSettings,
  outline: CourseOutline = smallCourse.outline,
): Promise<Run> {
  const environment = manualEnvironment({ window: windowWith(api), sessionStorage: tab });
  const session = createScorm12Session(outline, smallLookup, settings, environment);
  const launch = await session.start();
  const attempt = start ?? decodeSuspendData(launch.suspendData, outline).attempt;
  session.begin(attempt);
  await environment.settle();
  const learner = new SmallLearner(session, attempt, launch.masteryScore ?? smallCourse.outline.test.masteryScore);
  return { session, launch, learner, environment };
}
