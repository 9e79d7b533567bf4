import XAPI, { type Agent, type Statement as XapiStatement } from "@xapi/xapi";
import type { Statement } from "../../statements/statement.ts";
import { TrackingError } from "../tracking-error.ts";
import type { Http } from "./http.ts";
import { isShallow } from "./launch-query.ts";

type AdapterFunction = Exclude<NonNullable<ConstructorParameters<typeof XAPI>[0]["adapter"]>, string>;

/** The course's own document. */
export const stateId = "recourse";

/** Where statements and documents of a launch belong. */
export interface LrsPlace {
  readonly endpoint: string;
  readonly actor: Agent;
  /** Undefined where the launch names none (xAPI without cmi5). */
  readonly registration?: string;
  readonly activityId: string;
}

export interface LrsDocument {
  readonly content: unknown;
  readonly etag: string | undefined;
}

/** The launch's endpoint as this session uses it. Everything rejects as `Http.send` does. A document that is not there is undefined. */
export class Lrs {
  readonly #xapi: XAPI;
  readonly #http: Http;
  readonly #launch: LrsPlace;

  /** `credential`: as the launch gave it, with or without the name of its scheme. */
  constructor(http: Http, launch: LrsPlace, credential: string) {
    this.#launch = launch;
    this.#http = http;
    this.#xapi = new XAPI({ endpoint: launch.endpoint, auth: toAuthorization(credential), adapter: toTransport(http) });
  }

  /** Bytes of statements that one request may carry though the page goes away meanwhile. */
  get roomWhileLeaving(): number {
    return this.#http.keepaliveRoom;
  }

  /** All or none are stored (xAPI 1.0.3 Communication 2.1.2). */
  async sendStatements(statements: readonly Statement[]): Promise<void> {
    await this.#xapi.sendStatements({ statements: statements as unknown as XapiStatement[] });
  }

  async getStatement(statementId: string): Promise<Partial<Statement> | undefined> {
    const answer = await found(this.#xapi.getStatement({ statementId }));
    return answer?.data as Partial<Statement> | undefined;
  }

  /** Those of the registration, or of the learner where there is none, about the launched activity, as far as one answer gives them. */
  async findStatements(verb: string): Promise<readonly Partial<Statement>[]> {
    const { registration, actor: agent, activityId: activity } = this.#launch;
    const whose = registration === undefined ? { agent } : { registration };
    const answer: Answer | undefined = await found(this.#xapi.getStatements({ verb, ...whose, activity }));
    const { statements } = (answer?.data ?? {}) as { readonly statements?: unknown };
    return Array.isArray(statements)
      ? statements.filter((each): each is Partial<Statement> => typeof each === "object" && each !== null)
      : [];
  }

  async getState(stateId: string): Promise<LrsDocument | undefined> {
    return toDocument(await found(this.#xapi.getState({ ...this.#place, stateId })));
  }

  /** `etag`: of the document that this replaces; undefined: whatever is there. Gives the new one where the LRS tells. */
  async setState(stateId: string, state: object, etag: string | undefined): Promise<string | undefined> {
    const match = etag === undefined ? {} : ({ etag, matchHeader: "If-Match" } as const);
    const { headers } = await this.#xapi.setState({ ...this.#place, stateId, state, ...match });
    return toEtag(headers);
  }

  /** Whether the credential serves for nothing any more: even what the session itself has written is refused. Rejects where that cannot be found out. */
  async refusesAll(): Promise<boolean> {
    try {
      await this.getState(stateId);
      return false;
    } catch (error) {
      if (error instanceof TrackingError && (error.httpStatus === 401 || error.httpStatus === 403)) return true;
      throw error;
    }
  }

  async getAgentProfile(profileId: string): Promise<LrsDocument | undefined> {
    return toDocument(await found(this.#xapi.getAgentProfile({ agent: this.#launch.actor, profileId })));
  }

  get #place(): { readonly agent: Agent; readonly activityId: string; readonly registration?: string } {
    const { actor: agent, activityId, registration } = this.#launch;
    return { agent, activityId, ...(registration === undefined ? {} : { registration }) };
  }
}

interface Answer {
  readonly data: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Basic where no scheme is named: cmi5 tokens and the `auth` of old launches often lack the word. */
function toAuthorization(credential: string): string {
  return /^(basic|bearer) /i.test(credential) ? credential : `Basic ${credential}`;
}

/** The library's own transports throw without a status and never keep a request alive. */
function toTransport(http: Http): AdapterFunction {
  return async <Data>({
    url,
    method,
    headers,
    data,
  }: {
    url: string;
    method: string;
    headers?: Record<string, string>;
    data?: unknown;
  }) => {
    const answer = await http.send(method, url, headers, data === undefined ? undefined : JSON.stringify(data));
    return { data: parsed(answer.text) as Data, headers: Object.fromEntries(answer.headers.entries()), status: answer.status };
  };
}

/** What nests too deep to be written again is read as text. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isShallow(value) ? value : text;
  } catch {
    return text;
  }
}

async function found(request: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof TrackingError && error.httpStatus === 404) return undefined;
    throw error;
  }
}

function toDocument(answer: Answer | undefined): LrsDocument | undefined {
  return answer && { content: answer.data, etag: toEtag(answer.headers) };
}

function toEtag(headers: Readonly<Record<string, unknown>>): string | undefined {
  return typeof headers.etag === "string" ? headers.etag : undefined;
}
