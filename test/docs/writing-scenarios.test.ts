import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { describeMistake } from "../../src/packaging/content/content-error.ts";
import { checkScenario } from "../../src/packaging/role-play/check-scenario.ts";
import { runHere } from "../cli/run-here.ts";
import { root } from "../packaging/fixture-package.ts";

const page = readFileSync(join(root, "docs/writing-scenarios.md"), "utf8");
const examples = join(root, "docs/examples");
const example = "thursdays-jacket";

describe("docs/writing-scenarios.md", () => {
  let content = "";
  before(() => {
    content = mkdtempSync(join(tmpdir(), "recourse-"));
    const shared = readdirSync(join(root, "src/content")).filter((name) => name.endsWith(".yaml"));
    for (const name of shared) cpSync(join(root, "src/content", name), join(content, name));
    mkdirSync(join(content, "scenarios"));
    cpSync(join(examples, `${example}.yaml`), join(content, `scenarios/${example}.yaml`));
  });
  after(() => rmSync(content, { recursive: true }));

  it("teaches by a scenario that has no mistake and no warning, played every way", () => {
    const { mistakes, warnings } = checkScenario(content, example);
    assert.deepEqual([...mistakes, ...warnings].map(describeMistake), []);
  });

  it("shows pieces of that scenario as they stand in its file", () => {
    const file = linesOf(readFileSync(join(examples, `${example}.yaml`), "utf8")).join("\n");
    const pieces = blocks("yaml");
    assert.equal(pieces.length, 6);
    assert.deepEqual(
      pieces.map((piece) => linesOf(piece).join("\n")).filter((piece) => !file.includes(piece)),
      [],
    );
  });

  it("shows what the command prints", async () => {
    const shown = blocks("").flatMap((text) => {
      const [, args, output] = /^\$ npx recourse (.*)\n([^]*)$/.exec(text) ?? [];
      return args === undefined || output === undefined ? [] : [{ args: args.split(" "), output }];
    });
    assert.equal(shown.length, 2);
    for (const { args, output } of shown) {
      const { code, out } = await runHere([...args, "--content", content]);
      assert.equal(code, 0);
      const all = linesOf(out).join("\n");
      for (const piece of output.split("…\n")) assert.ok(all.includes(linesOf(piece).join("\n")), `${args.join(" ")} prints\n${all}`);
    }
  });
});

/** What stands in the page's code blocks of a language. */
function blocks(language: string): readonly string[] {
  return [...page.matchAll(/^```(.*)\n([^]*?)^```$/gm)].flatMap(([, name, text]) =>
    name === language && text !== undefined ? [text] : [],
  );
}

/** However far they are set in: pieces of a file begin at the margin where that reads better. */
function linesOf(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}
