import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv, type ErrorObject } from "ajv";

export const schemaNames = [
  "course",
  "lesson",
  "bank",
  "job-aid",
  "form",
  "seeds",
  "conflicts",
  "sources",
  "people",
  "terms",
  "policies",
  "company",
  "messages",
  "follow-up-messages",
  "scenario",
  "rules",
  "behaviours",
] as const;
export type SchemaName = (typeof schemaNames)[number];

const folder = new URL("../../content/schemas/", import.meta.url);

/** Where the schemas lie; content elsewhere (fixtures, a company's own folder) is held against the same ones. */
export const schemaFolder = fileURLToPath(folder);

let ajv: Ajv | undefined;

/** Holds a value against one of the content schemas and gives every mismatch, each with the schema it broke. */
export function checkSchema(name: SchemaName, value: unknown): readonly ErrorObject[] {
  ajv ??= readSchemas();
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (validate === undefined) throw new Error(`no schema ${name}.schema.json in ${schemaFolder}`);
  return validate(value) === true ? [] : (validate.errors ?? []);
}

function readSchemas(): Ajv {
  const schemas = new Ajv({ allErrors: true, verbose: true, discriminator: true, coerceTypes: false, useDefaults: false });
  schemas.addKeyword({ keyword: "patternErrorMessage", schemaType: "string" });
  for (const name of ["common", ...schemaNames]) {
    schemas.addSchema(JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), "utf8")) as object);
  }
  return schemas;
}
