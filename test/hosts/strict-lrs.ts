// An LRS by the book (xAPI 1.0.3 Communication), in this process: what it refuses, it refuses with the clause as the answer's text.
import { mustFollowPatterns, mustFollowProfile } from "./must-follow-profile.ts";

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
    readonly registration?: string;
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

/** Where the documents and statements of a launch belong. */
export interface StrictPlace {
  readonly actor: object;
  readonly registration: string | undefined;
  readonly activityId: string;
  /** The LRS gives ETags for documents and demands them. */
  readonly etags: boolean;
}

export class Refused extends Error {
  readonly status: number;
  constructor(status: number, clause: string) {
    super(clause);
    this.status = status;
  }
}

export abstract class StrictLrs {
  readonly requests: Request[] = [];
  readonly documents = new Map<string, { body: unknown; etag: string }>();
  /** In the order in which they were stored. */
  readonly statements: ReceivedStatement[] = [];
  /** What was refused, by the clause that it breaks. */
  readonly refusals: string[] = [];
  /** Runs before a request is answered: a response to give instead, or an error to throw as a cut line does. */
  fault:
    | ((request: { readonly method: string; readonly path: string; readonly body: unknown }) => Response | Promise<Response> | undefined)
    | undefined;
  /** Statements arrive, and what they are answered does not. */
  answerLost = false;
  /** Each session begins after the one before is over, so that the registration as a whole is held against the patterns of the profile. To be set before the first statement. */
  inOrder = true;
  #etags = 0;

  protected abstract readonly place: StrictPlace;
  /** Throws `Refused`. */
  protected abstract authorize(headers: Headers): void;
  /** Throws `Refused`. `news`: what was taken before it in the same request. */
  protected abstract check(statement: ReceivedStatement, news: readonly ReceivedStatement[]): void;
  protected abstract stored(news: readonly ReceivedStatement[]): void;

  /** What the host has beside an LRS's own resources. */
  protected ownResource(_method: string, _url: URL): Response | undefined {
    return undefined;
  }

  /** A document that the host itself writes. */
  protected ownDocument(_method: string, _id: string): Response | undefined {
    return undefined;
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const url = new URL(String(input));
    const method = init.method ?? "GET";
    const path = url.pathname.replace("/xapi/", "");
    const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
    const response = await this.#respond(method, path, url, body, new Headers(init.headers));
    this.requests.push({ method, path, status: response.status, keepalive: init.keepalive === true, body });
    if (this.answerLost && path === "statements" && method === "POST") throw new TypeError("cut");
    return response;
  };

  async #respond(method: string, path: string, url: URL, body: unknown, headers: Headers): Promise<Response> {
    const fault = await this.fault?.({ method, path, body });
    if (fault !== undefined) return fault;
    try {
      const own = this.ownResource(method, url);
      if (own !== undefined) return own;
      if (headers.get("X-Experience-API-Version") === null) throw new Refused(400, "xAPI 1.0.3 Communication 3.3");
      this.authorize(headers);
      if (path === "statements") return method === "GET" ? this.#findStatement(url) : this.#store(body);
      return this.#document(method, path, url, body, headers);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusals.push(error.message);
      return new Response(error.message, { status: error.status });
    }
  }

  #findStatement(url: URL): Response {
    const [verb, activity] = [url.searchParams.get("verb"), url.searchParams.get("activity")];
    if (verb !== null) {
      const { registration, actor } = this.place;
      if (url.searchParams.get("registration") !== (registration ?? null))
        throw new Refused(403, "xAPI 1.0.3 Communication 2.1.3: not yours");
      if (registration === undefined) this.#mustBe(actor, url);
      const matches = this.statements.filter((one) => one.verb.id === verb && (activity === null || one.object.id === activity));
      return Response.json({ statements: matches, more: "" });
    }
    const found = this.statements.find(({ id }) => id === url.searchParams.get("statementId"));
    return found === undefined ? new Response("", { status: 404 }) : Response.json(found);
  }

  #mustBe(actor: object, url: URL): void {
    const agent = url.searchParams.get("agent");
    if (agent === null || JSON.stringify(JSON.parse(agent)) !== JSON.stringify(actor)) throw new Refused(400, "cmi5 8.1.3: agent");
  }

  /** All or none (xAPI 1.0.3 Communication 2.1.2). */
  #store(body: unknown): Response {
    const statements = (Array.isArray(body) ? body : [body]) as ReceivedStatement[];
    const news: ReceivedStatement[] = [];
    for (const statement of statements) {
      if (this.#isStored(statement)) continue;
      this.#checkForm(statement);
      this.check(statement, news);
      mustFollowProfile(statement);
      news.push(statement);
    }
    if (this.statements.length === 0 && this.place.registration !== undefined && this.inOrder) mustFollowPatterns(() => this.statements);
    this.statements.push(...news);
    this.stored(news);
    return Response.json(statements.map(({ id }) => id));
  }

  /** xAPI 1.0.3 Communication 2.1.1: the same id with another content is a conflict, with the same it changes nothing. */
  #isStored(statement: ReceivedStatement): boolean {
    const held = this.statements.find(({ id }) => id === statement.id);
    if (held !== undefined && JSON.stringify(held) !== JSON.stringify(statement)) throw new Refused(409, "xAPI 1.0.3 Communication 2.1.1");
    return held !== undefined;
  }

  /** xAPI 1.0.3 Data, as far as statements of a course can break it. */
  #checkForm({ id, actor, verb, object, result, context, timestamp }: ReceivedStatement): void {
    const iri = (value: string) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);
    must("cmi5 9.1: id", /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id));
    must("cmi5 8.1.3: actor", JSON.stringify(actor) === JSON.stringify(this.place.actor));
    must("cmi5 9.7: timestamp", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(timestamp));
    must("cmi5 9.6.1: registration", context.registration === this.place.registration);
    must("xAPI 1.0.3 Data 2.4.3: verb", iri(verb.id));
    must("xAPI 1.0.3 Data 2.4.4.1: object", iri(object.id));
    const activities = Object.values(context.contextActivities).flatMap((list) => list ?? []);
    must(
      "xAPI 1.0.3 Data 2.4.6.2: context activities",
      activities.every((activity) => iri(activity.id)),
    );
    must("xAPI 1.0.3 Data 4.1: extensions", Object.keys({ ...context.extensions, ...result?.extensions }).every(iri));
    const { scaled = 0, raw = 0, min = raw, max = raw } = result?.score ?? {};
    must("xAPI 1.0.3 Data 2.4.5.1: score", scaled >= -1 && scaled <= 1 && raw >= min && raw <= max);
    must(
      "cmi5 9.5.1: raw with min and max",
      result?.score?.raw === undefined || (result.score.min !== undefined && result.score.max !== undefined),
    );
    must("xAPI 1.0.3 Data 4.6: duration", result?.duration === undefined || /^PT\d+(\.\d{1,2})?S$/.test(result.duration));
  }

  #document(method: string, path: string, url: URL, body: unknown, headers: Headers): Response {
    const id = url.searchParams.get("stateId") ?? url.searchParams.get("profileId") ?? "";
    const { actor, registration, activityId, etags } = this.place;
    this.#mustBe(actor, url);
    if (path === "activities/state")
      must(
        "cmi5 8.1.4",
        url.searchParams.get("registration") === (registration ?? null) && url.searchParams.get("activityId") === activityId,
        400,
      );
    const own = this.ownDocument(method, id);
    if (own !== undefined) return own;
    const held = this.documents.get(id);
    const etagged = (etag: string) => (etags ? { ETag: etag } : undefined);
    if (method === "GET")
      return held === undefined ? new Response("", { status: 404 }) : Response.json(held.body, { headers: etagged(held.etag) ?? {} });
    if (etags && held !== undefined && headers.get("If-Match") !== held.etag) return new Response("", { status: 412 });
    const etag = `"${++this.#etags}"`;
    this.documents.set(id, { body, etag });
    return new Response(null, { status: 204, headers: etagged(etag) ?? {} });
  }
}

/** Throws `Refused` where it does not hold. */
export function must(clause: string, holds: boolean, status = 403): void {
  if (!holds) throw new Refused(status, clause);
}

export function verbOf({ verb }: { readonly verb: { readonly id: string } }): string {
  return verb.id.split("/").at(-1) ?? "";
}
