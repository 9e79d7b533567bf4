import type { Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { answerLrs } from "./answer-lrs.ts";
import type { LrsAccess, LrsRequest } from "./answer-lrs.ts";
import { etagOf } from "./document-key.ts";
import type { PreviewState } from "./preview-state.ts";
import { withLog } from "./run.ts";
import { refusal } from "./xapi-answer.ts";
import type { XapiAnswer } from "./xapi-answer.ts";

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
    if (!store.find(id)) return send(c, noSuchRun, now());
    const url = new URL(c.req.url);
    const resource = url.pathname.split("/").slice(4).join("/");
    const { method } = c.req;
    const body = Buffer.from(await c.req.arrayBuffer());
    // Read now: another request may have changed or removed the run while this one's body came in.
    const current = store.find(id);
    if (!current) return send(c, noSuchRun, now());
    const request: LrsRequest = {
      resource,
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: c.req.raw.headers,
      body,
      nowMs: now(),
      newId,
    };
    const { run: next, answer } = answerLrs(current, access, request);
    // What says nothing of the learner is not worth a line.
    if (resource !== "about") {
      const entry = { atMs: now(), call: `${method} ${resource}`, detail: answer.detail, answer: String(answer.status) };
      store.change(current.id, () => withLog(next, answer.problem === undefined ? entry : { ...entry, problem: answer.problem }));
    }
    return send(c, answer, now());
  });
}

/** As an LRS answers, but to the preview's own origin alone: the request guard refuses any other. */
function cors(c: Context): void {
  c.header("Access-Control-Allow-Origin", `http://${c.req.header("host") ?? ""}`);
  c.header("Access-Control-Allow-Methods", "GET, HEAD, PUT, POST, DELETE, OPTIONS");
  c.header("Access-Control-Allow-Headers", "Authorization, Content-Type, If-Match, If-None-Match, X-Experience-API-Version");
  c.header("Access-Control-Expose-Headers", "ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through");
  c.header("Vary", "Origin");
}

function send(c: Context, { status, body, headers }: XapiAnswer, nowMs: number): Response {
  c.header("X-Experience-API-Version", "1.0.3");
  // Exclusive of this very millisecond, in which another statement may yet be stored (xAPI 1.0.3 Communication 2.1.3).
  c.header("X-Experience-API-Consistent-Through", new Date(nowMs - 1).toISOString());
  for (const [name, value] of Object.entries(headers ?? {})) c.header(name, value);
  if (status === 204 || status === 304) return c.body(null, status);
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  if (!Buffer.isBuffer(body)) c.header("Content-Type", "application/json");
  if (status === 200 && headers?.["ETag"] === undefined && c.req.method !== "POST") c.header("ETag", etagOf(bytes));
  return c.body(new Uint8Array(bytes), status as ContentfulStatusCode);
}
