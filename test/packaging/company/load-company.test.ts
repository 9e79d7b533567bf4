import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { noCompany } from "../../../src/packaging/company/company.ts";
import { exampleFile } from "../../../src/packaging/company/example-file.ts";
import { loadCompany } from "../../../src/packaging/company/load-company.ts";
import { ContentError, describeMistake } from "../../../src/packaging/content/content-error.ts";
import { project } from "../fixture-package.ts";

const folder = fileURLToPath(new URL("../../fixtures/company/broken", import.meta.url));

/** Runs `use` on a company file with this text; the file is gone afterwards. */
function withFile<T>(text: string, use: (path: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), "recourse-company-"));
  try {
    const path = join(dir, "recourse.config.yaml");
    writeFileSync(path, text);
    return use(path);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Every mistake as `code line:column field: message`. */
function mistakesIn(text: string): readonly string[] {
  return withFile(text, (path) => {
    try {
      loadCompany(path, project);
      return [];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      return error.mistakes.map((mistake) => {
        assert.match(mistake.file, /recourse\.config\.yaml$/);
        return `${mistake.code} ${describeMistake(mistake).slice(mistake.file.length + 1)}`;
      });
    }
  });
}

describe("loadCompany(path, project) on broken files", () => {
  for (const name of readdirSync(folder).sort()) {
    it(`reports line, field and what would be right, all at once: ${name}`, () => {
      const { file, mistakes } = parse(readFileSync(join(folder, name), "utf8")) as { file: string; mistakes: readonly string[] };
      const found = mistakesIn(file).map((line) => line.replaceAll(tmpdir(), "/tmp").replace(/recourse-company-\w+/, "folder"));
      assert.deepEqual(found, mistakes);
    });
  }
});

describe("loadCompany(path, project)", () => {
  it("takes an empty file, and one of comments alone, for a company with every default", () => {
    for (const text of ["", "# nothing yet\n", "{}\n"])
      assert.deepEqual(
        withFile(text, (path) => loadCompany(path, project)),
        noCompany,
      );
  });

  it("reads the file that `recourse config` prints as what it says it is: the defaults", () => {
    const { terms, ...company } = withFile(exampleFile("company.schema.json"), (path) => loadCompany(path, project));
    const { terms: _none, ...defaults } = noCompany;
    const test = { retakeAfterPass: true, remediation: false, waitHours: 0, confidence: false };
    assert.deepEqual(company, { ...defaults, test, commitEveryMs: 15_000, interactions: 250 });
    const general = parse(readFileSync(join(project.contentDir, "terms.yaml"), "utf8")) as { terms: unknown };
    assert.deepEqual(terms, general.terms);
  });

  it("says what to do where there is no such file", () => {
    assert.throws(() => loadCompany("/nowhere/recourse.config.yaml", project), { name: "PackagingError", message: /recourse config/ });
  });
});

describe("exampleFile(schemaPath)", () => {
  it("names every field of the schema, and every example in its comments is sound", () => {
    const schema = JSON.parse(readFileSync(join(project.contentDir, "schemas/company.schema.json"), "utf8")) as {
      properties: Record<string, { properties?: Record<string, unknown> }>;
    };
    const text = exampleFile("company.schema.json");
    for (const [field, { properties = {} }] of Object.entries(schema.properties)) {
      assert.match(text, new RegExp(`^${field}:`, "m"));
      for (const inner of Object.keys(properties)) assert.match(text, new RegExp(`^[# ]+ ${inner}:`, "m"), `${field}.${inner}`);
    }
    const switchedOn = text
      .replace(/^(brand|policies|labels): \{\}$/gm, "$1:")
      .replace(/^# {2}logo:.*$\n/m, "")
      .replace(/^videos: \{\}\n(?:#.*\n)*/m, "")
      .replace(/^# {2}(remedies|abuse|harassment|self-harm|contacts): \|.*$/gm, "  $1: Text.")
      .replace(/^#( {2}.*)$/gm, " $1".replace(" ", ""));
    assert.deepEqual(mistakesIn(switchedOn), []);
  });
});
