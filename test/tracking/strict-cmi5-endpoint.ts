// An LMS by the book (cmi5 8 to 11), in this process: the session rules of cmi5 9.3 to 9.7 refuse what breaks them, with the clause as the answer's text.

interface Activity {
  readonly id: string;
}

export interface ReceivedStatement {
  readonly id: string;
  readonly actor: object;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string; readonly definition?: Record<string, unknown> };
  readonly result?: {
    readonly score?: { readonly scaled?: number; readonly raw?: number; readonly min?: number; readonly max?: number };
    readonly success?: boolean;
    readonly completion?: boolean;
    readonly duration?: string;
    readonly response?: string;
    readonly extensions?: Record<string, unknown>;
  };
  readonly context: {
    readonly registration: string;
    readonly contextActivities: Readonly<Record<"category" | "grouping" | "parent", readonly Activity[] | undefined>>;
    readonly extensions: Readonly<Record<string, unknown>>;
  };
  readonly timestamp: string;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly keepalive: boolean;
  readonly body: unknown;
}

export interface Cmi5Options {
  readonly launchMode?: "Normal" | "Browse" | "Review";
  readonly masteryScore?: number;
  readonly returnURL?: string;
  readonly language?: string;
  /** The LRS gives ETags for documents and demands them. */
  readonly etags?: boolean;
}

const actor = { objectType: "Agent", name: "Ada Berg", account: { homePage: "https://lms.example", name: "s-1" } };
export const registration = "9d0e7a0c-6a8c-4f5b-9a52-8c9f8b5d3f11";
export const activityId = "https://lms.example/activities/77";
const endpoint = "https://lms.example/xapi/";
const sessionIri = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const masteryIri = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
const cmi5Category = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const moveOnCategory = "https://w3id.org/xapi/cmi5/context/categories/moveon";
const publisherActivity = { id: "https://w3id.org/xapi/recourse/courses/small" };
const definedVerbs = ["initialized", "completed", "passed", "failed", "terminated"];

class Refused extends Error {
  readonly status: number;
  constructor(status: number, clause: string) {
    super(clause);
    this.status = status;
  }
}

interface Session {
  readonly id: string;
  readonly token: string;
  readonly options: Cmi5Options;
  tokenGiven: boolean;
  over: boolean;
  readonly statements: ReceivedStatement[];
}

export class StrictCmi5Endpoint {
  readonly requests: Request[] = [];
  readonly documents = new Map<string, { body: unknown; etag: string }>();
  /** Statements of the registration, in the order in which they were stored. */
  readonly statements: ReceivedStatement[] = [];
  /** What was refused, by the clause that it breaks. */
  readonly refusals: string[] = [];
  /** Runs before a request is answered: a response to give instead, or an error to throw as a cut line does. */
  fault:
    | ((request: { readonly method: string; readonly path: string; readonly body: unknown }) => Response | Promise<Response> | undefined)
    | undefined;
  #sessions = 0;
  #session: Session | undefined;
  #etags = 0;

  /** A new launch: the search string of the AU's address. The session before is abandoned. */
  launch(options: Cmi5Options = {}): string {
    const id = `session-${++this.#sessions}`;
    this.#session = { id, token: `token-${id}`, options, tokenGiven: false, over: false, statements: [] };
    return this.search;
  }

  get search(): string {
    const parameters = {
      endpoint,
      fetch: `https://lms.example/fetch/${this.#session?.id}`,
      actor: JSON.stringify(actor),
      registration,
      activityId,
    };
    return `?${new URLSearchParams(parameters)}`;
  }

  get session(): Session {
    if (this.#session === undefined) throw new Error("launch first");
    return this.#session;
  }

  /** Last parts of the verbs stored in the session. */
  get verbs(): string[] {
    return this.session.statements.map(verbOf);
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const url = new URL(String(input));
    const method = init.method ?? "GET";
    const path = url.pathname.replace("/xapi/", "");
    const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
    const response = await this.#respond(method, path, url, body, new Headers(init.headers));
    this.requests.push({ method, path, status: response.status, keepalive: init.keepalive === true, body });
    return response;
  };

  async #respond(method: string, path: string, url: URL, body: unknown, headers: Headers): Promise<Response> {
    const fault = await this.fault?.({ method, path, body });
    if (fault !== undefined) return fault;
    try {
      if (url.pathname.startsWith("/fetch/")) return this.#giveToken(method, url);
      if (headers.get("Authorization") !== `Basic ${this.session.token}` || !this.session.tokenGiven) throw new Refused(401, "cmi5 8.2.1");
      if (headers.get("X-Experience-API-Version") === null) throw new Refused(400, "xAPI 1.0.3 Communication 3.3");
      if (this.session.over) throw new Refused(403, "cmi5 9.3.8: after terminated");
      if (path === "statements") return method === "GET" ? this.#findStatement(url) : this.#store(body);
      return this.#document(method, path, url, body, headers);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusals.push(error.message);
      return new Response(error.message, { status: error.status });
    }
  }

  #giveToken(method: string, url: URL): Response {
    if (method !== "POST") throw new Refused(405, "cmi5 8.2.1");
    const valid = url.pathname.endsWith(`/${this.session.id}`) && !this.session.tokenGiven;
    if (!valid) return Response.json({ "error-code": "1", "error-text": "The authorization token has already been returned." });
    this.session.tokenGiven = true;
    return Response.json({ "auth-token": this.session.token });
  }

  #findStatement(url: URL): Response {
    const [verb, activity] = [url.searchParams.get("verb"), url.searchParams.get("activity")];
    if (verb !== null) {
      if (url.searchParams.get("registration") !== registration) throw new Refused(403, "xAPI 1.0.3 Communication 2.1.3: not yours");
      const matches = this.statements.filter((one) => one.verb.id === verb && (activity === null || one.object.id === activity));
      return Response.json({ statements: matches, more: "" });
    }
    const found = this.statements.find(({ id }) => id === url.searchParams.get("statementId"));
    return found === undefined ? new Response("", { status: 404 }) : Response.json(found);
  }

  /** All or none (xAPI 1.0.3 Communication 2.1.2). */
  #store(body: unknown): Response {
    const statements = (Array.isArray(body) ? body : [body]) as ReceivedStatement[];
    const news = statements.filter((statement) => !this.#isStored(statement));
    const accepted: ReceivedStatement[] = [];
    for (const statement of news) {
      this.#check(statement, [...this.session.statements, ...accepted], [...this.statements, ...accepted]);
      accepted.push(statement);
    }
    this.session.statements.push(...accepted);
    this.statements.push(...accepted);
    if (accepted.some((statement) => isDefined(statement) && verbOf(statement) === "terminated")) this.session.over = true;
    return Response.json(statements.map(({ id }) => id));
  }

  /** xAPI 1.0.3 Communication 2.1.1: the same id with another content is a conflict, with the same it changes nothing. */
  #isStored(statement: ReceivedStatement): boolean {
    const held = this.statements.find(({ id }) => id === statement.id);
    if (held !== undefined && JSON.stringify(held) !== JSON.stringify(statement)) throw new Refused(409, "xAPI 1.0.3 Communication 2.1.1");
    return held !== undefined;
  }

  #check(statement: ReceivedStatement, session: readonly ReceivedStatement[], all: readonly ReceivedStatement[]): void {
    const must = (clause: string, holds: boolean) => {
      if (!holds) throw new Refused(403, clause);
    };
    const { context, result, timestamp, id } = statement;
    const verb = verbOf(statement);
    must("cmi5 9.1: id", /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id));
    must("cmi5 8.1.3: actor", JSON.stringify(statement.actor) === JSON.stringify(actor));
    must("cmi5 9.7: timestamp", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(timestamp));
    must("cmi5 9.6.1: registration", context.registration === registration);
    must("cmi5 9.6.3.1: session id", context.extensions[sessionIri] === this.session.id);
    must(
      "cmi5 10: context template",
      context.contextActivities.grouping?.some((activity) => activity.id === publisherActivity.id) === true,
    );
    must("cmi5 9.3: initialized first", session.length > 0 || (verb === "initialized" && isDefined(statement)));
    must(
      "cmi5 9.5.1: raw with min and max",
      result?.score?.raw === undefined || (result.score.min !== undefined && result.score.max !== undefined),
    );
    const categories = context.contextActivities.category?.map((activity) => activity.id) ?? [];
    const judged = result?.success !== undefined || result?.completion !== undefined;
    if (!isDefined(statement)) {
      must("cmi5 9.6.2.2: moveon", !categories.includes(moveOnCategory));
      must("tracking: a verb of cmi5 in an allowed statement", ![...definedVerbs, "waived", "satisfied", "abandoned"].includes(verb));
      must("tracking: the progress extension", !JSON.stringify(result ?? {}).includes("extensions/progress"));
      return;
    }
    must("cmi5 9.3: verb of an AU", definedVerbs.includes(verb));
    must("cmi5 9.4: object", statement.object.id === activityId);
    must("cmi5 9.6.2.2: moveon", categories.includes(moveOnCategory) === judged);
    const { launchMode = "Normal", masteryScore } = this.session.options;
    must("cmi5 10: launchMode", launchMode === "Normal" || verb === "initialized" || verb === "terminated");
    const sent = session.filter(isDefined).map(verbOf);
    must("cmi5 9.3: no verb twice in a session", !sent.includes(verb));
    must(
      "cmi5 9.3: one of passed and failed",
      !(["passed", "failed"].includes(verb) && (sent.includes("passed") || sent.includes("failed"))),
    );
    const registered = all.filter(isDefined).map(verbOf);
    must("cmi5 9.3: once in a registration", !(["completed", "passed"].includes(verb) && registered.includes(verb)));
    must("cmi5 9.3: failed after passed", !(verb === "failed" && registered.includes("passed")));
    must("cmi5 9.5.1: score", result?.score === undefined || verb === "passed" || verb === "failed");
    must("cmi5 9.5.2: success", result?.success === ({ passed: true, failed: false } as Record<string, boolean>)[verb]);
    must("cmi5 9.5.3: completion", result?.completion === (verb === "completed" ? true : undefined));
    must("cmi5 9.5.4: duration", verb === "initialized" || /^PT\d+(\.\d{1,2})?S$/.test(result?.duration ?? ""));
    const scaled = result?.score?.scaled;
    must("cmi5 9.3.4: mastery score", verb !== "passed" || scaled === undefined || masteryScore === undefined || scaled >= masteryScore);
    must("cmi5 9.3.5: mastery score", verb !== "failed" || scaled === undefined || masteryScore === undefined || scaled < masteryScore);
    must("cmi5 9.6.3.2: mastery score", !["passed", "failed"].includes(verb) || context.extensions[masteryIri] === masteryScore);
  }

  #document(method: string, path: string, url: URL, body: unknown, headers: Headers): Response {
    const key = url.searchParams.get("stateId") ?? url.searchParams.get("profileId") ?? "";
    const agent = url.searchParams.get("agent");
    if (agent === null || JSON.stringify(JSON.parse(agent)) !== JSON.stringify(actor)) throw new Refused(400, "cmi5 8.1.3: agent");
    if (path === "activities/state") {
      if (url.searchParams.get("registration") !== registration || url.searchParams.get("activityId") !== activityId)
        throw new Refused(400, "cmi5 8.1.4");
      if (key === "LMS.LaunchData")
        return method === "GET" ? Response.json(this.#launchData()) : new Response("cmi5 10: read only", { status: 403 });
    }
    if (method === "GET" && key === "cmi5LearnerPreferences") {
      const { language } = this.session.options;
      return language === undefined
        ? new Response("", { status: 404 })
        : Response.json({ languagePreference: language, audioPreference: "on" });
    }
    const held = this.documents.get(key);
    const etagged = (etag: string) => (this.session.options.etags ? { ETag: etag } : undefined);
    if (method === "GET")
      return held === undefined ? new Response("", { status: 404 }) : Response.json(held.body, { headers: etagged(held.etag) ?? {} });
    if (this.session.options.etags && held !== undefined && headers.get("If-Match") !== held.etag) return new Response("", { status: 412 });
    const etag = `"${++this.#etags}"`;
    this.documents.set(key, { body, etag });
    return new Response(null, { status: 204, headers: etagged(etag) ?? {} });
  }

  #launchData(): object {
    const { launchMode = "Normal", masteryScore, returnURL } = this.session.options;
    const contextTemplate = { contextActivities: { grouping: [publisherActivity] }, extensions: { [sessionIri]: this.session.id } };
    return { contextTemplate, launchMode, moveOn: "CompletedAndPassed", masteryScore, returnURL };
  }
}

export function verbOf({ verb }: { readonly verb: { readonly id: string } }): string {
  return verb.id.split("/").at(-1) ?? "";
}

export function isDefined({ context }: ReceivedStatement): boolean {
  return context.contextActivities.category?.some(({ id }) => id === cmi5Category) === true;
}
