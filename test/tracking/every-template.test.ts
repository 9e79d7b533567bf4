import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import { answered, noAnswers } from "../../src/model/form-answers.ts";
import type { Form } from "../../src/model/form.ts";
import type { BehaviourId } from "../../src/model/role-play/behaviour.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import { createCmi5Session } from "../../src/tracking/cmi5/create-cmi5-session.ts";
import { AnonymousSender } from "../../src/tracking/reaction/anonymous-sender.ts";
import { createXapiSession } from "../../src/tracking/xapi/create-xapi-session.ts";
import { matchingTemplates } from "../../src/validation/profile/matching-templates.ts";
import { item, ownForm, seenForm } from "../fixtures/job-form.ts";
import { hear, precheckCourse } from "../fixtures/precheck-course.ts";
import { playFacts, precheckFacts } from "../fixtures/precheck-facts.ts";
import { smallScene } from "../fixtures/small-blocks.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { mustFollowProfile } from "../hosts/must-follow-profile.ts";
import { StrictCmi5Endpoint } from "../hosts/strict-cmi5-endpoint.ts";
import { StrictTinCanLrs } from "../hosts/strict-tin-can-lrs.ts";
import { recourseProfile } from "../validation/profile/recourse-profile.ts";
import { openCmi5Tab } from "./cmi5-run.ts";
import { manualEnvironment, memoryStorage } from "./manual-environment.ts";
import type { Run } from "./scorm12-run.ts";
import type { SmallLearner } from "./small-learner.ts";
import { smallLookup } from "./small-lookup.ts";
import { openXapiTab } from "./xapi-run.ts";

const answersOf = (form: Form) => answered(answered(noAnswers, form, item("heard"), ["2"]), form, item("plan"), ["b"]);
const formFact = (form: Form, role?: string) =>
  ({ kind: "form-answered", form, answers: answersOf(form), group: { wave: 90, cohort: "NORTH24", ...(role && { role }) } }) as const;

/** A first visit in which the test is failed, and a second one in which it is passed. */
const visits: readonly ((learner: SmallLearner) => void)[] = [
  (learner) => {
    learner.finishesLessons().opensCard().beginsTalk().says("pc").talks("pc z a a").talks("pb b");
    for (const line of [0, 1, 2]) learner.does({ kind: "line-reached", block: smallScene.id, line });
    learner.takesTest(1);
  },
  (learner) => {
    learner.takesTest(4, 2).plans();
    learner.does({ kind: "line-revisited", line: 1, technique: "breathe" as BehaviourId, outcome: "kept" });
    learner.does(formFact(ownForm), formFact(seenForm, "counter"));
  },
];

const standards = {
  cmi5: { create: createCmi5Session, host: () => new StrictCmi5Endpoint(), open: (host: StrictCmi5Endpoint) => openCmi5Tab(host) },
  xapi: { create: createXapiSession, host: () => new StrictTinCanLrs(), open: (host: StrictTinCanLrs) => openXapiTab(host) },
};

/** Ids of the templates of what a host was sent: by the session of the package, as a learner plays. */
async function templatesOf(standard: keyof typeof standards): Promise<ReadonlySet<string>> {
  const { create, host, open } = standards[standard];
  const [lrs, other] = [host(), host()];
  // Each page has a clock of its own, which begins at the same moment.
  lrs.inOrder = false;
  for (const visit of visits) {
    if (lrs instanceof StrictCmi5Endpoint) lrs.launch();
    const { learner, session }: Run = await open(lrs as never);
    visit(learner);
    await session.end("exit");
  }
  if (other instanceof StrictCmi5Endpoint) other.launch();
  const window = { location: { search: other.search } };
  const environment = manualEnvironment({ window, fetch: other.fetch, sessionStorage: memoryStorage() });
  const session = create(precheckCourse.outline, smallLookup, { ...defaultSettings, behaviourReporting: "full" }, environment);
  await session.start();
  session.begin(emptyAttempt);
  playFacts(precheckFacts([hear]), session, emptyAttempt);
  await session.end("exit");
  assert.deepEqual([...lrs.refusals, ...other.refusals], []);
  return new Set([...lrs.statements, ...other.statements].flatMap((one) => matchingTemplates(recourseProfile, one).map(({ id }) => id)));
}

const named = (ids: Iterable<string>) => [...ids].map((id) => id.slice(id.lastIndexOf("/") + 1)).sort();
const all = named(recourseProfile.templates.map(({ id }) => id));

describe("the templates of the profile", () => {
  for (const standard of ["cmi5", "xapi"] as const)
    it(`are each met by what a package for ${standard} sends`, async () => assert.deepEqual(named(await templatesOf(standard)), all));

  it("are met, where a package for another standard sends anything, by the answers of a form under no name", async () => {
    const sent: unknown[] = [];
    const fetch: typeof globalThis.fetch = (_, init = {}) => {
      sent.push(...(JSON.parse(String(init.body)) as unknown[]));
      return Promise.resolve(new Response("[]"));
    };
    const environment = manualEnvironment({ window: { crypto: webcrypto, btoa }, fetch });
    const endpoint = { url: "https://a.example/xapi", key: "k", secret: "s" };
    for (const { form, answers, group } of [formFact(ownForm), formFact(seenForm, "counter")])
      await new AnonymousSender(endpoint, smallCourse.outline, environment).send(form, answers, group);
    for (const statement of sent) mustFollowProfile(statement);
    const templates = new Set(sent.flatMap((one) => matchingTemplates(recourseProfile, one).map(({ id }) => id)));
    assert.deepEqual(named(templates), ["form-item-answered", "form-item-observed"]);
  });
});
