import { Hono } from "hono";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { answerDocument } from "./documents-resource.ts";
import type { PreviewState } from "./preview-state.ts";
import { withLog, withSession } from "./run.ts";
import type { Run, Session, StoredDocument } from "./run.ts";
import { queryStatements } from "./statement-query.ts";
import { storeStatements } from "./statements-resource.ts";
import { refusal } from "./xapi-answer.ts";
import type { XapiAnswer } from "./xapi-answer.ts";

const documentKinds: Readonly<Record<string, StoredDocument["kind"]>> = {
  "activities/state": "state",
  "activities/profile": "activity-profile",
  "agents/profile": "agent-profile",
};

const noSuchRun = refusal(404, "there is no such run");

/** Everything below `/cmi5`: a run's fetch URL and its xAPI endpoint, in the way of an LRS and with the rules of cmi5. */
export function cmi5Endpoint({ store, now, newId }: PreviewState): Hono {
  const app = new Hono();

  app.post("/:run/fetch/:key", (c) => {
    const run = store.find(c.req.param("run"));
    const session = run?.sessions.find(({ grant }) => grant?.fetchKey === c.req.param("key"));
    if (!run || !session?.grant) return c.json({ "error-code": "2", "error-text": "This is no fetch URL of the preview." });
    const spent = session.grant.tokenTaken || session.state !== "live";
    const entry = { atMs: now(), call: "POST fetch", detail: "", answer: "200" };
    if (spent) {
      const problem = "cmi5 8.2.3.1: the token was fetched before, or its session is over";
      store.change(run.id, (held) => withLog(held, { ...entry, answer: "200, error-code 1", problem }));
      return c.json({ "error-code": "1", "error-text": "The authorization token has already been returned, or the session is over." });
    }
    const { token } = session.grant;
    const taken = { ...session, grant: { ...session.grant, tokenTaken: true } };
    store.change(run.id, (held) => withLog(withSession(held, taken), entry));
    return c.json({ "auth-token": token });
  });

  app.options("/:run/xapi/*", (c) => {
    cors(c);
    return c.body(null, 204);
  });

  app.all("/:run/xapi/*", async (c) => {
    cors(c);
    const run = store.find(c.req.param("run"));
    if (!run) return send(c, noSuchRun);
    const resource = new URL(c.req.url).pathname.replace(/^\/cmi5\/[^/]+\/xapi\//, "");
    if (resource === "about" && c.req.method === "GET") return send(c, { status: 200, body: { version: ["1.0.3"] }, detail: "" });
    const body = Buffer.from(await c.req.arrayBuffer());
    // Read again: another request may have changed or removed the run while this one's body came in.
    const current = store.find(run.id);
    if (!current) return send(c, noSuchRun);
    const session = authorized(current, c.req.header("authorization"));
    const { run: next, answer } = session
      ? answerXapi(current, session, {
          resource,
          method: c.req.method,
          url: new URL(c.req.url),
          headers: c.req.raw.headers,
          body,
          nowMs: now(),
          newId,
        })
      : { run: current, answer: refusal(401, "the Authorization header is missing or of no session of this run") };
    const entry = { atMs: now(), call: `${c.req.method} ${resource}`, detail: answer.detail, answer: String(answer.status) };
    store.change(current.id, () => withLog(next, answer.problem === undefined ? entry : { ...entry, problem: answer.problem }));
    return send(c, answer);
  });
  return app;
}

interface XapiRequest {
  readonly resource: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly nowMs: number;
  readonly newId: () => string;
}

function answerXapi(run: Run, session: Session, request: XapiRequest): { readonly run: Run; readonly answer: XapiAnswer } {
  const { resource, method, url, headers, body, nowMs, newId } = request;
  const refuse = (answer: XapiAnswer): { readonly run: Run; readonly answer: XapiAnswer } => ({ run, answer });
  const { held } = run;
  if (held.standard !== "cmi5") return refuse(refusal(404, "this run is not one of cmi5"));
  if (!/^1\.0(\.\d+)?$/.test(headers.get("x-experience-api-version") ?? "")) {
    return refuse(refusal(400, "xAPI 1.0.3 Communication 3.3: the header X-Experience-API-Version is missing or not 1.0"));
  }
  if (resource === "statements") {
    if (session.state === "replaced" && method === "GET") return refuse(refusal(403, "cmi5 8.2.1: the token went with its session"));
    if (method === "GET") return refuse(queryStatements(held.statements, url.searchParams, url.pathname));
    if (method !== "POST" && method !== "PUT") return refuse(refusal(405, "statements take GET, POST and PUT"));
    const statements = parseJson(body);
    if (statements === undefined) return refuse(refusal(400, "the body is not JSON"));
    const statementId = url.searchParams.get("statementId") ?? undefined;
    if (method === "PUT" && statementId === undefined) return refuse(refusal(400, "statementId is missing"));
    return storeStatements(run, session, statements, { nowMs, newId, putId: method === "PUT" ? statementId : undefined });
  }
  if (session.state === "replaced") return refuse(refusal(403, "cmi5 8.2.1: the token went with its session, which was abandoned"));
  const kind = documentKinds[resource];
  if (kind === undefined) return refuse(refusal(404, "the preview's endpoint has no such resource"));
  if (!["GET", "PUT", "POST", "DELETE"].includes(method)) return refuse(refusal(405, "documents take GET, PUT, POST and DELETE"));
  const { documents, answer } = answerDocument(held.documents, session, { kind, method, query: url.searchParams, headers, body, nowMs });
  return { run: documents === held.documents ? run : { ...run, held: { ...held, documents } }, answer };
}

function authorized(run: Run, header: string | undefined): Session | undefined {
  return run.sessions.find(({ grant }) => grant?.tokenTaken === true && header === `Basic ${grant.token}`);
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
