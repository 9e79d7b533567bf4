import { defaultSettings } from "../../src/model/settings.ts";
import { decodeSuspendData } from "../../src/model/suspend-data.ts";
import type { TrackingSession } from "../../src/tracking/tracking-session.ts";
import { createXapiSession } from "../../src/tracking/xapi/create-xapi-session.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { manualEnvironment, memoryStorage, type ManualEnvironment, type Surroundings } from "./manual-environment.ts";
import type { Run } from "./scorm12-run.ts";
import { SmallLearner } from "./small-learner.ts";
import { smallLookup } from "./small-lookup.ts";
import type { StrictTinCanLrs } from "../hosts/strict-tin-can-lrs.ts";

let opened = 0;

/** A session that has not started, in a tab that opened the link. Each has another chance, so that sessions are told apart. */
export function xapiTab(
  lrs: Pick<StrictTinCanLrs, "fetch">,
  search: string,
  tab: Storage | undefined,
  settings = defaultSettings,
  browser: Surroundings = {},
): { readonly session: TrackingSession; readonly environment: ManualEnvironment } {
  const chance = ++opened / 1000;
  const surroundings = { window: { location: { search } }, fetch: lrs.fetch, ...browser, sessionStorage: tab };
  const environment = { ...manualEnvironment(surroundings), random: () => chance };
  return { session: createXapiSession(smallCourse.outline, smallLookup, settings, environment), environment };
}

/** Opens the link in a tab, and restores the learner to where the state says. */
export async function openXapiTab(
  lrs: StrictTinCanLrs,
  tab: Storage | undefined = memoryStorage(),
  settings = defaultSettings,
  browser: Surroundings = {},
): Promise<Run> {
  const { session, environment } = xapiTab(lrs, lrs.search, tab, settings, browser);
  const launch = await session.start();
  const { attempt } = decodeSuspendData(launch.suspendData, smallCourse.outline);
  session.begin(attempt);
  await environment.settle();
  return { session, launch, environment, learner: new SmallLearner(session, attempt) };
}
