import { isRecord } from "../is-record.ts";
import { pathTo } from "../path-to.ts";
import { listOf, objectOf, value } from "./check.ts";
import type { Check } from "./check.ts";
import { brokenPattern } from "./response-pattern.ts";
import { languageMap, text } from "./values.ts";

/** Which lists of components an interaction of each type may have (xAPI 1.0.3 Data 2.4.4.1). */
const listsOf: Readonly<Record<string, readonly string[]>> = {
  "true-false": [],
  choice: ["choices"],
  "fill-in": [],
  "long-fill-in": [],
  matching: ["source", "target"],
  performance: ["steps"],
  sequencing: ["choices"],
  likert: ["scale"],
  numeric: [],
  other: [],
};
const componentLists = ["choices", "scale", "source", "target", "steps"];

const components = listOf(
  "2.4.4.1",
  objectOf({
    clause: "2.4.4.1",
    name: "an interaction's component",
    properties: { id: text("2.4.4.1"), description: languageMap },
    required: ["id"],
  }),
);

export const interactionProperties: Readonly<Record<string, Check>> = {
  interactionType: value("2.4.4.1", (given) => typeof given === "string" && Object.hasOwn(listsOf, given), "interaction type"),
  correctResponsesPattern: listOf("2.4.4.1", text("2.4.4.1")),
  ...Object.fromEntries(componentLists.map((name) => [name, components])),
};

/** What goes beyond each property of an interaction by itself: the type is named, lists suit it, ids are distinct, correct responses are written as the type has them. */
export const interaction = ((definition: Readonly<Record<string, unknown>>, path, report) => {
  const type = definition["interactionType"];
  const given = Object.keys(interactionProperties).filter((name) => definition[name] !== undefined);
  if (type === undefined && given.length > 0) report("2.4.4.1", pathTo(path, "interactionType"), "an interaction has its type");
  const allowed = typeof type === "string" ? listsOf[type] : undefined;
  for (const name of componentLists.filter((list) => given.includes(list))) {
    if (allowed !== undefined && !allowed.includes(name))
      report("2.4.4.1", pathTo(path, name), `an interaction of type ${String(type)} has no "${name}"`);
    const ids = idsOf(definition[name]);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) report("2.4.4.1", pathTo(path, name), `two components have the id ${JSON.stringify(twice)}`);
  }
  const patterns: unknown = definition["correctResponsesPattern"];
  for (const [index, pattern] of (Array.isArray(patterns) ? (patterns as unknown[]) : []).entries()) {
    const broken = typeof pattern === "string" ? brokenResponse(definition, pattern) : undefined;
    if (broken !== undefined) report("2.4.4.1", pathTo(pathTo(path, "correctResponsesPattern"), index), broken);
  }
}) satisfies (definition: Readonly<Record<string, unknown>>, path: string, report: Parameters<Check>[2]) => void;

/** What is wrong with a response to the interaction that `definition` describes; undefined where nothing is, or where it describes none. */
export function brokenResponse(definition: Readonly<Record<string, unknown>>, response: string): string | undefined {
  const type = definition["interactionType"];
  return typeof type === "string" ? brokenPattern(type, response, (list) => listed(definition[list])) : undefined;
}

function listed(list: unknown): readonly string[] | undefined {
  return list === undefined ? undefined : idsOf(list);
}

function idsOf(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return (list as unknown[]).flatMap((one) => (isRecord(one) && typeof one["id"] === "string" ? [one["id"]] : []));
}
