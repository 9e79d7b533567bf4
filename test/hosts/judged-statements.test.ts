import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, it } from "node:test";

const root = new URL("../../", import.meta.url).pathname;
const judge = "test/hosts/must-follow-profile.ts";

/** Where statements come from: whoever makes them, sends them, or is an LMS to a package. */
const makers = [
  "src/cohort/simulate-cohort.ts",
  "src/preview/start-preview.ts",
  "src/statements/form-statements.ts",
  "src/statements/session-statements.ts",
  "src/statements/statements-for.ts",
  "src/tracking/cmi5/create-cmi5-session.ts",
  "src/tracking/reaction/anonymous-sender.ts",
  "src/tracking/xapi/create-xapi-session.ts",
];

/** Modules whose statements one test judges for all that use them. */
const judgedBy: Readonly<Record<string, string>> = {
  "test/statements/every-statement.ts": "test/validation/profile/contract.test.ts",
  "test/cohort/small-cohort.ts": "test/cohort/sound-statements.test.ts",
};

/** A preview of a sample course, which has nothing of the profile: its tests send what they like, sound or not, and say what the preview makes of it. */
const ofAnotherCourse = ["test/preview/preview-fixture.ts", "test/preview/catalogue-page.test.ts"];

/** Takes statements of simulated learners as they stream by; what comes of the same plan is judged by `sound-statements.test.ts`. */
const ofCohorts = ["test/cohort/stream.test.ts", "test/cohort/waves.test.ts"];

const leaves = [...Object.keys(judgedBy), ...ofAnotherCourse, ...ofCohorts];

const files = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => `test/${file}`)
  .sort();

/** What a file imports to run it, from the root of the project. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/^(?:import|export) (?!type )[^;]*?"(\.[^"]+)";$/gm)].map(([, path = ""]) =>
    normalize(join(dirname(file), path)),
  );
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));

function reaches(file: string, wanted: (path: string) => boolean, seen = new Set<string>()): boolean {
  if (seen.has(file) || leaves.includes(file)) return false;
  seen.add(file);
  return (imports.get(file) ?? []).some((one) => wanted(one) || reaches(one, wanted, seen));
}

describe("every statement that a test makes or receives", () => {
  const making = files.filter((file) => file.endsWith(".test.ts") && reaches(file, (path) => makers.includes(path)));

  it("is held against xAPI, cmi5 and the profile by whatever makes or receives it there", () => {
    const unjudged = making.filter((file) => !reaches(file, (path) => path === judge));
    assert.deepEqual(unjudged, []);
  });

  it("is held against them once where many tests share it", () => {
    for (const [module, test] of Object.entries(judgedBy)) {
      const imported = imports.get(test) ?? [];
      assert.ok(imported.includes(module), test);
      assert.ok(
        ["src/validation/judge-text.ts", "src/validation/profile/judge-statement.ts"].some((path) => imported.includes(path)),
        test,
      );
    }
  });

  it("comes from where it is looked for", () => {
    const folders = new Set(making.map((file) => file.split("/")[1]));
    assert.deepEqual([...folders].sort(), ["conformance", "e2e", "hostile", "statements", "tracking", "walks"]);
    for (const path of [...makers, ...leaves]) assert.ok(existsSync(join(root, path)), path);
  });
});
