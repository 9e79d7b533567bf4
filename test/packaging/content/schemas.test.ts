import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { schemaFolder, schemaNames } from "../../../src/packaging/content/content-schemas.ts";

interface Schema {
  readonly $id?: string;
  readonly type?: string;
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly additionalProperties?: unknown;
  /** Alternatives, which close themselves. */
  readonly oneOf?: unknown;
}

describe("the schemas of src/content/schemas", () => {
  const files = readdirSync(schemaFolder).sort();
  const schemas = files.map((file) => ({ file, schema: JSON.parse(readFileSync(join(schemaFolder, file), "utf8")) as Schema }));

  it("are those that the loader knows, and what they share", () => {
    assert.deepEqual(files, [...schemaNames, "common"].map((name) => `${name}.schema.json`).sort());
    assert.deepEqual(
      schemas.map(({ schema }) => schema.$id),
      files,
    );
  });

  it("accept no field that they do not name", () => {
    for (const { file, schema } of schemas) {
      for (const part of parts(schema)) {
        if (part.properties !== undefined && part.type === "object" && part.oneOf === undefined)
          assert.equal(part.additionalProperties, false, `${file}: ${Object.keys(part.properties).join(", ")}`);
      }
    }
  });

  it("say in words what each pattern asks for", () => {
    for (const { file, schema } of schemas) {
      for (const part of parts(schema)) if (part.pattern !== undefined) assert.ok(part.patternErrorMessage, `${file}: ${part.pattern}`);
    }
  });
});

function parts(schema: unknown): readonly Schema[] {
  if (typeof schema !== "object" || schema === null) return [];
  return [schema as Schema, ...Object.values(schema).flatMap(parts)];
}
