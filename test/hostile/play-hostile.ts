import assert from "node:assert/strict";
import { decodeSuspendData } from "../../src/model/suspend-data.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import type { Launch } from "../../src/model/launch.ts";
import { createCmi5Session } from "../../src/tracking/cmi5/create-cmi5-session.ts";
import { TrackingError } from "../../src/tracking/tracking-error.ts";
import { createXapiSession } from "../../src/tracking/xapi/create-xapi-session.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { manualEnvironment, memoryStorage } from "../tracking/manual-environment.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { smallLookup } from "../tracking/small-lookup.ts";
import { goodParameters, type HostileLms, type LaunchedStandard } from "./hostile-lms.ts";

export interface Played {
  readonly launch: Launch | undefined;
  /** How it ended: the save state's kind, or the code of the error that stopped it. */
  readonly kind: string;
  readonly message: string;
  readonly logged: readonly string[];
}

const { outline } = smallCourse;
const create = { cmi5: createCmi5Session, xapi: createXapiSession };

export function searchOf(standard: LaunchedStandard, changes: Readonly<Record<string, string>> = {}): string {
  return `?${new URLSearchParams({ ...goodParameters[standard], ...changes })}`;
}

/**
 * Plays a course, or stops with a `TrackingError`; whatever else is thrown fails the test, and so does a request to another place than the
 * launch names, a value that was run, and a changed prototype.
 */
export async function playHostile(
  standard: LaunchedStandard,
  lms: HostileLms,
  search = searchOf(standard),
  protocol = "https:",
): Promise<Played> {
  const tab = { sessionStorage: memoryStorage(), localStorage: memoryStorage() };
  const environment = manualEnvironment({ window: { location: { search, protocol } }, fetch: lms.fetch, ...tab });
  const session = create[standard](outline, smallLookup, defaultSettings, environment);
  try {
    const launch = await session.start();
    const { attempt } = decodeSuspendData(launch.suspendData, outline);
    session.begin(attempt);
    await environment.settle();
    const learner = new SmallLearner(session, attempt, launch.masteryScore ?? outline.test.masteryScore);
    learner.finishesLessons();
    if (attempt.test.results.length === 0) learner.takesTest(3);
    await environment.advance(400_000);
    const ended = session.end("exit");
    await environment.advance(60_000);
    await ended;
    return { launch, kind: session.saveState.kind, message: "", logged: environment.logged };
  } catch (error) {
    assert.ok(error instanceof TrackingError, `${error instanceof Error ? error.stack : String(error)}`);
    return { launch: undefined, kind: error.code, message: error.message, logged: environment.logged };
  } finally {
    void session.end("leaving");
    await environment.settle();
    staysWithin(lms, new URLSearchParams(search));
    assert.equal((globalThis as { hacked?: unknown }).hacked, undefined);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  }
}

/** Every request, as a browser would send it. */
function staysWithin({ urls }: HostileLms, launch: URLSearchParams): void {
  for (const url of urls) {
    const within = (name: string) =>
      URL.canParse(launch.get(name) ?? "") && url.startsWith(new URL(launch.get(name) ?? "").href.replace(/\/$/, ""));
    assert.ok(within("endpoint") || within("fetch"), `sent elsewhere: ${url.slice(0, 200)}`);
  }
}
