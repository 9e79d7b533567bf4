import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { PackagedCourse } from "../../src/cohort/cohort-plan.ts";
import { isForLeads } from "../../src/cohort/team.ts";
import type { SimulatedCourse } from "../../src/cohort/simulate-cohort.ts";
import type { Settings } from "../../src/model/settings.ts";
import { listCourses, loadCourse } from "../../src/packaging/content/load-course.ts";
import { saysCmi5, toCmi5View } from "../../src/validation/cmi5/cmi5-view.ts";
import { judgeText } from "../../src/validation/judge-text.ts";
import { judgeTogether } from "../../src/validation/judge-together.ts";
import { matchingTemplates } from "../../src/validation/profile/matching-templates.ts";
import { readProfile } from "../../src/validation/profile/read-profile.ts";
import { precheckCourse } from "../fixtures/precheck-course.ts";
import { laterCourse, simulated, smallPlan } from "./small-cohort.ts";

const fileAt = (path: string) => new URL(`../../${path}`, import.meta.url);
const profile = readProfile(JSON.parse(readFileSync(fileAt("xapi-statements/profile.jsonld"), "utf8")));
const { settings } = smallPlan;

/** Everything that is asked is heard, one way or the other. */
const asked = {
  confidential: {
    ...settings,
    reaction: { mode: "confidential", seenBy: "the trainers" },
    jobForms: { mode: "confidential", seenBy: "the trainers", roles: ["counter"] },
  },
  anonymous: {
    ...settings,
    reaction: { mode: "anonymous", host: "answers.example" },
    jobForms: { mode: "anonymous", host: "answers.example", seenBy: "the trainers", cohort: "NORTH24" },
  },
} as const satisfies Readonly<Record<string, Settings>>;

/** As `recourse validate` judges: each statement as it is written, then each registration. */
function findings(cohort: readonly SimulatedCourse[]): readonly object[] {
  const alone = cohort.flatMap(({ statements }) =>
    statements.flatMap((statement) => judgeText(JSON.stringify(statement), profile).findings),
  );
  const together = cohort.flatMap(({ statements, truth }) =>
    judgeTogether(
      statements.filter(({ context }) => context.registration === truth.registration),
      profile,
    ),
  );
  return [...alone, ...together];
}

describe("the statements of simulateCohort(plan)", () => {
  const from = (standard: "cmi5" | "xapi") => simulated({ course: precheckCourse, settings: { ...settings, standard }, earlier: "0.9.0" });

  it("cmi5 9: keep to the rules of cmi5 where they claim it", () => {
    const cohort = from("cmi5");
    assert.ok(cohort.some(({ truth }) => truth.sessions.some(({ crashed }) => crashed)));
    assert.ok(cohort.every(({ statements }) => statements.some((statement) => saysCmi5(toCmi5View(statement)))));
    assert.deepEqual(findings(cohort), []);
  });

  it("keep to xAPI and the profile where there is no cmi5", () => {
    assert.deepEqual(findings(from("xapi")), []);
  });

  for (const [mode, heard] of Object.entries(asked)) {
    it(`keep to them in every wave, with ${mode} forms`, () => {
      const then = [laterCourse(30, "learners", heard), laterCourse(90, "leads", heard)];
      const cohort = simulated({ learners: 30, settings: heard, then });
      assert.ok(cohort.filter(({ truth }) => truth.forms.length > 0).length > 10);
      assert.deepEqual(findings(cohort), []);
    });
  }

  it("keep to them in every course that there is, and use every template", () => {
    const contentDir = fileAt("src/content").pathname;
    const courses = listCourses(contentDir).flatMap((id) => loadCourse(contentDir, id).courses);
    const inOrder = courses.toSorted((one, other) => Number(one.outline.wave ?? 0) - Number(other.outline.wave ?? 0));
    const cohortOf = (heard: Settings) => {
      const [first, ...then] = inOrder.map((course): PackagedCourse => ({ course, settings: heard }));
      return simulated({ ...first, then, learners: 12 });
    };
    const cohort = [...cohortOf(asked.confidential), ...cohortOf(asked.anonymous)];
    assert.deepEqual(new Set(cohort.map(({ truth }) => truth.course)), new Set(courses.map(({ outline }) => outline.id)));
    assert.ok(courses.some(isForLeads));
    assert.deepEqual(findings(cohort), []);
    const used = new Set(
      cohort.flatMap(({ statements }) => statements.flatMap((statement) => matchingTemplates(profile, statement).map(({ id }) => id))),
    );
    assert.deepEqual([...used].sort(), profile.templates.map(({ id }) => id).sort());
  });
});
