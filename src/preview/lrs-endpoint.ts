import type { Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { answerDocument } from "./documents-resource.ts";
import type { PreviewState } from "./preview-state.ts";
import { lrsOf, withLog } from "./run.ts";
import type { Agent, Run, Session, StoredDocument } from "./run.ts";
import { queryStatements } from "./statement-query.ts";
import type { StatementRules } from "./statement-rules.ts";
import { storeStatements } from "./statements-resource.ts";
import { refusal } from "./xapi-answer.ts";
import type { XapiAnswer } from "./xapi-answer.ts";

/** Who may use the endpoint, and what a standard adds to the rules of xAPI. */
export interface LrsAccess {
  /** The session whose credential the Authorization header is, with its learner. */
  readonly authorized: (run: Run, header: string | undefined) => { readonly session: Session; readonly learner: Agent } | undefined;
  readonly rules: StatementRules;
  /** What a session may not do any more; undefined where it may. */
  readonly forbidden?: (session: Session, resource: string, method: string) => XapiAnswer | undefined;
}

const documentKinds: Readonly<Record<string, StoredDocument["kind"]>> = {
  "activities/state": "state",
  "activities/profile": "activity-profile",
  "agents/profile": "agent-profile",
};

const noSuchRun = refusal(404, "there is no such run");

/** Adds an xAPI 1.0.3 endpoint to `app`, below `/:run/<name>/`. `app` itself is mounted one folder below the root. */
export function addLrsEndpoint(app: Hono, name: string, { store, now, newId }: PreviewState, access: LrsAccess): void {
  app.options(`/:run/${name}/*`, (c) => {
    cors(c);
    return c.body(null, 204);
  });
  app.all(`/:run/${name}/*`, async (c) => {
    cors(c);
    const id = c.req.param("run") ?? "";
    if (!store.find(id)) return send(c, noSuchRun);
    const url = new URL(c.req.url);
    const resource = url.pathname.split("/").slice(4).join("/");
    const { method } = c.req;
    if (resource === "about" && method === "GET") return send(c, { status: 200, body: { version: ["1.0.3"] }, detail: "" });
    const body = Buffer.from(await c.req.arrayBuffer());
    // Read now: another request may have changed or removed the run while this one's body came in.
    const current = store.find(id);
    if (!current) return send(c, noSuchRun);
    const request: LrsRequest = { resource, method, url, headers: c.req.raw.headers, body, nowMs: now(), newId };
    const { run: next, answer } = answerLrs(current, access, request);
    const entry = { atMs: now(), call: `${method} ${resource}`, detail: answer.detail, answer: String(answer.status) };
    store.change(current.id, () => withLog(next, answer.problem === undefined ? entry : { ...entry, problem: answer.problem }));
    return send(c, answer);
  });
}

interface LrsRequest {
  readonly resource: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly nowMs: number;
  readonly newId: () => string;
}

function answerLrs(run: Run, access: LrsAccess, request: LrsRequest): { readonly run: Run; readonly answer: XapiAnswer } {
  const { resource, method, url, headers, body, nowMs, newId } = request;
  const refuse = (answer: XapiAnswer): { readonly run: Run; readonly answer: XapiAnswer } => ({ run, answer });
  const user = access.authorized(run, headers.get("authorization") ?? undefined);
  if (!user) return refuse(refusal(401, "the Authorization header is missing or of no session of this run"));
  const held = lrsOf(run.held);
  if (held === undefined) return refuse(refusal(404, "this run is not one of cmi5 or xAPI"));
  if (!/^1\.0(\.\d+)?$/.test(headers.get("x-experience-api-version") ?? "")) {
    return refuse(refusal(400, "xAPI 1.0.3 Communication 3.3: the header X-Experience-API-Version is missing or not 1.0"));
  }
  const forbidden = access.forbidden?.(user.session, resource, method);
  if (forbidden !== undefined) return refuse(forbidden);
  if (resource === "statements") {
    if (method === "GET") return refuse(queryStatements(held.statements, url.searchParams, url.pathname));
    if (method !== "POST" && method !== "PUT") return refuse(refusal(405, "statements take GET, POST and PUT"));
    const statements = parseJson(body);
    if (statements === undefined) return refuse(refusal(400, "the body is not JSON"));
    const statementId = url.searchParams.get("statementId") ?? undefined;
    if (method === "PUT" && statementId === undefined) return refuse(refusal(400, "statementId is missing"));
    return storeStatements(run, user.session, statements, access.rules, {
      nowMs,
      newId,
      putId: method === "PUT" ? statementId : undefined,
    });
  }
  const kind = documentKinds[resource];
  if (kind === undefined) return refuse(refusal(404, "the preview's endpoint has no such resource"));
  if (!["GET", "PUT", "POST", "DELETE"].includes(method)) return refuse(refusal(405, "documents take GET, PUT, POST and DELETE"));
  const { documents, answer } = answerDocument(held.documents, user.learner, {
    kind,
    method,
    query: url.searchParams,
    headers,
    body,
    nowMs,
  });
  return { run: documents === held.documents ? run : { ...run, held: { ...held, documents } }, answer };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** As an LRS answers, but to the preview's own origin alone: the request guard refuses any other. */
function cors(c: Context): void {
  c.header("Access-Control-Allow-Origin", `http://${c.req.header("host") ?? ""}`);
  c.header("Access-Control-Allow-Methods", "GET, HEAD, PUT, POST, DELETE, OPTIONS");
  c.header("Access-Control-Allow-Headers", "Authorization, Content-Type, If-Match, If-None-Match, X-Experience-API-Version");
  c.header("Access-Control-Expose-Headers", "ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through");
  c.header("Vary", "Origin");
}

function send(c: Context, { status, body, headers }: XapiAnswer): Response {
  c.header("X-Experience-API-Version", "1.0.3");
  c.header("X-Experience-API-Consistent-Through", new Date().toISOString());
  for (const [name, value] of Object.entries(headers ?? {})) c.header(name, value);
  if (body === undefined) return c.body(null, 204);
  if (Buffer.isBuffer(body)) return c.body(new Uint8Array(body), status as ContentfulStatusCode);
  return c.json(body, status as ContentfulStatusCode);
}
