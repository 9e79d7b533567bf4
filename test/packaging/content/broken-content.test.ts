import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mistakeCodes } from "../../../src/packaging/content/content-error.ts";
import { brokenCases, judge, withEdits } from "./broken-content.ts";

describe("loadCourse(contentDir, id) on broken content", () => {
  for (const { name, wrong } of brokenCases()) {
    it(`reports file, line, field and what would be right: ${name}`, () => {
      const found = withEdits(wrong.edits, (contentDir) => judge(contentDir, wrong.scenario));
      assert.deepEqual(found.mistakes, wrong.mistakes ?? []);
      assert.deepEqual(found.warnings, wrong.warnings ?? []);
    });
  }

  it("has a case for every code", () => {
    const shown = new Set(
      brokenCases().flatMap(({ wrong }) => [...(wrong.mistakes ?? []), ...(wrong.warnings ?? [])].map((line) => line.split(" ")[0])),
    );
    assert.deepEqual(
      mistakeCodes.filter((code) => code !== "unknown-course" && code !== "video-size" && !shown.has(code)),
      [],
    );
  });
});
