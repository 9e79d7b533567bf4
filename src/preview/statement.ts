/** An xAPI statement as it came, checked no further than `readStatement` says. */
export interface Statement {
  readonly id: string;
  readonly actor: { readonly account?: { readonly homePage?: unknown; readonly name?: unknown } } & Fields;
  readonly verb: { readonly id: string } & Fields;
  readonly object: { readonly id?: string } & Fields;
  readonly timestamp: string;
  readonly result?: StatementResult;
  readonly context?: StatementContext;
  /** Set by the LMS. */
  readonly stored?: string;
  readonly authority?: unknown;
  readonly version?: string;
}

export interface StatementResult extends Fields {
  readonly score?: { readonly scaled?: unknown; readonly raw?: unknown; readonly min?: unknown; readonly max?: unknown };
  readonly success?: unknown;
  readonly completion?: unknown;
  readonly duration?: unknown;
}

export interface StatementContext extends Fields {
  readonly registration?: unknown;
  readonly contextActivities?: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

interface Fields {
  readonly [field: string]: unknown;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** A statement, or what keeps the value from being one. `cmi5 9.1` and `9.7`: id and timestamp come from the AU. */
export function readStatement(value: unknown): Statement | { readonly problem: string } {
  if (!isRecord(value)) return { problem: "xAPI 1.0.3 Data 2.2: a statement is a JSON object" };
  if (typeof value["id"] !== "string" || !uuid.test(value["id"])) return { problem: "cmi5 9.1: the AU gives each statement an id, a UUID" };
  if (!isRecord(value["actor"])) return { problem: "xAPI 1.0.3 Data 2.4.2: the statement has no actor" };
  const verb = value["verb"];
  if (!isRecord(verb) || typeof verb["id"] !== "string") return { problem: "xAPI 1.0.3 Data 2.4.3: the statement has no verb with an id" };
  if (!isRecord(value["object"])) return { problem: "xAPI 1.0.3 Data 2.4.4: the statement has no object" };
  const { id } = value["object"];
  if (id !== undefined && typeof id !== "string") return { problem: "xAPI 1.0.3 Data 2.4.4.1: the id of the object is not text" };
  if (typeof value["timestamp"] !== "string" || Number.isNaN(Date.parse(value["timestamp"]))) {
    return { problem: "cmi5 9.7: each statement has a timestamp" };
  }
  for (const part of ["result", "context"]) {
    if (value[part] !== undefined && !isRecord(value[part])) return { problem: `xAPI 1.0.3 Data 2.4: ${part} is not an object` };
  }
  return value as unknown as Statement;
}

/** Ids of a list of context activities; a single activity counts as a list of one (xAPI 1.0.3 Data 2.4.6.2). */
export function contextActivityIds(statement: Statement, list: "category" | "grouping" | "parent" | "other"): string[] {
  const value = statement.context?.contextActivities?.[list];
  const activities = Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
  return activities.flatMap((activity) => (isRecord(activity) && typeof activity["id"] === "string" ? [activity["id"]] : []));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
