// An LMS by the book (cmi5 8 to 11), in this process: the session rules of cmi5 9.3 to 9.7 refuse what breaks them, with the clause as the answer's text.

import { must, Refused, StrictLrs, verbOf, type ReceivedStatement, type StrictPlace } from "./strict-lrs.ts";

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

interface Session {
  readonly id: string;
  readonly token: string;
  readonly options: Cmi5Options;
  tokenGiven: boolean;
  over: boolean;
  readonly statements: ReceivedStatement[];
}

export class StrictCmi5Endpoint extends StrictLrs {
  #sessions = 0;
  #session: Session | undefined;

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

  protected get place(): StrictPlace {
    return { actor, registration, activityId, etags: this.session.options.etags === true };
  }

  protected override ownResource(method: string, url: URL): Response | undefined {
    return url.pathname.startsWith("/fetch/") ? this.#giveToken(method, url) : undefined;
  }

  protected authorize(headers: Headers): void {
    must("cmi5 8.2.1", headers.get("Authorization") === `Basic ${this.session.token}` && this.session.tokenGiven, 401);
    must("cmi5 9.3.8: after terminated", !this.session.over);
  }

  protected stored(news: readonly ReceivedStatement[]): void {
    this.session.statements.push(...news);
    if (news.some((statement) => isDefined(statement) && verbOf(statement) === "terminated")) this.session.over = true;
  }

  #giveToken(method: string, url: URL): Response {
    if (method !== "POST") throw new Refused(405, "cmi5 8.2.1");
    const valid = url.pathname.endsWith(`/${this.session.id}`) && !this.session.tokenGiven;
    if (!valid) return Response.json({ "error-code": "1", "error-text": "The authorization token has already been returned." });
    this.session.tokenGiven = true;
    return Response.json({ "auth-token": this.session.token });
  }

  protected check(statement: ReceivedStatement, news: readonly ReceivedStatement[]): void {
    const [session, all] = [
      [...this.session.statements, ...news],
      [...this.statements, ...news],
    ];
    const { context, result } = statement;
    const verb = verbOf(statement);
    must("cmi5 9.6.3.1: session id", context.extensions[sessionIri] === this.session.id);
    must(
      "cmi5 10: context template",
      context.contextActivities.grouping?.some((activity) => activity.id === publisherActivity.id) === true,
    );
    must("cmi5 9.3: initialized first", session.length > 0 || (verb === "initialized" && isDefined(statement)));
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

  protected override ownDocument(method: string, id: string): Response | undefined {
    if (id === "LMS.LaunchData")
      return method === "GET" ? Response.json(this.#launchData()) : new Response("cmi5 10: read only", { status: 403 });
    if (method !== "GET" || id !== "cmi5LearnerPreferences") return undefined;
    const { language } = this.session.options;
    return language === undefined
      ? new Response("", { status: 404 })
      : Response.json({ languagePreference: language, audioPreference: "on" });
  }

  #launchData(): object {
    const { launchMode = "Normal", masteryScore, returnURL } = this.session.options;
    const contextTemplate = { contextActivities: { grouping: [publisherActivity] }, extensions: { [sessionIri]: this.session.id } };
    return { contextTemplate, launchMode, moveOn: "CompletedAndPassed", masteryScore, returnURL };
  }
}

export function isDefined({ context }: ReceivedStatement): boolean {
  return context.contextActivities.category?.some(({ id }) => id === cmi5Category) === true;
}
