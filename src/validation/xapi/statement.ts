import { isRecord } from "../is-record.ts";
import { pathTo } from "../path-to.ts";
import { activity } from "./activity.ts";
import { actor, agent, authority, group } from "./actor.ts";
import { attachment } from "./attachment.ts";
import { listOf, objectOf, value } from "./check.ts";
import type { Check } from "./check.ts";
import { context } from "./context.ts";
import { brokenResponse } from "./interaction.ts";
import type { Report } from "./report.ts";
import { result } from "./result.ts";
import { statementReference } from "./statement-reference.ts";
import { iri, languageMap, timestamp, uuid } from "./values.ts";

const voided = "http://adlnet.gov/expapi/verbs/voided";

const verb = objectOf({ clause: "2.4.3", name: "a verb", properties: { id: iri("2.4.3"), display: languageMap }, required: ["id"] });

/** What a statement and a statement within one have both. */
const shared = { actor, verb, result, context, timestamp, attachments: listOf("2.4.11", attachment) };

const subStatementShape = objectOf({
  clause: "2.4.4.3",
  name: "a substatement",
  properties: {
    ...shared,
    // By it an object is judged as a substatement.
    objectType: () => undefined,
    object: (given, path, report) => {
      if (isRecord(given) && given["objectType"] === "SubStatement") report("2.4.4.3", path, "a substatement holds no other");
      else object(given, path, report);
    },
  },
  required: ["actor", "verb", "object"],
});

const subStatement: Check = (given, path, report) => {
  subStatementShape(given, path, report);
  if (isRecord(given)) wholeRules(given, path, report);
};

const objectKinds: Readonly<Record<string, Check>> = {
  Activity: activity,
  Agent: agent,
  Group: group,
  SubStatement: subStatement,
  StatementRef: statementReference,
};

/** xAPI 1.0.3 Data 2.4.4: by its objectType, an activity where it has none. */
const object: Check = (given, path, report) => {
  const type: unknown = isRecord(given) ? (given["objectType"] ?? "Activity") : "Activity";
  const kind = typeof type === "string" && Object.hasOwn(objectKinds, type) ? objectKinds[type] : undefined;
  if (kind === undefined) report("2.4.4", pathTo(path, "objectType"), `${JSON.stringify(type)} is no type of an object`);
  else kind(given, path, report);
};

const statementShape = objectOf({
  clause: "2.2",
  name: "a statement",
  properties: {
    ...shared,
    id: uuid("2.4.1"),
    object,
    stored: timestamp,
    authority,
    version: value("2.4.10", (given) => typeof given === "string" && given.startsWith("1.0."), "version that begins with 1.0."),
  },
  required: ["actor", "verb", "object"],
});

/** xAPI 1.0.3 Data 2.2 and 2.4 */
export const statement: Check = (given, path, report) => {
  statementShape(given, path, report);
  if (isRecord(given)) wholeRules(given, path, report);
};

/** Rules about more than one property at once. */
function wholeRules(given: Readonly<Record<string, unknown>>, path: string, report: Report): void {
  const [saidObject, saidVerb, saidContext, saidResult] = [given["object"], given["verb"], given["context"], given["result"]];
  const type = isRecord(saidObject) ? (saidObject["objectType"] ?? "Activity") : "Activity";
  if (isRecord(saidVerb) && saidVerb["id"] === voided && type !== "StatementRef")
    report("2.3.2", pathTo(path, "object"), "what is voided is a statement reference");
  const otherKind = type !== "Activity" && typeof type === "string" && Object.hasOwn(objectKinds, type);
  for (const name of ["revision", "platform"]) {
    if (isRecord(saidContext) && saidContext[name] !== undefined && otherKind)
      report("2.4.6", pathTo(pathTo(path, "context"), name), `"${name}" stands where the object is an activity alone`);
  }
  const definition = isRecord(saidObject) && type === "Activity" ? saidObject["definition"] : undefined;
  const response = isRecord(saidResult) ? saidResult["response"] : undefined;
  const broken = isRecord(definition) && typeof response === "string" ? brokenResponse(definition, response) : undefined;
  if (broken !== undefined) report("2.4.4.1", pathTo(pathTo(path, "result"), "response"), broken);
}
