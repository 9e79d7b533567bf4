import type { Attempt } from "../../src/model/attempt.ts";
import { defaultSettings, type Settings } from "../../src/model/settings.ts";
import { decodeSuspendData } from "../../src/model/suspend-data.ts";
import { createScorm2004Session } from "../../src/tracking/scorm2004/create-scorm2004-session.ts";
import type { Scorm2004Api } from "../../src/tracking/scorm2004/scorm2004-api.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { manualEnvironment } from "./manual-environment.ts";
import type { Run } from "./scorm12-run.ts";
import { SmallLearner } from "./small-learner.ts";
import { smallLookup } from "./small-lookup.ts";

export function windowWith2004(api: Scorm2004Api): object {
  const window: Record<string, unknown> = { API_1484_11: api, opener: null };
  return Object.assign(window, { parent: window });
}

interface Start {
  readonly attempt?: Attempt;
  readonly tab?: Storage;
  readonly settings?: Settings;
}

/** Launches the small course in an LMS and restores the learner to where the state says, unless another start is given. */
export async function launchScorm2004(api: Scorm2004Api, { attempt: start, tab, settings = defaultSettings }: Start = {}): Promise<Run> {
  const environment = manualEnvironment({ window: windowWith2004(api), sessionStorage: tab });
  const session = createScorm2004Session(smallCourse.outline, smallLookup, settings, environment);
  const launch = await session.start();
  const attempt = start ?? decodeSuspendData(launch.suspendData, smallCourse.outline).attempt;
  session.begin(attempt);
  await environment.settle();
  const learner = new SmallLearner(session, attempt, launch.masteryScore ?? smallCourse.outline.test.masteryScore);
  return { session, launch, learner, environment };
}
