import { Ajv, type AnySchema } from "ajv";
import { PackagingError } from "../packaging-error.ts";

const ajv = new Ajv({ strictTypes: false });

/**
 * What a data script of a package (`recourse.provide("key",{…});`) hands over, held against the shape that is needed of it. The script is read,
 * never run. Throws a `PackagingError` (`bad-package`) that names file, script and place.
 */
export function readData<Shape>(texts: ReadonlyMap<string, string>, script: string, key: string, shape: AnySchema, file: string): Shape {
  const fail = (message: string): never => {
    throw new PackagingError("bad-package", `${file}: ${script} ${message}.`);
  };
  const text = texts.get(script);
  if (text === undefined) return fail("is missing; this is no package that recourse has built");
  const [, name, json] = /^recourse\.provide\(("[^"\\]*"),(.*)\);\s*$/s.exec(text) ?? [];
  if (name === undefined || json === undefined) return fail("does not read recourse.provide(key, data)");
  if (name !== JSON.stringify(key)) fail(`provides ${name}, not "${key}"`);
  const value = parse(json, fail);
  const validate = ajv.compile<Shape>(shape);
  if (validate(value)) return value as Shape;
  const [error] = validate.errors ?? [];
  return fail(`at ${error?.instancePath || "/"} ${error?.message ?? "is not what it should be"}`);
}

function parse(json: string, fail: (message: string) => never): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (cause) {
    return fail(`holds no whole data: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
