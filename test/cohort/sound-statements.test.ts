import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { judgeCmi5 } from "../../src/validation/cmi5/judge-cmi5.ts";
import { judgeRegistration } from "../../src/validation/profile/judge-registration.ts";
import { judgeStatement } from "../../src/validation/profile/judge-statement.ts";
import { readProfile } from "../../src/validation/profile/read-profile.ts";
import { judgeData } from "../../src/validation/xapi/judge-data.ts";
import { precheckCourse } from "../fixtures/precheck-course.ts";
import { simulated, smallPlan } from "./small-cohort.ts";

describe("the statements of simulateCohort(plan)", () => {
  const cohort = (standard: "cmi5" | "xapi") => simulated({ course: precheckCourse, settings: { ...smallPlan.settings, standard } });
  const both = [...cohort("cmi5"), ...cohort("xapi")];

  it("xAPI 1.0.3 Data: keep to the rules of data in either standard", () => {
    for (const { statements } of both) for (const statement of statements) assert.deepEqual(judgeData(statement), []);
  });

  it("cmi5 9: keep to the rules of cmi5 where they claim it", () => {
    const statements = cohort("cmi5").flatMap((course) => course.statements);
    assert.ok(statements.length > 500);
    for (const statement of statements) assert.deepEqual(judgeCmi5(statement), []);
  });

  it("fit the profile, one by one and as a registration", () => {
    const profile = readProfile(JSON.parse(readFileSync(new URL("../../xapi-statements/profile.jsonld", import.meta.url), "utf8")));
    for (const { statements } of both) {
      for (const statement of statements) assert.deepEqual(judgeStatement(profile, statement), []);
      assert.deepEqual(judgeRegistration(profile, statements), []);
    }
  });
});
