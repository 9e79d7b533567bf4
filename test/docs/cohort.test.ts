import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { learnerKinds } from "../../src/cohort/simulated-learner.ts";
import { cohortCommand } from "../../src/cli/commands/cohort-command.ts";

const page = readFileSync(new URL("../../docs/cohort.md", import.meta.url), "utf8");

describe("docs/cohort.md", () => {
  it("says of each kind of learner what is put in", () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, kind]) => kind);
    assert.deepEqual(rows, [...learnerKinds]);
  });

  it("shows the command as its help does", () => {
    for (const example of cohortCommand.examples) assert.ok(page.includes(`npx ${example}`));
  });
});
