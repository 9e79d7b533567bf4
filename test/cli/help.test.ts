import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commands } from "../../src/cli/commands.ts";
import { runRecourse } from "./run-recourse.ts";

describe("recourse --help", () => {
  it("lists every command and leaves with 0", async () => {
    const { code, out } = await runRecourse("--help");
    assert.equal(code, 0);
    for (const { name, summary } of commands) assert.match(out, new RegExp(`^ {2}${name} +${summary.replaceAll(".", "\\.")}$`, "m"));
  });

  for (const command of commands) {
    it(`explains ${command.name} with its options and examples`, async () => {
      const { code, out } = await runRecourse(command.name, "--help");
      assert.equal(code, 0);
      for (const option of Object.keys(command.options)) assert.match(out, new RegExp(`^ {2}--${option}\\b`, "m"));
      for (const example of command.examples) assert.ok(out.includes(`  ${example}`));
    });
  }
});
