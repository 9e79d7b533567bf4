import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { listCourses } from "../../src/packaging/content/load-course.ts";
import { checkTest } from "../../src/packaging/testwise/check-test.ts";
import { strategies } from "../../src/packaging/testwise/strategy.ts";
import { contentDir } from "./talk-table.ts";

/** The bar of the learning design, and the margin of the forms. */
const [mostCases, farthestForm] = [0.001, 0.05];

const courses = listCourses(contentDir).filter(
  (id) => "test" in (parse(readFileSync(join(contentDir, id, "course.yaml"), "utf8")) as object),
);

describe("the tests of src/content", () => {
  for (const id of courses) {
    const checked = checkTest(contentDir, id);
    if (checked === undefined) throw new Error(`${id} has no test`);
    const { report, forms } = checked;

    for (const strategy of strategies) {
      it(`${id}: in at most 1 of 1,000 cases somebody passes who knows nothing and goes by this: ${strategy}`, () => {
        const { once } = report.chances.find((chance) => chance.strategy === strategy)!;
        assert.ok(once * report.test.attempts <= mostCases, `${once * 1000} in each of ${report.test.attempts} attempts`);
      });
    }

    it(`${id}: no form is harder or easier than the mean one by more than 0.05`, () => {
      assert.ok(forms.mean - forms.lowest <= farthestForm && forms.highest - forms.mean <= farthestForm, JSON.stringify(forms));
    });
  }
});
