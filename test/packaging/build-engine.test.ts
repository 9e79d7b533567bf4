import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { runInNewContext } from "node:vm";
import { buildEngine } from "../../src/packaging/engine/build-engine.ts";
import { engineBuilder } from "../../src/packaging/engine/engine-builder.ts";
import { PackagingError } from "../../src/packaging/packaging-error.ts";
import { project } from "./fixture-package.ts";

const engineFailed = (message: RegExp) => (error: unknown) =>
  error instanceof PackagingError && error.code === "engine-failed" && message.test(error.message);

describe("buildEngine(project, standard)", () => {
  let playerDir = "";
  const build = async (source: string) => {
    await writeFile(join(playerDir, "entry-scorm12.ts"), source);
    return buildEngine({ ...project, playerDir }, "scorm12");
  };
  before(async () => void (playerDir = await mkdtemp(join(tmpdir(), "recourse-"))));
  after(() => rm(playerDir, { recursive: true }));

  it("makes one classic script that leaves nothing behind but what it sets", async () => {
    await writeFile(join(playerDir, "greeting.ts"), `export const greeting: string = "Grüß dich";`);
    const { code } = await build(`import { greeting } from "./greeting.ts";\nObject.assign(globalThis, { said: greeting });`);
    const globals: Record<string, unknown> = {};
    runInNewContext(code, globals);
    assert.deepEqual(globals, { said: "Grüß dich" });
  });

  it("writes ASCII, no comments of licences and no source map", async () => {
    const globals: Record<string, unknown> = {};
    const cooked = "(strings: TemplateStringsArray) => strings.join()";
    const { code } = await build(
      `/*! licence */ const cooked = ${cooked}; Object.assign(globalThis, { said: "ü\u2028\u{1f600}", template: cooked\`✓ \u{1f600} \\n\` });`,
    );
    runInNewContext(code, globals);
    assert.deepEqual(globals, { said: "ü\u2028\u{1f600}", template: "✓ \u{1f600} \n" });
    assert.doesNotMatch(code, /[\u0080-\uffff]/);
    assert.doesNotMatch(code, /licence|sourceMappingURL/);
  });

  it("stops at an import that it cannot find", async () => {
    await assert.rejects(build(`import "no-such-package";`), engineFailed(/no-such-package/));
    await assert.rejects(build(`import "./no-such-file.ts";`), engineFailed(/no-such-file/));
  });

  it("stops at a mistake of syntax", async () => {
    await assert.rejects(build(`const = 1;`), engineFailed(/scorm12/));
  });

  it("stops where a standard has no player", async () => {
    await assert.rejects(buildEngine({ ...project, playerDir }, "cmi5"), engineFailed(/entry-cmi5\.ts/));
  });

  it("is built once for all courses of a standard", async () => {
    await writeFile(join(playerDir, "entry-scorm12.ts"), `Object.assign(globalThis, { a: 1 });`);
    const engines = engineBuilder({ ...project, playerDir });
    assert.equal(await engines("scorm12"), await engines("scorm12"));
  });
});
