import { readFileSync } from "node:fs";
import { lastPart } from "../../../src/validation/profile/markdown-table.ts";
import type { PublishedConcept, PublishedProfile } from "../../../src/validation/profile/published-profile.ts";

interface StatementSchema {
  readonly properties: Readonly<Record<string, object>>;
  readonly $defs: Readonly<Record<string, { readonly properties?: Readonly<Record<string, object>> }>>;
  readonly [keyword: string]: unknown;
}

const dialect = "https://json-schema.org/draft/2020-12/schema";
/** Written by hand: every other is made of it and of the profile. */
export const handWrittenSchema = "schemas/statement-1.0.3.json";
export const statementSchema = JSON.parse(
  readFileSync(new URL(`../../../xapi-statements/${handWrittenSchema}`, import.meta.url), "utf8"),
) as StatementSchema;

/** The schemas that are made, by path from `xapi-statements/`. */
export function publishedSchemas(profile: PublishedProfile): ReadonlyMap<string, object> {
  const own = profile.concepts.filter(({ inlineSchema }) => inlineSchema !== undefined);
  return new Map([
    ["schemas/statement-2.0.json", toVersion2(profile.id)],
    ["schemas/recourse.json", toRecourse(profile, own)],
    ...own.map((one) => [`schemas/extensions/${lastPart(one.id)}.json`, toExtension(one, profile.id)] as const),
  ]);
}

/**
 * What xAPI 2.0 (IEEE 9274.1.1-2023) changes in a statement's data: the version, times by RFC 3339 (a period before a fraction, an offset of
 * hours and minutes with a colon, a space where a T stands), and agents and groups in the context, with what they are to it.
 */
function toVersion2(base: string): object {
  const { $defs } = statementSchema;
  const related = (kind: "agent" | "group") => ({
    type: "object",
    additionalProperties: false,
    required: ["objectType", kind],
    properties: {
      objectType: { const: kind === "agent" ? "contextAgent" : "contextGroup" },
      [kind]: { $ref: `#/$defs/${kind}` },
      relevantTypes: { type: "array", minItems: 1, items: { $ref: "#/$defs/iri" } },
    },
  });
  const context = $defs["context"];
  return {
    ...statementSchema,
    $id: `${base}/schemas/statement-2.0.json`,
    title: "An xAPI statement, version 2.0 (IEEE 9274.1.1-2023)",
    description: "As statement-1.0.3.json, with what version 2.0 changes. What the packages say is a statement of both.",
    $defs: {
      ...$defs,
      version: { type: "string", pattern: String.raw`^(?:1\.0(?:\.|$)|2\.0\.0$)` },
      timestamp: {
        $comment: "RFC 3339 5.6. No offset of minus nothing.",
        type: "string",
        pattern: String.raw`^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|\+(?:[01]\d|2[0-3]):[0-5]\d|-(?!00:00$)(?:[01]\d|2[0-3]):[0-5]\d)$`,
      },
      context: {
        ...context,
        properties: {
          ...context?.properties,
          contextAgents: { type: "array", items: related("agent") },
          contextGroups: { type: "array", items: related("group") },
        },
      },
    },
  };
}

function toExtension({ id, type, prefLabel, definition, inlineSchema = "{}", ...words }: PublishedConcept, base: string): object {
  return {
    $schema: dialect,
    $id: `${base}/schemas/extensions/${lastPart(id)}.json`,
    title: prefLabel.en,
    description: `${definition.en} (${type.replace("Extension", "").toLowerCase()} extension ${id}; ${words["rc:range"] ?? ""})`,
    ...(JSON.parse(inlineSchema) as object),
  };
}

/** A statement of xAPI 1.0.3 whose extensions of this profile are as the profile has them, each in its place, and no others of its name. */
function toRecourse({ id }: PublishedProfile, own: readonly PublishedConcept[]): object {
  const at = (type: string) => ({
    properties: {
      extensions: {
        properties: Object.fromEntries(
          own.filter((one) => one.type === type).map((one) => [one.id, { $ref: `extensions/${lastPart(one.id)}.json` }]),
        ),
        patternProperties: {
          [`^${id.replaceAll(".", "\\.")}/extensions/(?!(?:${own
            .filter((one) => one.type === type)
            .map((one) => lastPart(one.id))
            .join("|")})$)`]: false,
        },
      },
    },
  });
  return {
    $schema: dialect,
    $id: `${id}/schemas/recourse.json`,
    title: "A statement of Recourse",
    description:
      "An xAPI statement with the extensions of this profile in their places. Which of them stand in which statement, the profile’s templates say.",
    allOf: [{ $ref: "statement-1.0.3.json" }],
    properties: { context: at("ContextExtension"), result: at("ResultExtension") },
  };
}
