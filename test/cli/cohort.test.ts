import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { brokenCases, goodContent, withEdits } from "../packaging/content/broken-content.ts";
import { runHere } from "./run-here.ts";

describe("recourse cohort", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "recourse-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const cohort = (...more: string[]) => runHere(["cohort", "--course", "sample", "--content", goodContent, ...more]);
  const linesOf = async (file: string) =>
    (await readFile(file, "utf8"))
      .trimEnd()
      .split("\n")
      .map((text) => JSON.parse(text) as Record<string, unknown>);

  it("writes the statements a line each, the truth beside them, and says what they are not", async () => {
    const { code, out, err } = await cohort("--learners", "4", "--seed", "7", "--out", join(folder, "new"));
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /^Simulated\. .* Not evidence about people/);
    const statements = await linesOf(join(folder, "new/statements.ndjson"));
    const [head, ...learners] = await linesOf(join(folder, "new/truth.ndjson"));
    assert.ok(out.includes(`statements.ndjson  ${statements.length} lines`));
    assert.deepEqual([head?.course, head?.seed, head?.learners, learners.length], ["sample", 7, 4, 4]);
    assert.match(String(head?.note), /Not evidence about people/);
    const registrations = statements.map(({ context }) => (context as { registration: string }).registration);
    assert.deepEqual(
      [...new Set(registrations)],
      learners.map(({ registration }) => registration),
    );
  });

  it("writes the same files for the same command, in place of those that were there", async () => {
    const files = async () => Promise.all(["statements", "truth"].map((name) => readFile(join(folder, `${name}.ndjson`), "utf8")));
    await cohort("--learners", "3", "--out", folder);
    const first = await files();
    await cohort("--learners", "2", "--seed", "5", "--out", folder);
    assert.notDeepEqual(await files(), first);
    await cohort("--learners", "3", "--out", folder);
    assert.deepEqual(await files(), first);
  });

  it("has the same people take several courses, every second the first in an earlier version, with a line about each course first", async () => {
    const { edits } = brokenCases().find(({ name }) => name === "without-test")!.wrong;
    const content = join(folder, "content");
    withEdits(edits, (contentDir) => cpSync(contentDir, content, { recursive: true }));
    const several = ["--course", "sample-30, sample-90", "--earlier", "0.0.9", "--learners", "6", "--content", content];
    const { code, err } = await runHere(["cohort", ...several, "--out", folder]);
    assert.equal(code, 0, err);
    const [first, second, ...taken] = await linesOf(join(folder, "truth.ndjson"));
    assert.deepEqual([first?.course, second?.course], ["sample-30", "sample-90"]);
    assert.deepEqual([(first?.earlier as { version: string }).version, second?.earlier], ["0.0.9", undefined]);
    assert.ok(taken.length > 6 && taken.length <= 12);
    assert.equal(new Set(taken.map(({ account }) => account)).size, 6);
    const revisions = (await linesOf(join(folder, "statements.ndjson"))).map(({ context }) => (context as { revision: string }).revision);
    assert.deepEqual([...new Set(revisions)].sort(), ["0.0.9", "0.1.0"]);
  });

  it("says which option it cannot take, and writes nothing", async () => {
    const wrong = [
      [["--learners", "0", "--out", folder], /--learners 0: a whole number from 1 to 100000/],
      [["--learners", "ten", "--out", folder], /--learners ten: a whole number/],
      [["--seed", "1.5", "--out", folder], /--seed 1\.5: a whole number from 0 to/],
      [["--standard", "scorm12", "--out", folder], /--standard scorm12: its packages send no statements/],
      [["--earlier", "last", "--out", folder], /--earlier last: a version such as 0\.9\.0/],
      [["--earlier", "0.1.0", "--out", folder], /--earlier 0\.1\.0: .* other than 0\.1\.0/],
      [["--course", "sample,", "--out", folder], /There is no course ""/],
      [["--course", "sample, sample", "--out", folder], /nobody takes sample twice/],
      [[], /--out DIR is missing/],
    ] as const;
    for (const [args, said] of wrong) {
      const { code, out, err } = await cohort(...args);
      assert.deepEqual([code, out], [1, ""]);
      assert.match(err, said);
    }
    await assert.rejects(readFile(join(folder, "truth.ndjson")));
  });

  it("says where it cannot write", async () => {
    const { code, err } = await cohort("--learners", "1", "--out", "/proc/nowhere");
    assert.equal(code, 1);
    assert.match(err, /Cannot write \/proc\/nowhere\/statements\.ndjson: /);
  });
});
