import { isoDurationToMs } from "./duration.ts";
import { isRecord } from "./statement.ts";
import type { Statement } from "./statement.ts";

type DataRule = (statement: Statement) => string | false;

/** The first rule of xAPI 1.0.3 Data that a statement breaks, beginning with the clause; undefined where it breaks none. */
export function brokenDataRule(statement: Statement): string | undefined {
  for (const rule of rules) {
    const broken = rule(statement);
    if (broken !== false) return `xAPI 1.0.3 Data ${broken}`;
  }
  return undefined;
}

const identifiers = ["mbox", "mbox_sha1sum", "openid", "account"];
const contextLists = ["parent", "grouping", "category", "other"];

const rules: readonly DataRule[] = [
  (statement) => holdsNull(statement) && "2.2: null stands in an extension alone",
  ({ actor }) => identifiers.filter((name) => actor[name] !== undefined).length !== 1 && "2.4.2.1: an agent has one identifier",
  ({ verb }) => !isIri(verb.id) && `2.4.3: the id of the verb is no IRI: ${verb.id}`,
  ({ object }) => !isIri(object.id) && `2.4.4.1: the id of the activity is no IRI: ${String(object.id)}`,
  ({ timestamp }) =>
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/.test(timestamp) && `4.5: no timestamp of RFC 3339: ${timestamp}`,
  ({ result }) => brokenScore(result?.score ?? {}),
  ({ result }) =>
    ["success", "completion"].some((name) => result?.[name] !== undefined && typeof result[name] !== "boolean") &&
    "2.4.5: success and completion are true or false",
  ({ result }) => result?.["response"] !== undefined && typeof result["response"] !== "string" && "2.4.5: a response is text",
  ({ result }) =>
    result?.duration !== undefined &&
    (typeof result.duration !== "string" || isoDurationToMs(result.duration) === undefined) &&
    `4.6: "${String(result.duration)}" is no ISO 8601 duration`,
  ({ context }) => {
    const lists = Object.entries(context?.contextActivities ?? {});
    const wrong = lists.find(
      ([name, list]) => !contextLists.includes(name) || ![list].flat().every((one) => isRecord(one) && isIri(one["id"])),
    );
    return wrong !== undefined && `2.4.6.2: contextActivities, ${wrong[0]}`;
  },
  ({ context, result }) => {
    const keys = [context?.extensions, result?.["extensions"]].flatMap((extensions) =>
      isRecord(extensions) ? Object.keys(extensions) : [],
    );
    const wrong = keys.find((key) => !isIri(key));
    return wrong !== undefined && `4.1: the key of an extension is no IRI: ${wrong}`;
  },
];

function brokenScore({ scaled, raw, min, max }: NonNullable<NonNullable<Statement["result"]>["score"]>): string | false {
  const given = [scaled, raw, min, max].filter((value) => value !== undefined);
  if (!given.every((value) => typeof value === "number")) return "2.4.5.1: scores are numbers";
  if (typeof scaled === "number" && Math.abs(scaled) > 1) return "2.4.5.1: scaled lies between -1 and 1";
  const [low, score, high] = [Number(min ?? -Infinity), Number(raw ?? min ?? max), Number(max ?? Infinity)];
  return (
    (raw !== undefined || (min !== undefined && max !== undefined)) &&
    !(low <= score && score <= high) &&
    "2.4.5.1: raw lies between min and max"
  );
}

function isIri(value: unknown): boolean {
  return typeof value === "string" && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);
}

function holdsNull(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsNull);
  if (!isRecord(value)) return value === null;
  return Object.entries(value).some(([key, part]) => key !== "extensions" && holdsNull(part));
}
