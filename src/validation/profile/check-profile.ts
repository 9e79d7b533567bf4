import { Ajv } from "ajv";
import type { Finding } from "../finding.ts";
import { checkPatterns } from "./check-patterns.ts";
import { pathTo } from "../path-to.ts";
import { parseJsonPath } from "./json-path.ts";
import { isRecord } from "../is-record.ts";

type Fields = Readonly<Record<string, unknown>>;

const structure = "xAPI Profiles 1.0 Structure";
const profileContext = "https://w3id.org/xapi/profiles/context";
const conceptTypes = ["Verb", "ActivityType", "AttachmentUsageType"];
const extensionTypes = ["ContextExtension", "ResultExtension", "ActivityExtension"];
const documentTypes = ["StateResource", "AgentProfileResource", "ActivityProfileResource"];
const allTypes = [...conceptTypes, ...extensionTypes, ...documentTypes, "Activity"];
const presences = ["included", "excluded", "recommended"];
/** One for all profiles: it costs more than a schema. It keeps no schema under its `$id`. */
const ajv = new Ajv({ addUsedSchema: false });

/** Everything that keeps a value from being an xAPI Profile (Structure 5 to 9), as far as a program can see it; empty for a good one. */
export function checkProfile(json: unknown): readonly Finding[] {
  if (!isRecord(json)) return [{ rule: `${structure} 6.0`, path: "", message: "a profile is a JSON object" }];
  const findings: Finding[] = [];
  const say = (clause: string, path: string, message: string) => void findings.push({ rule: `${structure} ${clause}`, path, message });
  for (const path of emptyValues(json, "")) say("5.0", path, "is empty: no null, no empty text, list or object");
  const contexts = [json["@context"]].flat();
  if (!contexts.includes(profileContext)) say("6.0", "@context", `has to be or to contain ${profileContext}`);
  if (json["type"] !== "Profile") say("6.0", "type", "has to be Profile");
  if (json["conformsTo"] !== "https://w3id.org/xapi/profiles#1.0") say("6.0", "conformsTo", "has to be https://w3id.org/xapi/profiles#1.0");
  if (!isIri(json["id"])) say("6.0", "id", "has to be an IRI");
  for (const name of ["prefLabel", "definition"]) if (!isLanguageMap(json[name])) say("6.0", name, "has to be a language map");
  const author = json["author"];
  if (!isRecord(author) || typeof author["name"] !== "string" || !["Organization", "Person"].includes(String(author["type"]))) {
    say("6.2", "author", "has to be an Organization or a Person with a name");
  }
  const versions = listOf(json["versions"]);
  if (versions.length === 0) say("6.1", "versions", "names no version");
  versions.forEach((version, at) => {
    const path = `versions[${at}]`;
    if (!isIri(version["id"])) say("6.1", `${path}.id`, "has to be an IRI");
    if (version["id"] === json["id"]) say("6.1", `${path}.id`, "has to differ from the profile's own");
    if (Number.isNaN(Date.parse(String(version["generatedAtTime"])))) say("6.1", `${path}.generatedAtTime`, "has to be a time");
  });
  const schemes = versions.map(({ id }) => id);
  for (const name of ["concepts", "templates", "patterns"] as const) {
    const clause = { concepts: "7.0", templates: "8.0", patterns: "9.0" }[name];
    listOf(json[name]).forEach((one, at) => {
      const path = `${name}[${at}]`;
      if (!isIri(one["id"])) say(clause, `${path}.id`, "has to be an IRI");
      if (!schemes.includes(one["inScheme"])) say(clause, `${path}.inScheme`, "has to be a version of this profile");
    });
  }
  listOf(json["concepts"]).forEach((one, at) => checkConcept(one, `concepts[${at}]`, say));
  listOf(json["templates"]).forEach((one, at) => checkTemplate(one, `templates[${at}]`, say));
  const ids = ["concepts", "templates", "patterns"].flatMap((name) => listOf(json[name]).map(({ id }) => id));
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) say("6.0", "", `${String(id)} is there twice`);
  return [...findings, ...checkPatterns(listOf(json["patterns"]), new Set(listOf(json["templates"]).map(({ id }) => String(id))))];
}

type Say = (clause: string, path: string, message: string) => void;

function checkConcept(concept: Fields, path: string, say: Say): void {
  const type = String(concept["type"]);
  if (!allTypes.includes(type)) say("7.0", `${path}.type`, `is no kind of concept: ${type}`);
  if (type === "Activity") return;
  for (const name of ["prefLabel", "definition"])
    if (!isLanguageMap(concept[name])) say("7.0", `${path}.${name}`, "has to be a language map");
  if (type === "ActivityExtension" && "recommendedVerbs" in concept)
    say("7.2", `${path}.recommendedVerbs`, "is not for an ActivityExtension");
  if (type !== "ActivityExtension" && "recommendedActivityTypes" in concept) {
    say("7.2", `${path}.recommendedActivityTypes`, "is for an ActivityExtension only");
  }
  if ("schema" in concept && "inlineSchema" in concept) say("7.2", path, "has both schema and inlineSchema");
  if ("inlineSchema" in concept && !isSchema(concept["inlineSchema"]))
    say("7.2", `${path}.inlineSchema`, "has to be text that is a JSON Schema");
}

function checkTemplate(template: Fields, path: string, say: Say): void {
  if (template["type"] !== "StatementTemplate") say("8.0", `${path}.type`, "has to be StatementTemplate");
  for (const name of ["prefLabel", "definition"])
    if (!isLanguageMap(template[name])) say("8.0", `${path}.${name}`, "has to be a language map");
  if ("objectStatementRefTemplate" in template && "objectActivityType" in template) {
    say("8.0", path, "has both objectStatementRefTemplate and objectActivityType");
  }
  listOf(template["rules"]).forEach((rule, at) => {
    const here = `${path}.rules[${at}]`;
    for (const name of ["location", "selector"]) {
      const text = rule[name];
      if (text === undefined && name === "selector") continue;
      if (typeof text !== "string" || parseJsonPath(text) === undefined)
        say("8.1", `${here}.${name}`, "is no JSONPath that profiles allow");
    }
    if (!["presence", "any", "all", "none"].some((name) => name in rule)) say("8.1", here, "has none of presence, any, all, none");
    if ("presence" in rule && !presences.includes(String(rule["presence"])))
      say("8.1", `${here}.presence`, `has to be ${presences.join(", ")}`);
    for (const name of ["any", "all", "none"])
      if (name in rule && !Array.isArray(rule[name])) say("8.1", `${here}.${name}`, "has to be a list");
  });
}

function isSchema(text: unknown): boolean {
  if (typeof text !== "string") return false;
  try {
    ajv.compile(JSON.parse(text) as object);
    return true;
  } catch {
    return false;
  }
}

function isIri(value: unknown): boolean {
  return typeof value === "string" && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu.test(value);
}

function isLanguageMap(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([tag, text]) => /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/iu.test(tag) && typeof text === "string");
}

function* emptyValues(value: unknown, path: string): Generator<string> {
  if (value === null || value === "") yield path;
  if (typeof value !== "object" || value === null) return;
  const children = Array.isArray(value)
    ? value.map((child: unknown, at) => [pathTo(path, at), child] as const)
    : Object.entries(value).map(([key, child]) => [pathTo(path, key), child] as const);
  if (children.length === 0) yield path;
  for (const [at, child] of children) yield* emptyValues(child, at);
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isRecord) : [];
}
