import {
  activityIris,
  activityTypeIris,
  extensionIris,
  profileVersionIri,
  recourseIri,
  verbIris,
  type VerbName,
} from "../statements/iris.ts";
import { isRecord } from "../validation/is-record.ts";
import { keyOf } from "./keyed.ts";
import { toActivity, type ReportedActivity } from "./reported-activity.ts";
import { numberAt, textAt } from "./value-at.ts";

/** What a statement is, by verb, type of the object and type of what contains it: as the templates of the profile tell them apart. */
export type ReportedKind =
  | "initialized"
  | "completed"
  | "passed"
  | "failed"
  | "terminated"
  | "lesson-finished"
  | "test-answered"
  | "precheck-answered"
  | "practice-answered"
  | "turn-answered"
  | "item-answered"
  | "item-observed"
  | "test-scored"
  | "run-scored"
  | "precheck-begun"
  | "precheck-ended"
  | "run-begun"
  | "showed"
  | "missed"
  | "scene-watched"
  | "job-aid-opened"
  | "line-planned"
  | "line-reviewed";

/** A statement of a course as reports read it. What is not of the type that the profile gives it counts as left out. */
export interface Reported {
  readonly id: string;
  readonly kind: ReportedKind;
  /** Who, in which registration: what counts as one learner. Without a registration the actor alone. */
  readonly enrolment: string;
  readonly object: ReportedActivity;
  /** What contains the object: a lesson, test, scenario or form; absent where that is the launched activity. */
  readonly within?: ReportedActivity;
  /** The course's id, such as `rescue`; absent of what cmi5 says of a session, whose object is the LMS's. */
  readonly course?: string;
  /** Ids of all that the context names as parent or grouping. */
  readonly around: readonly string[];
  /** The version of the course. */
  readonly revision: string;
  /** When, in milliseconds since 1970. */
  readonly atMs: number;
  /** cmi5 9.6.3.1; absent in plain xAPI. */
  readonly session?: string;
  readonly scaled?: number;
  readonly success?: boolean;
  readonly response?: string;
  /** ISO 8601. */
  readonly duration?: string;
  /** Extensions of result and context together: no IRI is in both. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/**
 * A statement as it came. `unreadable`: actor, verb or object is missing or is none, or the time of one of ours; `other`: it names no version of the profile, or is nothing that reports know.
 */
export function toReported(statement: unknown): Reported | "unreadable" | "other" {
  if (!isRecord(statement)) return "unreadable";
  const { actor, context, result } = statement;
  const verb = isRecord(statement["verb"]) ? textAt(statement["verb"], "id") : undefined;
  const object = toActivity(statement["object"]);
  const atMs = Date.parse(textAt(statement, "timestamp") ?? textAt(statement, "stored") ?? "");
  if (!isRecord(actor) || verb === undefined || !isRecord(statement["object"])) return "unreadable";
  const lists = isRecord(context) && isRecord(context["contextActivities"]) ? context["contextActivities"] : {};
  if (object === undefined || !listed(lists["category"]).some(({ id }) => isProfile(id))) return "other";
  const parents = listed(lists["parent"]);
  const [kind, within] = kindOf(verb, object, parents);
  if (kind === undefined) return "other";
  if (Number.isNaN(atMs)) return "unreadable";
  const around = [...parents, ...listed(lists["grouping"])].map(({ id }) => id);
  const extensions = { ...extensionsOf(result), ...extensionsOf(context) };
  const course = [object.id, ...around].map(courseIn).find((one) => one !== undefined);
  const session = textAt(extensions, extensionIris.sessionId);
  const registration = isRecord(context) ? textAt(context, "registration")?.toLowerCase() : undefined;
  return {
    id: textAt(statement, "id") ?? JSON.stringify([actor, verb, object.id, atMs]),
    kind,
    enrolment: keyOf(registration ?? "", ...identityOf(actor)),
    object,
    ...(within && { within }),
    ...(course !== undefined && { course }),
    around,
    revision: (isRecord(context) ? textAt(context, "revision") : undefined) ?? "",
    atMs,
    ...(session !== undefined && { session }),
    ...resultOf(result),
    extensions,
  };
}

/** xAPI 1.0.3 Data 2.4.2.3: what tells one agent from another, whatever the order in which it is written. */
function identityOf(actor: Readonly<Record<string, unknown>>): readonly string[] {
  const { account } = actor;
  if (isRecord(account)) return [textAt(account, "homePage") ?? "", textAt(account, "name") ?? ""];
  return [textAt(actor, "mbox") ?? textAt(actor, "mbox_sha1sum") ?? textAt(actor, "openid") ?? ""];
}

function resultOf(result: unknown): Pick<Reported, "scaled" | "success" | "response" | "duration"> {
  if (!isRecord(result)) return {};
  const scaled = isRecord(result["score"]) ? numberAt(result["score"], "scaled") : undefined;
  const [response, duration, success] = [textAt(result, "response"), textAt(result, "duration"), result["success"]];
  return {
    ...(scaled !== undefined && { scaled }),
    ...(typeof success === "boolean" && { success }),
    ...(response !== undefined && { response }),
    ...(duration !== undefined && { duration }),
  };
}

function extensionsOf(part: unknown): Readonly<Record<string, unknown>> {
  return isRecord(part) && isRecord(part["extensions"]) ? part["extensions"] : {};
}

/** xAPI 1.0.3 Data 2.4.6.2: a single activity may stand where a list is meant. */
function listed(value: unknown): readonly ReportedActivity[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map(toActivity).filter((one) => one !== undefined);
}

function isProfile(id: string): boolean {
  return id === profileVersionIri || /^\/v\d/.test(id.startsWith(recourseIri) ? id.slice(recourseIri.length) : "");
}

function courseIn(id: string): string | undefined {
  const begin = activityIris.course("");
  return id.startsWith(begin) ? id.slice(begin.length).split("/")[0] : undefined;
}

type TypeName = keyof typeof activityTypeIris;

/** By the verb, then the object's type, or of an answer its container's. */
const kinds: Readonly<Partial<Record<VerbName, Readonly<Partial<Record<TypeName, ReportedKind>>>>>> = {
  progressed: { lesson: "lesson-finished", precheck: "precheck-ended" },
  scored: { assessment: "test-scored", simulation: "run-scored" },
  attempted: { precheck: "precheck-begun", simulation: "run-begun" },
  viewed: { media: "scene-watched", checklist: "job-aid-opened" },
  showed: { competency: "showed" },
  missed: { competency: "missed" },
  planned: { goal: "line-planned" },
  reviewed: { goal: "line-reviewed" },
};
const answers: Readonly<Partial<Record<TypeName, ReportedKind>>> = {
  assessment: "test-answered",
  precheck: "precheck-answered",
  lesson: "practice-answered",
  simulation: "turn-answered",
  survey: "item-answered",
};
const sessionVerbs = ["initialized", "completed", "passed", "failed", "terminated"] as const;

const verbNames = new Map(Object.entries(verbIris).map(([name, iri]) => [iri as string, name as VerbName]));
const typeNames = new Map(Object.entries(activityTypeIris).map(([name, iri]) => [iri as string, name as TypeName]));

function kindOf(
  verb: string,
  object: ReportedActivity,
  parents: readonly ReportedActivity[],
): readonly [ReportedKind | undefined, ReportedActivity | undefined] {
  const name = verbNames.get(verb);
  if (name === undefined) return [undefined, undefined];
  const session = sessionVerbs.find((one) => one === name);
  if (session !== undefined) return [session, undefined];
  const type = typeNames.get(object.type);
  const container = parents.find((one) => containers.has(one.type));
  if (name !== "answered" && name !== "observed") return [type === undefined ? undefined : kinds[name]?.[type], container];
  if (type !== "interaction" || container === undefined) return [undefined, undefined];
  if (name === "observed") return [container.type === activityTypeIris.survey ? "item-observed" : undefined, container];
  return [answers[typeNames.get(container.type) ?? "course"], container];
}

const containers: ReadonlySet<string> = new Set([
  activityTypeIris.lesson,
  activityTypeIris.assessment,
  activityTypeIris.precheck,
  activityTypeIris.simulation,
  activityTypeIris.survey,
]);
