import type { ErrorObject } from "ajv";
import type { MistakeCode } from "./content-error.ts";
import { readJsonPointer, type FieldPath } from "./field-path.ts";
import { suggestName } from "./nearest-name.ts";

export interface SchemaMistake {
  readonly path: FieldPath;
  /** The mistake is in the name of the field, not in its value. */
  readonly key: boolean;
  readonly code: MistakeCode;
  readonly message: string;
}

/** A mismatch found by ajv, in an author's words: what is wrong and what would be right. Undefined where another one says it. */
export function schemaWords(error: ErrorObject, root: unknown): SchemaMistake | undefined {
  const path = readJsonPointer(error.instancePath, root);
  const parent = (error.parentSchema ?? {}) as SchemaPart;
  const value = (code: MistakeCode, message: string): SchemaMistake => ({ path, key: false, code, message });
  switch (error.keyword) {
    case "required": {
      const field = String(error.params["missingProperty"]);
      const what = parent.properties?.[field]?.description;
      return {
        path: [...path, field],
        key: false,
        code: "missing-field",
        message: `“${field}” is missing${what === undefined ? "" : `: ${what}`}`,
      };
    }
    case "additionalProperties": {
      const field = String(error.params["additionalProperty"]);
      const known = Object.keys(parent.properties ?? {});
      return {
        path: [...path, field],
        key: true,
        code: "unknown-field",
        message: `there is no field “${field}” here${suggestName(field, known)}`,
      };
    }
    case "propertyNames":
    case "if":
      return undefined;
    case "type":
      return value("wrong-value", typeWords(String(error.params["type"]), error.data));
    case "enum":
      return value("wrong-value", choiceWords(error.data, (error.schema as readonly unknown[]).map(String)));
    case "discriminator":
      return discriminatorWords(error, path, parent);
    case "pattern": {
      if (error.data === "")
        return error.propertyName === undefined ? value("wrong-value", "is empty: write it, or take the field out") : undefined;
      const message = `“${shorten(String(error.data))}” does not fit: ${parent.patternErrorMessage ?? String(error.schema)}`;
      return error.propertyName === undefined
        ? value("wrong-value", message)
        : { path: [...path, error.propertyName], key: true, code: "unknown-field", message };
    }
    case "minLength":
      return parent.pattern === undefined ? value("wrong-value", "is empty: write it, or take the field out") : undefined;
    case "maxLength":
      return value("wrong-value", `is ${String(error.data).length} characters long; at most ${String(error.schema)} fit`);
    case "minItems":
      return value("wrong-value", `holds ${countItems(error.data)}; it needs at least ${String(error.schema)}`);
    case "maxItems":
      return value("wrong-value", `holds ${countItems(error.data)}; it may hold at most ${String(error.schema)}`);
    case "minimum":
      return value("wrong-value", `is ${String(error.data)}; the least is ${String(error.schema)}`);
    case "maximum":
      return value("wrong-value", `is ${String(error.data)}; the most is ${String(error.schema)}`);
    case "multipleOf":
      return value("wrong-value", `is ${String(error.data)}; it goes in steps of ${String(error.schema)}`);
    case "const":
      return value("wrong-value", `is ${String(error.data)}; write ${String(error.schema)}, or take the field out`);
    case "uniqueItems": {
      const at = Number(error.params["i"]);
      const items = error.data as readonly unknown[];
      return {
        path: [...path, at],
        key: false,
        code: "wrong-value",
        message: `“${String(items[at])}” stands twice in this list: keep one`,
      };
    }
    default:
      return value("wrong-value", error.message ?? `does not fit (${error.keyword})`);
  }
}

interface SchemaPart {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly oneOf?: readonly { readonly $ref?: string }[];
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list (each line begins with -)",
  object: "fields (name: value)",
};

function typeWords(wanted: string, data: unknown): string {
  const right = typeNames[wanted] ?? wanted;
  if (data === null || data === undefined) return `is empty: it must be ${right}`;
  if (wanted === "string" && typeof data !== "object")
    return `is read as ${typeof data === "number" ? "a number" : String(data)}, not as text: put it in double quotes`;
  return `is ${describe(data)}; it must be ${right}`;
}

function describe(data: unknown): string {
  if (Array.isArray(data)) return "a list";
  if (typeof data === "object") return "a set of fields";
  return typeof data === "string" ? `the text “${shorten(data)}”` : `the value ${String(data)}`;
}

function choiceWords(data: unknown, allowed: readonly string[]): string {
  const near = typeof data === "string" ? suggestName(data, allowed) : "";
  const hint = near.startsWith("; did") ? near : "";
  return `is ${data === null ? "empty" : `“${shorten(String(data))}”`}; it must be one of ${allowed.join(", ")}${hint}`;
}

/** A block's kind, which decides what else it must have. A missing one is reported as `required`. */
function discriminatorWords(error: ErrorObject, path: FieldPath, parent: SchemaPart): SchemaMistake | undefined {
  const tag = String(error.params["tag"]);
  const data: unknown = error.params["tagValue"];
  if (data === undefined) return undefined;
  const allowed = (parent.oneOf ?? []).map((one) => one.$ref?.split("/").at(-1) ?? "");
  return { path: [...path, tag], key: false, code: "wrong-value", message: choiceWords(data, allowed) };
}

function countItems(data: unknown): string {
  const count = Array.isArray(data) ? data.length : 0;
  return count === 1 ? "1 item" : `${count} items`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
