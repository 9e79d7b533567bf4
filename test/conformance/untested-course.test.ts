import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Standard } from "../../src/model/catalogue.ts";
import { decodeSuspendData } from "../../src/model/suspend-data.ts";
import { noCompany, type Company } from "../../src/packaging/company/company.ts";
import { settingsFor } from "../../src/packaging/company/settings-for.ts";
import { createCmi5Session } from "../../src/tracking/cmi5/create-cmi5-session.ts";
import { createScorm12Session } from "../../src/tracking/scorm12/create-scorm12-session.ts";
import { createScorm2004Session } from "../../src/tracking/scorm2004/create-scorm2004-session.ts";
import type { TrackingSession } from "../../src/tracking/tracking-session.ts";
import { createXapiSession } from "../../src/tracking/xapi/create-xapi-session.ts";
import { untestedCourse } from "../fixtures/untested-course.ts";
import { StrictCmi5Endpoint } from "../hosts/strict-cmi5-endpoint.ts";
import { verbOf } from "../hosts/strict-lrs.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";
import { StrictTinCanLrs } from "../hosts/strict-tin-can-lrs.ts";
import { manualEnvironment, memoryStorage } from "../tracking/manual-environment.ts";
import { windowWith } from "../tracking/scorm12-run.ts";
import { windowWith2004 } from "../tracking/scorm2004-run.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { smallLookup } from "../tracking/small-lookup.ts";

const { outline } = untestedCourse;
/** As a package of it is stamped; nobody has said by what it is done, so by the test that it does not have. */
const settingsOf = (standard: Standard, company: Company = noCompany) => settingsFor(untestedCourse, standard, company);

/** One session from where the state says: a lesson, or both. */
async function play(session: TrackingSession, how: "starts" | "finishes"): Promise<void> {
  const launch = await session.start();
  const { attempt, problem } = decodeSuspendData(launch.suspendData, outline);
  assert.equal(problem, undefined);
  session.begin(attempt);
  const learner = new SmallLearner(session, attempt);
  if (how === "starts") learner.finishesStart();
  else learner.finishesLessons();
  await session.end("exit");
}

const scorm12 = (api: StrictScorm12Api, company?: Company) =>
  createScorm12Session(outline, smallLookup, settingsOf("scorm12", company), manualEnvironment({ window: windowWith(api) }));
const scorm2004 = (api: StrictScorm2004Api) =>
  createScorm2004Session(outline, smallLookup, settingsOf("scorm2004-4th"), manualEnvironment({ window: windowWith2004(api) }));
const online = (lrs: Pick<StrictCmi5Endpoint, "search" | "fetch">) =>
  manualEnvironment({ window: { location: { search: lrs.search } }, fetch: lrs.fetch, sessionStorage: memoryStorage() });

describe("a course without a test, from its first page to its last", () => {
  it("SCORM 1.2 RTE 3.4.4: goes from incomplete to completed, with no score, in two sessions", async () => {
    const api = new StrictScorm12Api();
    await play(scorm12(api), "starts");
    assert.equal(api.stored.get("cmi.core.lesson_status"), "incomplete");
    const next = new StrictScorm12Api({ values: Object.fromEntries(api.stored) });
    await play(scorm12(next), "finishes");
    assert.deepEqual(next.sets("cmi.core.lesson_status"), ["completed"]);
    assert.deepEqual([...api.sets("cmi.core.score.raw"), ...next.sets("cmi.core.score.raw")], []);
  });

  it("T15: stays completed in SCORM 1.2 where the LMS has a mastery score and judges by it at the end", async () => {
    const api = new StrictScorm12Api({ values: { "cmi.student_data.mastery_score": "80" }, judgesAtFinish: true });
    await play(scorm12(api), "finishes");
    assert.equal(api.stored.get("cmi.core.lesson_status"), "completed");
  });

  it("T15: gives 100 for completion in SCORM 1.2 to the company that asks for it, and the word that it asks for", async () => {
    const completion = { ...noCompany.completion, by: "pages", scoreOnCompletion: true } as const;
    const api = new StrictScorm12Api();
    await play(scorm12(api, { ...noCompany, completion }), "finishes");
    assert.deepEqual(
      ["cmi.core.lesson_status", "cmi.core.score.raw"].map((element) => api.stored.get(element)),
      ["passed", "100"],
    );
  });

  it("SCORM 2004 4th RTE 4.2.22: is completed, its success unknown, with no score and no objectives", async () => {
    const api = new StrictScorm2004Api({ values: { "cmi.scaled_passing_score": "0.8" } });
    await play(scorm2004(api), "finishes");
    assert.deepEqual(
      ["cmi.completion_status", "cmi.success_status", "cmi.progress_measure", "cmi.score.scaled"].map((element) => api.stored.get(element)),
      ["completed", "unknown", "1", undefined],
    );
    assert.deepEqual(api.objectives, []);
  });

  it("cmi5 9.3.4: says completed once and nothing of passed or failed, whatever mastery score the LMS has", async () => {
    const lms = new StrictCmi5Endpoint();
    const verbs: string[][] = [];
    for (const how of ["starts", "finishes"] as const) {
      lms.launch({ masteryScore: 0.8 });
      await play(createCmi5Session(outline, smallLookup, settingsOf("cmi5"), online(lms)), how);
      verbs.push(lms.session.statements.map(verbOf));
    }
    assert.deepEqual(lms.refusals, []);
    const said = (session: readonly string[] | undefined) => session?.filter((verb) => /^(?:completed|passed|failed|scored)$/.test(verb));
    assert.deepEqual(verbs.map(said), [[], ["completed"]]);
  });

  it("T18: says completed once, and nothing else of a result, to an LRS without cmi5", async () => {
    const lrs = new StrictTinCanLrs();
    await play(createXapiSession(outline, smallLookup, settingsOf("xapi"), online(lrs)), "finishes");
    assert.deepEqual(lrs.refusals, []);
    assert.deepEqual(
      lrs.verbs.filter((verb) => /^(?:completed|passed|failed|scored)$/.test(verb)),
      ["completed"],
    );
  });
});
