import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { PackagingError } from "../../src/packaging/packaging-error.ts";
import { thirdPartyNotices } from "../../src/packaging/third-party-notices.ts";
import { root } from "./fixture-package.ts";

const fontsDir = join(root, "assets/fonts");

describe("thirdPartyNotices(packageDirs, fontsDir)", () => {
  it("carries each package's own licence, and the font's", async () => {
    const text = await thirdPartyNotices([join(root, "node_modules/lit-html")], fontsDir);
    assert.match(text, /lit-html \d[^]*BSD 3-Clause License/);
    assert.match(text, /Newsreader[^]*SIL OPEN FONT LICENSE/);
  });

  it("names what a package carries inside its own file", async () => {
    const text = await thirdPartyNotices([join(root, "node_modules/@xapi/xapi")], fontsDir);
    assert.match(text, /@xapi\/xapi \d/);
    assert.match(text, /axios \d/);
  });

  it("prints a licence that two packages share once", async () => {
    const dirs = ["lit-html", "lit-element"].map((name) => join(root, "node_modules", name));
    const text = await thirdPartyNotices(dirs, fontsDir);
    assert.equal(text.match(/BSD 3-Clause License/g)?.length, 1);
  });

  it("stops the build where a package has no licence", async () => {
    const dir = await mkdtemp(join(tmpdir(), "recourse-"));
    await writeFile(join(dir, "package.json"), `{"name": "bare", "version": "1.0.0"}`);
    await assert.rejects(
      thirdPartyNotices([dir], fontsDir),
      (error) => error instanceof PackagingError && error.code === "missing-licence",
    );
    await rm(dir, { recursive: true });
  });
});
