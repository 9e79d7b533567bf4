import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { ContentError } from "../../../src/packaging/content/content-error.ts";
import { updateIdsLock } from "../../../src/packaging/content/ids-lock.ts";
import { loadCourse } from "../../../src/packaging/content/load-course.ts";
import { sample, withEdits } from "./broken-content.ts";

const ask = "sample/lessons/ask.yaml";
const lock = "sample/ids.lock";

describe("updateIdsLock(contentDir, id)", () => {
  it("changes nothing where every id has its number", () => {
    withEdits([], (contentDir) => {
      const before = readFileSync(join(contentDir, lock), "utf8");
      assert.deepEqual(updateIdsLock(contentDir, sample).added, []);
      assert.equal(readFileSync(join(contentDir, lock), "utf8"), before);
    });
  });

  it("appends new ids with the next number of their kind and keeps every line", () => {
    withEdits([{ file: ask, replace: "id: ask-spot", with: "id: ask-mark" }], (contentDir) => {
      const before = readFileSync(join(contentDir, lock), "utf8");
      const { file, added } = updateIdsLock(contentDir, sample);
      assert.equal(file, lock);
      assert.deepEqual(
        added.map(({ kind, id, number }) => [kind, id, number]),
        [["block", "ask-mark", 18]],
      );
      assert.equal(readFileSync(join(contentDir, lock), "utf8"), `${before}block ask-mark 18\n`);
    });
  });

  it("numbers a new course from 1, lessons, blocks and questions each, in the order of the course", () => {
    withEdits([{ file: lock, remove: true }], (contentDir) => {
      const { added } = updateIdsLock(contentDir, sample);
      assert.deepEqual(
        added.filter(({ number }) => number === 1).map(({ kind, id }) => `${kind} ${id}`),
        ["lesson ask", "block ask-text", "question q1"],
      );
      assert.equal(added.length, 3 + 16 + 9);
      assert.match(
        readFileSync(join(contentDir, lock), "utf8"),
        /^#.*\n#.*\nlesson ask 1\nlesson keep 2\nlesson twice 3\nblock ask-text 1\n/,
      );
    });
  });

  it("numbers objectives where there is a pre-check, and lets them keep their numbers where there is none any more", () => {
    const precheck = "precheck:\n  minutes: 2\n  form:\n    - { objective: ask, phase: P1, kind: single, count: 2 }\ntest:\n  bank: bank";
    withEdits([{ file: "sample/course.yaml", replace: "test:\n  bank: bank", with: precheck }], (contentDir) => {
      const { added } = updateIdsLock(contentDir, sample);
      assert.deepEqual(
        added.map(({ kind, id, number }) => [kind, id, number]),
        [["objective", "ask", 1]],
      );
      const course = join(contentDir, "sample/course.yaml");
      writeFileSync(course, readFileSync(course, "utf8").replace(precheck, "test:\n  bank: bank"));
      assert.deepEqual(loadCourse(contentDir, sample).course.outline.numbers.objectives, undefined);
    });
  });

  it("adds ids while other rules are still broken", () => {
    withEdits(
      [
        { file: ask, replace: "id: ask-spot", with: "id: ask-mark" },
        { file: "sample/course.yaml", replace: "lessons: 8", with: "lessons: 9" },
      ],
      (contentDir) => assert.equal(updateIdsLock(contentDir, sample).added.length, 1),
    );
  });

  it("refuses, and writes nothing, where a file cannot be read in full, an id stands twice or the lock is damaged", () => {
    const broken = [
      [{ file: ask, replace: "kind: spot-it", with: "kind: spotit" }],
      [{ file: ask, replace: "id: ask-spot", with: "id: ask-text" }],
      [{ file: lock, replace: "block ask-spot 5\n", with: "" }],
      [{ file: lock, replace: "block ask-spot 5\n", with: "block ask-reply 5\n" }],
    ];
    for (const edits of broken) {
      withEdits(edits, (contentDir) => {
        const before = readFileSync(join(contentDir, lock), "utf8");
        assert.throws(() => updateIdsLock(contentDir, sample), ContentError);
        assert.equal(readFileSync(join(contentDir, lock), "utf8"), before);
      });
    }
  });
});
