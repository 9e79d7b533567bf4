import { meantRequest } from "./alternate-request.ts";
import { clientStatementRules } from "./client-statement-rules.ts";
import { answerDocument } from "./documents-resource.ts";
import { readStatementsBody } from "./multipart-body.ts";
import { answerActivity, answerPerson } from "./people-and-activities.ts";
import { lrsOf } from "./run.ts";
import type { Agent, HeldCmi5, HeldXapi, Run, Session, StoredDocument } from "./run.ts";
import { queryStatements } from "./statement-query.ts";
import type { StatementRules } from "./statement-rules.ts";
import { storeStatements } from "./statements-resource.ts";
import { unknownParameters } from "./unknown-parameters.ts";
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

/** A request below the endpoint. */
export interface LrsRequest {
  /** `statements`, `activities/state`. */
  readonly resource: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly nowMs: number;
  readonly newId: () => string;
}

interface Outcome {
  readonly run: Run;
  readonly answer: XapiAnswer;
}

/** A session of the run, or a client of one's own: that one has neither session nor learner, and may speak for anybody. */
interface User {
  readonly session: Session | undefined;
  readonly learner: Agent | undefined;
  readonly rules: StatementRules;
}

const documentKinds: Readonly<Record<string, StoredDocument["kind"]>> = {
  "activities/state": "state",
  "activities/profile": "activity-profile",
  "agents/profile": "agent-profile",
};

const documentMethods = ["GET", "PUT", "POST", "DELETE"];
const methodsOf: Readonly<Record<string, readonly string[]>> = {
  about: ["GET"],
  statements: ["GET", "PUT", "POST"],
  activities: ["GET"],
  agents: ["GET"],
  ...Object.fromEntries(Object.keys(documentKinds).map((resource) => [resource, documentMethods])),
};

/** What an LRS answers (xAPI 1.0.3 Communication), and the run as it is then. HEAD is answered as GET (1.1). */
export function answerLrs(run: Run, access: LrsAccess, given: LrsRequest): Outcome {
  const refuse = (answer: XapiAnswer): Outcome => ({ run, answer });
  const meant = meantRequest(given);
  if ("problem" in meant) return refuse(refusal(400, meant.problem));
  const request = { ...given, ...meant, method: meant.method === "HEAD" ? "GET" : meant.method };
  const { resource, method, headers, query } = request;
  const methods = methodsOf[resource];
  if (methods === undefined) return refuse(refusal(404, "the preview's endpoint has no such resource"));
  // Of anybody: what is not there needs no credential.
  if (!methods.includes(method)) return refuse(refusal(405, `${resource} takes ${methods.join(", ").replace("GET", "GET, HEAD")}`));
  if (resource === "about") return refuse(answerAbout(query));
  const user = userOf(run, access, headers.get("authorization") ?? undefined);
  if (!user) return refuse(refusal(401, "the Authorization header is missing or of no session of this run"));
  const held = lrsOf(run.held);
  if (held === undefined) return refuse(refusal(404, "this run is not one of cmi5 or xAPI"));
  if (!/^1\.0(\.\d+)?$/.test(headers.get("x-experience-api-version") ?? "")) {
    return refuse(refusal(400, "xAPI 1.0.3 Communication 3.3: the header X-Experience-API-Version is missing or not 1.0"));
  }
  const forbidden = user.session && access.forbidden?.(user.session, resource, method);
  if (forbidden !== undefined) return refuse(forbidden);
  if (resource === "statements") return answerStatements(run, held, user, request);
  const kind = documentKinds[resource];
  if (kind === undefined)
    return refuse(resource === "agents" ? answerPerson(held.statements, query) : answerActivity(held.statements, query));
  const { documents, answer } = answerDocument(held.documents, { ...request, kind, learner: user.learner });
  return { run: documents === held.documents ? run : { ...run, held: { ...held, documents } }, answer };
}

/** Asked without a credential and without a version too (xAPI 1.0.3 Communication 2.8). */
function answerAbout(query: URLSearchParams): XapiAnswer {
  const unknown = unknownParameters(query, []);
  return unknown === undefined ? { status: 200, body: { version: ["1.0.3"] }, detail: "" } : refusal(400, unknown);
}

function userOf(run: Run, access: LrsAccess, header: string | undefined): User | undefined {
  const launched = access.authorized(run, header);
  if (launched !== undefined) return { ...launched, rules: access.rules };
  const { client } = run;
  const own = client && `Basic ${Buffer.from(`${client.user}:${client.password}`).toString("base64")}`;
  return own === undefined || own !== header ? undefined : { session: undefined, learner: undefined, rules: clientStatementRules };
}

function answerStatements(run: Run, held: HeldCmi5 | HeldXapi, { session, rules }: User, request: LrsRequest): Outcome {
  const { method, query, headers, path, nowMs, newId } = request;
  const refuse = (answer: XapiAnswer): Outcome => ({ run, answer });
  if (method === "GET") {
    const languages = headers.get("accept-language") ?? undefined;
    return refuse(queryStatements(held.statements, query, path, { languages, attachments: held.attachments }));
  }
  const unknown = unknownParameters(query, method === "PUT" ? ["statementId"] : []);
  if (unknown !== undefined) return refuse(refusal(400, unknown));
  const putId = method === "PUT" ? (query.get("statementId") ?? undefined) : undefined;
  if (method === "PUT" && putId === undefined) return refuse(refusal(400, "xAPI 1.0.3 Communication 2.1.1: statementId is missing"));
  const body = readStatementsBody(headers.get("content-type") ?? "", request.body);
  if ("problem" in body) return refuse(refusal(400, body.problem));
  return storeStatements(run, body, { nowMs, newId, putId, session, rules });
}
