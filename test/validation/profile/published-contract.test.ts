import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { activityTypeIris, extensionIris, verbIris } from "../../../src/statements/iris.ts";
import { contractFolder, publishedContract, publishedProfile as profile } from "./published-contract.ts";

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

  it("names a source for every IRI of others that statements have, and for no other", () => {
    const named = profile["rc:reuses"].flatMap((source) => source["rc:iris"]);
    const used = [verbIris, activityTypeIris, extensionIris].flatMap((iris) => Object.values(iris) as string[]);
    assert.deepEqual([...named].sort(), used.filter((iri) => !iri.startsWith(`${profile.id}/`)).sort());
  });

  it("gives unit and range, in words, of every extension, its own and others'", () => {
    const own = profile.concepts.filter(({ type }) => type.endsWith("Extension"));
    const words = [...own, ...profile["rc:borrowed"]].map((one) => one["rc:range"]);
    assert.deepEqual(
      words.filter((range) => !range),
      [],
    );
    const all = [...own.map(({ id }) => id), ...profile["rc:borrowed"].map((one) => one["rc:id"])];
    assert.deepEqual(all.sort(), (Object.values(extensionIris) as string[]).sort());
  });

  it("says how SCORM shows it, of each statement", () => {
    for (const template of profile.templates) assert.ok(template["rc:scorm"], template.id);
  });
});
