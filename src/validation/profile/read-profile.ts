import { Ajv, type ValidateFunction } from "ajv";
import { checkProfile } from "./check-profile.ts";
import { membersOf, operatorsOf } from "./check-patterns.ts";
import { parseJsonPath, type JsonPath } from "./json-path.ts";
import { isRecord } from "../is-record.ts";
import type { Determining, Extension, Pattern, Profile, Template, TemplateRule } from "./profile.ts";

type Fields = Readonly<Record<string, unknown>>;

const ajv = new Ajv({ allErrors: true, addUsedSchema: false });
const extensionKinds = ["ContextExtension", "ResultExtension", "ActivityExtension"] as const;

/** A profile from its JSON. Throws an error that names everything that is wrong where `checkProfile` finds something. */
export function readProfile(json: unknown): Profile {
  const findings = checkProfile(json);
  if (findings.length > 0 || !isRecord(json)) {
    const lines = findings.map(({ rule, path, message }) => `${rule}: ${path} ${message}`);
    throw new Error(`No xAPI Profile:\n${lines.join("\n")}`);
  }
  return {
    id: text(json["id"]),
    versions: fieldsOf(json["versions"]).map(({ id }) => text(id)),
    extensions: new Map(fieldsOf(json["concepts"]).flatMap((concept) => toExtension(concept) ?? [])),
    templates: fieldsOf(json["templates"]).map(toTemplate),
    patterns: new Map(fieldsOf(json["patterns"]).map((pattern) => [text(pattern["id"]), toPattern(pattern)])),
  };
}

function toExtension(concept: Fields): [id: string, extension: Extension][] {
  const kind = extensionKinds.find((one) => one === concept["type"]);
  if (kind === undefined) return [];
  const schema = concept["inlineSchema"];
  let validate: ValidateFunction | undefined;
  const problem = (value: unknown): string | undefined => {
    if (schema === undefined) return undefined;
    validate ??= ajv.compile(JSON.parse(text(schema)) as object);
    return validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: "the value" });
  };
  return [[text(concept["id"]), { kind, problem }]];
}

function toTemplate(template: Fields): Template {
  return {
    id: text(template["id"]),
    allowedSolo: template["allowedSolo"] === true,
    determining: toDetermining(template),
    needsObjectRef: "objectStatementRefTemplate" in template,
    needsContextRef: "contextStatementRefTemplate" in template,
    rules: fieldsOf(template["rules"]).map(toRule),
  };
}

function toDetermining(template: Fields): Determining {
  const { verb, objectActivityType } = template;
  return {
    ...(verb === undefined ? {} : { verb: text(verb) }),
    ...(objectActivityType === undefined ? {} : { objectActivityType: text(objectActivityType) }),
    activityTypes: {
      parent: textsOf(template["contextParentActivityType"]),
      grouping: textsOf(template["contextGroupingActivityType"]),
      category: textsOf(template["contextCategoryActivityType"]),
      other: textsOf(template["contextOtherActivityType"]),
    },
    attachmentUsageTypes: textsOf(template["attachmentUsageType"]),
  };
}

function toRule({ location, selector, presence, any, all, none }: Fields): TemplateRule {
  return {
    text: text(location),
    location: toPath(location),
    ...(selector === undefined ? {} : { selector: toPath(selector) }),
    ...(presence === "included" || presence === "excluded" || presence === "recommended" ? { presence } : {}),
    ...(Array.isArray(any) ? { any } : {}),
    ...(Array.isArray(all) ? { all } : {}),
    ...(Array.isArray(none) ? { none } : {}),
  };
}

function toPattern(pattern: Fields): Pattern {
  const [operator = "sequence"] = operatorsOf(pattern);
  return { primary: pattern["primary"] === true, operator, members: membersOf(pattern) };
}

function toPath(value: unknown): JsonPath {
  return parseJsonPath(text(value)) ?? [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

function fieldsOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isRecord) : [];
}
