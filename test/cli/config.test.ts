import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { root } from "../packaging/fixture-package.ts";
import { runHere } from "./run-here.ts";
import { runRecourse } from "./run-recourse.ts";

describe("recourse --config", () => {
  let folder = "";
  before(async () => void (folder = await mkdtemp(join(tmpdir(), "recourse-"))));
  after(() => rm(folder, { recursive: true }));

  it("takes the file that recourse config prints", async () => {
    const printed = await runRecourse("config");
    assert.equal(printed.code, 0);
    assert.match(printed.out, /^# yaml-language-server: \$schema=\S+company\.schema\.json\n/);
    const path = join(folder, "recourse.config.yaml");
    await writeFile(path, printed.out);
    const { code, err } = await runHere(["check", "--config", path]);
    assert.deepEqual([code, err], [0, ""]);
  });

  it("takes both examples", async () => {
    for (const name of ["clinic", "hotel"]) {
      const { code, err } = await runHere(["check", "--config", join(root, "examples", name, "recourse.config.yaml")]);
      assert.deepEqual([code, err], [0, ""], name);
    }
  });

  it("prints every mistake of the file with its line, and no package comes about", async () => {
    const path = join(folder, "broken.yaml");
    await writeFile(path, 'brand:\n  colour: "#ffff00"\ncompletion:\n  scoreOnCompletion: true\n');
    for (const args of [["check"], ["build", "--out", folder], ["package", "--course", "rescue", "--out", folder]]) {
      const { code, out, err } = await runHere([...args, "--config", path]);
      assert.equal(code, 1);
      assert.equal(out, "");
      assert.match(
        err,
        /broken\.yaml:2:11 brand\.colour: .*[\d.]+:1.*\n.*broken\.yaml:4:22 completion\.scoreOnCompletion: .*\n\n2 mistakes/,
      );
    }
  });

  it("says how to make one where there is none", async () => {
    const { code, err } = await runHere(["check", "--config", join(folder, "none.yaml")]);
    assert.equal(code, 1);
    assert.match(err, /there is no file .*none\.yaml\. "recourse config" prints one to start from\.\n$/);
  });
});
