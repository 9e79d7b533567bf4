import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { untestedNotices } from "../../src/cli/untested-notices.ts";
import { noCompany } from "../../src/packaging/company/company.ts";
import { untestedCourse } from "../fixtures/untested-course.ts";
import { smallSource } from "../packaging/fixture-package.ts";
import { runHere } from "./run-here.ts";

describe("recourse package, for a course in waves", () => {
  let out = "";
  before(async () => {
    out = await mkdtemp(join(tmpdir(), "recourse-waves-"));
  });
  after(() => rm(out, { recursive: true }));

  it("takes the wave's own id, and says that the course has no test", async () => {
    const built = await runHere(["package", "--course", "follow-up-90", "--standard", "web", "--out", out]);
    assert.equal(built.code, 0, built.err);
    assert.match(built.out, /^No test in follow-up-90: done when every page is seen and every practice done, whatever completion\.by says/);
    assert.deepEqual(await readdir(out), ["follow-up-90-web.zip"]);
  });

  it("names the waves where none is named, or one that there is not", async () => {
    for (const course of ["follow-up", "follow-up-60"]) {
      const { code, err } = await runHere(["package", "--course", course, "--out", out]);
      assert.equal(code, 1);
      assert.match(err, new RegExp(`There is no course "${course}"\\. There are its waves: follow-up-30, follow-up-90\\.`));
    }
  });
});

describe("untestedNotices(sources)", () => {
  const untested = { ...smallSource, course: untestedCourse };

  it("names the courses without a test, and is silent where the company counts pages anyway", () => {
    assert.equal(untestedNotices([smallSource]).length, 0);
    assert.match(untestedNotices([smallSource, untested]).join("\n"), /^No test in small: .* no verdict\.$/);
    assert.deepEqual(
      untestedNotices([{ ...untested, company: { ...noCompany, completion: { ...noCompany.completion, by: "pages" } } }]),
      [],
    );
  });
});
