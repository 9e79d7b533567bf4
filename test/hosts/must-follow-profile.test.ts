import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { defaultOptions } from "../../src/preview/launch-options.ts";
import type { Run } from "../../src/preview/run.ts";
import { RunStore } from "../../src/preview/run-store.ts";
import type { Statement } from "../../src/preview/statement.ts";
import { everyStatement } from "../statements/every-statement.ts";
import { changeAt } from "../validation/change-at.ts";

const folder = mkdtempSync(join(tmpdir(), "recourse-judged-"));
const here = new URL(".", import.meta.url).href;
const sound = everyStatement({ standard: "xapi" });
const stray = changeAt(sound[0]!, ["context", "extensions"], { "https://w3id.org/xapi/recourse/extensions/mood": "fine" });

/** The exit code of a process that does this and no more, with the judge at hand, and what it said. */
function codeOf(script: string): Promise<{ readonly code: number; readonly said: string }> {
  const imports = `import { judgeRuns } from "${here}judge-runs.ts"; import * as judge from "${here}must-follow-profile.ts";`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", `${imports} ${script}`];
  return new Promise((done) => {
    execFile(process.execPath, args, (error, _, said) => done({ code: typeof error?.code === "number" ? error.code : 0, said }));
  });
}

/** A folder as a preview leaves it, with one run in which this was said. */
function runsWith(name: string, statements: readonly object[]): string {
  const runs = join(folder, name);
  mkdirSync(runs);
  const run: Run = {
    format: 1,
    id: "0123456789abcdef",
    revision: 1,
    file: "small-xapi.zip",
    course: { id: "small", title: "Small", version: "1.0.0" },
    attempt: 1,
    createdAtMs: 0,
    changedAtMs: 0,
    options: defaultOptions,
    sessions: [],
    log: [],
    held: {
      standard: "xapi",
      registration: "9d0e7a0c-6a8c-4f5b-9a52-8c9f8b5d3f11",
      statements: statements as readonly Statement[],
      documents: {},
    },
  };
  new RunStore(runs, () => 0).add(run);
  return `judgeRuns(${JSON.stringify(runs)});`;
}

describe("a test's process", () => {
  after(() => rmSync(folder, { recursive: true }));

  it("ends well where every statement follows the profile", async () => {
    const script = `judge.mustFollowProfile(${JSON.stringify(sound[0])}); ${runsWith("sound", sound)}`;
    assert.deepEqual(await codeOf(script), { code: 0, said: "" });
  });

  it("fails at its end over a stray statement, one that came to a preview too, and over a registration out of order", async () => {
    const disordered = [sound.at(-1), ...sound.slice(1)];
    const failing = [
      `judge.mustFollowProfile(${JSON.stringify(stray)});`,
      `judge.mustFollowPatterns(() => ${JSON.stringify(disordered)});`,
      runsWith("stray", [...sound, stray]),
    ];
    for (const { code, said } of await Promise.all(failing.map(codeOf))) {
      assert.equal(code, 1);
      assert.match(said, /^Not as the profile says: /);
    }
  });

  it("says nothing against what a host of the test gave back, but against all else", async () => {
    const given = changeAt(sound[0]!, ["actor"], { objectType: "Agent" });
    const judged = (statement: object) => codeOf(`judge.mustFollowProfile(${JSON.stringify(statement)}, /^actor\\b/);`);
    const [back, own] = await Promise.all([judged(given), judged({ ...given, context: stray["context"] })]);
    assert.deepEqual([back.code, own.code], [0, 1]);
  });
});
