import { defaultSettings } from "../../src/model/settings.ts";
import { decodeSuspendData } from "../../src/model/suspend-data.ts";
import { createCmi5Session } from "../../src/tracking/cmi5/create-cmi5-session.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { manualEnvironment, memoryStorage, type Surroundings } from "./manual-environment.ts";
import type { Run } from "./scorm12-run.ts";
import { SmallLearner } from "./small-learner.ts";
import { smallLookup } from "./small-lookup.ts";
import type { StrictCmi5Endpoint } from "../hosts/strict-cmi5-endpoint.ts";

/** Opens the address of the last launch in a tab, and restores the learner to where the state says. */
export async function openCmi5Tab(
  lms: StrictCmi5Endpoint,
  tab: Storage | undefined = memoryStorage(),
  settings = defaultSettings,
  browser: Surroundings = {},
): Promise<Run> {
  const surroundings = { window: { location: { search: lms.search } }, fetch: lms.fetch, ...browser, sessionStorage: tab };
  const environment = manualEnvironment(surroundings);
  const session = createCmi5Session(smallCourse.outline, smallLookup, settings, environment);
  const launch = await session.start();
  const { attempt } = decodeSuspendData(launch.suspendData, smallCourse.outline);
  session.begin(attempt);
  await environment.settle();
  const learner = new SmallLearner(session, attempt, launch.masteryScore ?? smallCourse.outline.test.masteryScore);
  return { session, launch, learner, environment };
}
