import { identifierOf } from "./agent-identity.ts";
import type { GivenAgent } from "./agent-identity.ts";
import { subStatementOf, targetOf } from "./statement-references.ts";
import { isRecord } from "./statement.ts";
import type { Statement } from "./statement.ts";

type Fields = Readonly<Record<string, unknown>>;
type Condition = (statement: Fields) => boolean;

/** What GET statements can ask for, times and order apart. */
export interface AskedFor {
  readonly agent?: GivenAgent | undefined;
  readonly relatedAgents: boolean;
  readonly verb?: string | undefined;
  readonly activity?: string | undefined;
  readonly relatedActivities: boolean;
  readonly registration?: string | undefined;
}

/**
 * Whether a statement meets everything that was asked for (xAPI 1.0.3 Communication 2.1.3). One that is about another statement meets what that one meets, and so
 * on: voided ones count here, though they are never given.
 */
export function conditionFor(asked: AskedFor, statements: readonly Statement[]): (statement: Statement) => boolean {
  const conditions = conditionsOf(asked);
  const byId = new Map(statements.map((statement) => [statement.id.toLowerCase(), statement]));
  return (statement) => {
    const chain = targets(statement, byId);
    return conditions.every((condition) => chain.some((one) => condition({ ...one })));
  };
}

/** The statement, the one that it is about, the one which that is about: until there is none, or they go round. */
function targets(statement: Statement, byId: ReadonlyMap<string, Statement>): readonly Statement[] {
  const chain: Statement[] = [];
  let next: Statement | undefined = statement;
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    next = byId.get(targetOf(next) ?? "");
  }
  return chain;
}

function conditionsOf({ agent, relatedAgents, verb, activity, relatedActivities, registration }: AskedFor): readonly Condition[] {
  const conditions: Condition[] = [];
  if (agent !== undefined) {
    const wanted = identifierOf(agent);
    conditions.push((statement) => (relatedAgents ? everybodyIn(statement) : mainAgents(statement)).some((each) => isOrHas(each, wanted)));
  }
  if (verb !== undefined) conditions.push(({ verb: said }) => isRecord(said) && said["id"] === verb);
  if (activity !== undefined)
    conditions.push((statement) => (relatedActivities ? activitiesIn(statement) : [activityIn(statement)]).includes(activity));
  if (registration !== undefined) {
    conditions.push(({ context }) => isRecord(context) && String(context["registration"]).toLowerCase() === registration.toLowerCase());
  }
  return conditions;
}

/** Groups that have the agent among their members count (xAPI 1.0.3 Communication 2.1.3). */
function isOrHas(value: unknown, wanted: string | undefined): boolean {
  if (!isRecord(value)) return false;
  const members = Array.isArray(value["member"]) ? (value["member"] as unknown[]) : [];
  return identifierOf(value) === wanted || members.some((member) => identifierOf(member) === wanted);
}

function mainAgents({ actor, object }: Fields): readonly unknown[] {
  return [actor, object];
}

function everybodyIn(statement: Fields): readonly unknown[] {
  const { authority, context } = statement;
  const { instructor, team } = isRecord(context) ? context : {};
  const sub = subStatementOf(statement);
  return [...mainAgents(statement), authority, instructor, team, ...(sub === undefined ? [] : everybodyIn(sub))];
}

function activityIn({ object }: Fields): unknown {
  return isRecord(object) && (object["objectType"] ?? "Activity") === "Activity" ? object["id"] : undefined;
}

function activitiesIn(statement: Fields): readonly unknown[] {
  const { context } = statement;
  const lists = isRecord(context) && isRecord(context["contextActivities"]) ? Object.values(context["contextActivities"]).flat() : [];
  const ids = lists.map((activity) => (isRecord(activity) ? activity["id"] : undefined));
  const sub = subStatementOf(statement);
  return [activityIn(statement), ...ids, ...(sub === undefined ? [] : activitiesIn(sub))];
}
