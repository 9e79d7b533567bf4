import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { contractFolder, publishedContract } from "./published-contract.ts";

describe("xapi-statements/", () => {
  it("says what the profile says, with examples that the code makes (npm run dictionary)", async () => {
    const made = await publishedContract();
    for (const [path, text] of made) assert.equal(readFileSync(join(contractFolder, path), "utf8"), text, path);
    const examples = [...made.keys()].flatMap((path) => (path.startsWith("examples/") ? [path.slice("examples/".length)] : []));
    assert.deepEqual(readdirSync(join(contractFolder, "examples")).sort(), examples.sort());
  });

  it("names the source of every verb and type, and leaves no cell of a statement empty", async () => {
    const page = (await publishedContract()).get("README.md") ?? "";
    const rows = page.split("\n").filter((line) => /^\| (\[|`http)/.test(line));
    assert.ok(rows.length > 35);
    for (const row of rows) assert.ok(!/\|\s+\|/.test(row), row);
  });
});
