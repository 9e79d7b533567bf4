import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadCourse } from "../../../src/packaging/content/load-course.ts";
import { rulesNeeded } from "../../../src/packaging/role-play/rules-needed.ts";
import { dataScript } from "../../../src/packaging/page/data-script.ts";
import { goodContent, sample } from "../content/broken-content.ts";
import { filesOf, messages, smallPackage } from "../fixture-package.ts";
import { goodTalk } from "./good-talk.ts";

describe("a package of a course with a scenario", async () => {
  const { course } = loadCourse(goodContent, sample);
  const files = filesOf((await smallPackage("scorm12", { course, messages })).bytes);
  const { scenario, rules } = goodTalk();

  it("has a script for the scenario and one for what it is played by, and the manifest names both", () => {
    assert.equal(files.get("scenario-kettle-again.js"), dataScript("scenario:kettle-again", scenario));
    assert.equal(files.get("talk-rules.js"), dataScript("talk-rules", rulesNeeded(rules, course.scenarios ?? [])));
    for (const name of ["scenario-kettle-again.js", "talk-rules.js"])
      assert.ok(files.get("imsmanifest.xml")?.includes(`href="${name}"`), name);
  });

  it("says of the scenario in the outline that there is one, and no more", () => {
    const block = course.outline.lessons[2]?.pages[2]?.blocks[1];
    assert.deepEqual(block, { id: "twice-talk", kind: "scenario" });
    assert.ok(!files.get("course.js")?.includes("It drips again"));
  });

  it("has neither where no lesson has a scenario", async () => {
    const { scenarios: _, talkRules: __, ...plain } = course;
    const { entries } = await smallPackage("scorm12", { course: plain, messages });
    assert.deepEqual(
      entries.map(({ name }) => name).filter((name) => /scenario|talk/.test(name)),
      [],
    );
  });
});
