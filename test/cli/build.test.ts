import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { standards, type Catalogue } from "../../src/model/catalogue.ts";
import { runRecourse, type Ran } from "./run-recourse.ts";

describe("recourse build", () => {
  let folder = "";
  let ran: Ran;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "recourse-"));
    ran = await runRecourse("build", "--out", join(folder, "deep/dist"), "--engines", join(folder, "engines"));
  });
  after(() => rm(folder, { recursive: true }));

  it("succeeds, with a line of progress for each package and a table", () => {
    assert.equal(ran.code, 0, ran.err);
    assert.match(ran.out, /^rescue for scorm12 +\d+ ms +\d+ KB$/m);
    assert.match(ran.out, /^course +standard +file +size$/m);
    assert.match(ran.out, /^rescue +cmi5 +\S+rescue-cmi5\.zip +\d+ KB$/m);
  });

  it("T19: prints how long the longest saved state of each course can be", () => {
    const [, length] = /^The longest saved state of rescue: (\d+) of 4096 characters\.$/m.exec(ran.out) ?? [];
    assert.ok(Number(length) > 300 && Number(length) <= 4096, ran.out);
  });

  it("writes a catalogue that tells each package's file and size", async () => {
    const dist = join(folder, "deep/dist");
    const { courses } = JSON.parse(await readFile(join(dist, "catalogue.json"), "utf8")) as Catalogue;
    const rescue = courses.find(({ id }) => id === "rescue");
    assert.deepEqual(
      rescue?.packages.map(({ standard }) => standard),
      [...standards],
    );
    for (const { file, bytes } of rescue?.packages ?? []) assert.equal((await stat(join(dist, file))).size, bytes);
  });

  it("keeps every package within 4 MB", async () => {
    const packages = (await readdir(join(folder, "deep/dist"))).filter((name) => name.endsWith(".zip"));
    assert.ok(packages.length > 0);
    for (const name of packages) assert.ok((await stat(join(folder, "deep/dist", name))).size <= 4_000_000, name);
  });

  it("leaves a copy of each engine where it is asked to", async () => {
    assert.deepEqual((await readdir(join(folder, "engines"))).sort(), [...standards].sort());
    const parts = (await readdir(join(folder, "engines/scorm12"))).sort();
    // What parts have in common Rollup puts into as many files as suit them.
    assert.deepEqual(
      parts.filter((name) => !/^engine-shared\d*\.js$/.test(name)),
      [
        "engine-diagnostics-views.js",
        "engine-lesson-views.js",
        "engine-own-scenario-views.js",
        "engine-plan-views.js",
        "engine-revisit-views.js",
        "engine-role-play-views.js",
        "engine-sheet-views.js",
        "engine-test-views.js",
        "engine.js",
      ],
    );
  });
});
