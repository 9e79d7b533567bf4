import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commands } from "../../src/cli/commands.ts";
import { runHere } from "./run-here.ts";
import { runRecourse } from "./run-recourse.ts";

describe("recourse --help", () => {
  it("lists every command and leaves with 0", async () => {
    const { code, out } = await runRecourse("--help");
    assert.equal(code, 0);
    for (const { name, summary } of commands) assert.match(out, new RegExp(`^ {2}${name} +${summary.replaceAll(".", "\\.")}$`, "m"));
  });

  it("is what help gives, and help with a command gives that command's own", async () => {
    assert.equal((await runHere(["help"])).out, (await runRecourse("--help")).out);
    const { code, out } = await runHere(["help", "package"]);
    assert.equal(code, 0);
    assert.equal(out, (await runHere(["package", "--help"])).out);
    const unknown = await runHere(["help", "pack"]);
    assert.equal(unknown.code, 1);
    assert.match(unknown.err, /There is no command "pack"\. Commands: start/);
  });

  for (const command of commands) {
    it(`explains ${command.name} with its options and examples`, async () => {
      const { code, out } = await runHere([command.name, "--help"]);
      assert.equal(code, 0);
      for (const option of Object.keys(command.options)) assert.match(out, new RegExp(`^ {2}--${option}\\b`, "m"));
      for (const example of command.examples) assert.ok(out.includes(`  ${example}`));
    });
  }
});
