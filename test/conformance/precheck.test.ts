import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import { defaultCompletion } from "../../src/model/completion-rule.ts";
import { defaultSettings, type BehaviourReporting } from "../../src/model/settings.ts";
import { createCmi5Session } from "../../src/tracking/cmi5/create-cmi5-session.ts";
import { createScorm12Session } from "../../src/tracking/scorm12/create-scorm12-session.ts";
import { createScorm2004Session } from "../../src/tracking/scorm2004/create-scorm2004-session.ts";
import type { TrackingSession } from "../../src/tracking/tracking-session.ts";
import { hear, mend, precheckCourse } from "../fixtures/precheck-course.ts";
import { StrictCmi5Endpoint } from "../hosts/strict-cmi5-endpoint.ts";
import { verbOf, type ReceivedStatement } from "../hosts/strict-lrs.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";
import { manualEnvironment, memoryStorage } from "../tracking/manual-environment.ts";
import { playFacts, precheckFacts } from "../fixtures/precheck-facts.ts";
import { windowWith } from "../tracking/scorm12-run.ts";
import { windowWith2004 } from "../tracking/scorm2004-run.ts";
import { smallLookup } from "../tracking/small-lookup.ts";

const { outline } = precheckCourse;
/** Pages count too, so that what may be skipped could complete something. */
const byPages = { ...defaultSettings, completion: { ...defaultCompletion, by: "pages", statuses: "completed-incomplete" } } as const;

/** One session in which somebody knows everything that the pre-check asks. */
async function play(session: TrackingSession): Promise<void> {
  await session.start();
  session.begin(emptyAttempt);
  playFacts(precheckFacts([hear, mend]), session);
  await session.end("exit");
}

async function statementsOf(behaviourReporting: BehaviourReporting): Promise<readonly ReceivedStatement[]> {
  const lms = new StrictCmi5Endpoint();
  lms.launch({});
  const environment = manualEnvironment({
    window: { location: { search: lms.search } },
    fetch: lms.fetch,
    sessionStorage: memoryStorage(),
  });
  await play(createCmi5Session(outline, smallLookup, { ...byPages, behaviourReporting }, environment));
  return lms.session.statements;
}

describe("a pre-check in which everything is shown", () => {
  it("T11: sets no score, and no status but incomplete, in SCORM 1.2", async () => {
    const api = new StrictScorm12Api();
    await play(createScorm12Session(outline, smallLookup, byPages, manualEnvironment({ window: windowWith(api) })));
    assert.deepEqual(api.sets("cmi.core.lesson_status"), ["incomplete"]);
    assert.deepEqual(api.sets("cmi.core.score.raw"), []);
    assert.equal(api.stored.get("cmi.core.lesson_status"), "incomplete");
  });

  it("T11: sets no score, no status but incomplete and unknown, and no objective in SCORM 2004", async () => {
    const api = new StrictScorm2004Api();
    await play(createScorm2004Session(outline, smallLookup, byPages, manualEnvironment({ window: windowWith2004(api) })));
    assert.deepEqual(api.sets("cmi.completion_status"), ["incomplete"]);
    assert.deepEqual(api.sets("cmi.success_status"), ["unknown"]);
    assert.deepEqual(api.sets("cmi.score.scaled"), []);
    assert.deepEqual(api.sets("cmi.progress_measure"), ["0"]);
    const objectives = api.log.filter(({ name, element = "" }) => name === "SetValue" && element.startsWith("cmi.objectives"));
    assert.deepEqual(objectives, []);
  });

  it("T43: takes none of the room for interactions, in either edition", async () => {
    const [one, other] = [new StrictScorm12Api(), new StrictScorm2004Api()];
    await play(createScorm12Session(outline, smallLookup, defaultSettings, manualEnvironment({ window: windowWith(one) })));
    await play(createScorm2004Session(outline, smallLookup, defaultSettings, manualEnvironment({ window: windowWith2004(other) })));
    for (const { log } of [one, other])
      assert.deepEqual(
        log.filter(({ name, element = "" }) => name.endsWith("SetValue") && element.startsWith("cmi.interactions")),
        [],
      );
  });

  it("cmi5 9.3: sends none of completed, passed and failed, whatever is told of behaviour", async () => {
    const verbs = (await statementsOf("full")).map(verbOf);
    assert.deepEqual(verbs, ["initialized", "attempted", "answered", "answered", "answered", "answered", "progressed", "terminated"]);
    assert.deepEqual((await statementsOf("run")).map(verbOf), ["initialized", "attempted", "progressed", "terminated"]);
    assert.deepEqual((await statementsOf("off")).map(verbOf), ["initialized", "terminated"]);
  });
});
