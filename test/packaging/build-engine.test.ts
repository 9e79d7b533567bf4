import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { createContext, runInContext } from "node:vm";
import { buildEngine, type Engine } from "../../src/packaging/engine/build-engine.ts";
import { engineBuilder } from "../../src/packaging/engine/engine-builder.ts";
import { PackagingError } from "../../src/packaging/packaging-error.ts";
import { project } from "./fixture-package.ts";

const engineFailed = (message: RegExp) => (error: unknown) =>
  error instanceof PackagingError && error.code === "engine-failed" && message.test(error.message);

interface Late {
  readonly told: readonly string[];
  late(): Promise<{ readonly answer: number }>;
  other(): Promise<unknown>;
}

interface Script {
  src: string;
  onload?: () => void;
  onerror?: () => void;
}

/** A page, as far as an engine needs one, that runs its first file and whatever parts that asks for. Gives the page's globals. */
function open(files: Engine["files"], missing: ReadonlySet<string> = new Set()): Record<string, unknown> {
  const document = {
    currentScript: undefined as Script | undefined,
    createElement: (): Script => ({ src: "" }),
    head: { append: (script: Script) => void setImmediate(() => run(script)) },
  };
  const globals: Record<string, unknown> = { document };
  createContext(globals);
  const run = (script: Script): void => {
    const code = files.find(({ name }) => name === script.src && !missing.has(name))?.code;
    if (code === undefined) return script.onerror?.();
    document.currentScript = { src: `https://lms.example/content/${script.src}?v=1` };
    runInContext(code, globals);
    document.currentScript = undefined;
    script.onload?.();
  };
  run({ src: "engine.js" });
  return globals;
}

describe("buildEngine(project, standard)", () => {
  let playerDir = "";
  const build = async (source: string) => {
    await writeFile(join(playerDir, "entry-scorm12.ts"), source);
    return buildEngine({ ...project, playerDir }, "scorm12");
  };
  before(async () => void (playerDir = await mkdtemp(join(tmpdir(), "recourse-"))));
  after(() => rm(playerDir, { recursive: true }));

  it("makes one classic script that leaves nothing behind but what it sets and what its parts call", async () => {
    await writeFile(join(playerDir, "greeting.ts"), `export const greeting: string = "Grüß dich";`);
    const { files } = await build(`import { greeting } from "./greeting.ts";\nObject.assign(globalThis, { said: greeting });`);
    assert.deepEqual(
      files.map(({ name }) => name),
      ["engine.js"],
    );
    const { document, recoursePart, ...left } = open(files);
    assert.deepEqual(left, { said: "Grüß dich" });
    assert.deepEqual([typeof document, typeof recoursePart], ["object", "function"]);
  });

  it("writes ASCII, no comments of licences and no source map", async () => {
    const cooked = "(strings: TemplateStringsArray) => strings.join()";
    const { files } = await build(
      `/*! licence */ const cooked = ${cooked}; Object.assign(globalThis, { said: "ü\u2028\u{1f600}", template: cooked\`✓ \u{1f600} \\n\` });`,
    );
    const { said, template } = open(files);
    assert.deepEqual({ said, template }, { said: "ü\u2028\u{1f600}", template: "✓ \u{1f600} \n" });
    for (const { code } of files) assert.doesNotMatch(code, /[\u0080-\uffff]|licence|sourceMappingURL/);
  });

  describe("of a player that imports a part when it is needed", () => {
    const source = `import { told, tell } from "./told.ts";
      tell("first");
      Object.assign(globalThis, { told, late: () => import("./late.ts"), other: () => import("./other.ts") });`;
    before(async () => {
      await writeFile(
        join(playerDir, "told.ts"),
        "export const told: string[] = [];\nexport const tell = (word: string) => void told.push(word);",
      );
      await writeFile(
        join(playerDir, "both.ts"),
        `import { tell } from "./told.ts";\nexport const both = (word: string) => tell(word + "!");`,
      );
      await writeFile(join(playerDir, "late.ts"), `import { both } from "./both.ts";\nboth("late");\nexport const answer = 42;`);
      await writeFile(join(playerDir, "other.ts"), `import { both } from "./both.ts";\nboth("other");`);
    });

    it("puts each in a file of its own, and what they share in another", async () => {
      const { files } = await build(source);
      assert.deepEqual(
        files.map(({ name }) => name),
        ["engine.js", "engine-late.js", "engine-other.js", "engine-shared.js"],
      );
    });

    it("runs a part once, after what it needs, with the engine's own values", async () => {
      const { told, late, other } = open((await build(source)).files) as unknown as Late;
      assert.deepEqual([...told], ["first"]);
      assert.equal((await late()).answer, 42);
      await Promise.all([late(), other()]);
      assert.deepEqual([...told], ["first", "late!", "other!"]);
    });

    it("rejects where a part does not arrive, and tries again when asked again", async () => {
      const { files } = await build(source);
      const missing = new Set(["engine-shared.js"]);
      const { told, late } = open(files, missing) as unknown as Late;
      await assert.rejects(late(), /engine-shared\.js did not arrive/);
      missing.clear();
      assert.equal((await late()).answer, 42);
      assert.deepEqual([...told], ["first", "late!"]);
    });
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
