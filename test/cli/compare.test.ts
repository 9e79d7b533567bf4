import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { CourseOutline } from "../../src/model/course.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { messages, smallPackage } from "../packaging/fixture-package.ts";
import { runHere } from "./run-here.ts";

describe("recourse compare", () => {
  let folder = "";
  const zip = (name: string): string => join(folder, `${name}.zip`);
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "recourse-"));
    const { outline } = smallCourse;
    const versions: Readonly<Record<string, Partial<CourseOutline>>> = {
      released: {},
      reworded: { version: "1.0.1" },
      harder: { version: "1.1.0", test: { ...outline.test, masteryScore: 0.9 } },
      broken: { version: "2.0.0", numbers: { ...outline.numbers, lessons: { start: 2, mend: 1 } as CourseOutline["numbers"]["lessons"] } },
    };
    for (const [name, changes] of Object.entries(versions)) {
      const { bytes } = await smallPackage("scorm12", { messages, course: { ...smallCourse, outline: { ...outline, ...changes } } });
      await writeFile(zip(name), bytes);
    }
    await writeFile(zip("text"), "no zip");
  });
  after(() => rm(folder, { recursive: true }));

  it("leaves with 0 and says so where learners' state carries over", async () => {
    const { code, out, err } = await runHere(["compare", zip("released"), zip("reworded")]);
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /^Old: small 1\.0\.0 for SCORM 1\.2 \(2 lessons, \d+ blocks, 12 questions\)\nNew: small 1\.0\.1 for SCORM 1\.2/);
    assert.match(out, /\n\nLearners' state carries over, and nothing that it hangs on has changed\.\n$/);
  });

  it("leaves with 0 and says what is otherwise where nothing breaks", async () => {
    const { code, out } = await runHere(["compare", zip("released"), zip("harder")]);
    assert.equal(code, 0);
    assert.match(
      out,
      /\n\nLearners' state carries over\. Some things are otherwise than before\.\n\nWhat changes\n {2}- The pass mark was 80 % and is 90 %\./,
    );
  });

  it("leaves with 1 and says what breaks, and why", async () => {
    const { code, out } = await runHere(["compare", zip("released"), zip("broken")]);
    assert.equal(code, 1);
    assert.match(
      out,
      /\n\nLearners' state does not carry over in full\.\n\nWhat breaks\n {2}- The number 1 was that of lesson start, which has 2, and is that of mend/,
    );
  });

  it("leaves with 2 where a file is no package, is not there, or is not named", async () => {
    const wrong: [string[], RegExp][] = [
      [[zip("released"), zip("text")], /^recourse: text\.zip cannot be read as a zip: /],
      [[zip("nowhere"), zip("released")], /^recourse: \S+nowhere\.zip cannot be read: .*no such file/],
      [[zip("released")], /^recourse: recourse compare takes one OLD\.zip and one NEW\.zip\. See recourse compare --help\.$/m],
      [[zip("released"), zip("released"), "--loud"], /^recourse: Unknown option '--loud'/],
    ];
    for (const [args, message] of wrong) {
      const { code, out, err } = await runHere(["compare", ...args]);
      assert.deepEqual([code, out], [2, ""], args.join(" "));
      assert.match(err, message);
    }
  });

  it("names both packages in its help", async () => {
    const { out } = await runHere(["compare", "--help"]);
    assert.match(out, /^Usage: recourse compare OLD\.zip NEW\.zip \[options\]$/m);
    assert.match(out, /^ {2}OLD\.zip +The package that the LMS has now\.\n {2}NEW\.zip +The one/m);
  });
});
