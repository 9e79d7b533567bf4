import { randomUUID } from "node:crypto";
import type { LaunchTicket } from "../../src/preview/launch-run.ts";
import { post, publisherId } from "./preview-fixture.ts";
import type { Fixture } from "./preview-fixture.ts";

export const verb = (name: string): string => `http://adlnet.gov/expapi/verbs/${name}`;
const cmi5 = { id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" };
const moveOn = { id: "https://w3id.org/xapi/cmi5/context/categories/moveon" };
const extension = "https://w3id.org/xapi/cmi5/context/extensions/";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** A course that speaks to the endpoint over HTTP and knows how to say everything right, so that a test can say one thing wrong. */
export class Cmi5Course {
  readonly launch: URLSearchParams;
  readonly #fixture: Fixture;
  #token = "";
  #sessionId = "";
  #clock: number;

  constructor(fixture: Fixture, ticket: LaunchTicket) {
    this.#fixture = fixture;
    this.launch = new URL(ticket.launchUrl, fixture.origin).searchParams;
    this.#clock = Date.now();
  }

  /** Launches a run and makes the course ready to speak. */
  static async launched(fixture: Fixture, run: string): Promise<Cmi5Course> {
    const ticket = (await (await post(fixture, `/api/runs/${run}/sessions`)).json()) as LaunchTicket;
    const course = new Cmi5Course(fixture, ticket);
    await course.fetchToken();
    const data = (await course.document("activities/state", { stateId: "LMS.LaunchData" })).body as LaunchData;
    course.#sessionId = String(data.contextTemplate.extensions[`${extension}sessionid`]);
    return course;
  }

  async fetchToken(): Promise<Answer> {
    const answer = await answerOf(
      await fetch(this.launch.get("fetch") ?? "", { method: "POST", headers: { Origin: this.#fixture.origin } }),
    );
    this.#token = (answer.body as { "auth-token"?: string })["auth-token"] ?? this.#token;
    return answer;
  }

  async request(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return answerOf(
      await fetch((this.launch.get("endpoint") ?? "") + path, {
        method,
        headers: {
          Origin: this.#fixture.origin,
          Authorization: `Basic ${this.#token}`,
          "X-Experience-API-Version": "1.0.3",
          "Content-Type": "application/json",
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  }

  /** A document at the launch's activity, agent and registration. */
  document(
    resource: string,
    parameters: Readonly<Record<string, string>>,
    method = "GET",
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const place = new URLSearchParams({ agent: this.launch.get("actor") ?? "", ...parameters });
    if (resource !== "agents/profile") place.set("activityId", this.launch.get("activityId") ?? "");
    if (resource === "activities/state") place.set("registration", this.launch.get("registration") ?? "");
    return this.request(method, `${resource}?${place.toString()}`, body, headers);
  }

  /** A statement as cmi5 has it; `change` makes it another. */
  statement(name: string, result?: object, change: object = {}): Record<string, unknown> {
    this.#clock += 1000;
    const judged = ["passed", "failed", "completed"].includes(name);
    return {
      id: randomUUID(),
      actor: JSON.parse(this.launch.get("actor") ?? "{}") as unknown,
      verb: { id: verb(name) },
      object: { objectType: "Activity", id: this.launch.get("activityId") },
      timestamp: new Date(this.#clock).toISOString(),
      ...(result ? { result } : {}),
      context: this.context(judged ? [cmi5, moveOn] : [cmi5]),
      ...change,
    };
  }

  context(category: readonly object[], extensions: object = { [`${extension}masteryscore`]: 0.8 }): object {
    return {
      registration: this.launch.get("registration"),
      contextActivities: { grouping: [{ objectType: "Activity", id: publisherId }], ...(category.length > 0 ? { category } : {}) },
      extensions: { [`${extension}sessionid`]: this.#sessionId, ...extensions },
    };
  }

  /** An allowed statement. */
  answered(): Record<string, unknown> {
    return this.statement("answered", undefined, { object: { id: "https://example.org/q1" }, context: this.context([]) });
  }

  send(...statements: readonly object[]): Promise<Answer> {
    return this.request("POST", "statements", statements);
  }

  say(name: string, result?: object, change?: object): Promise<Answer> {
    return this.send(this.statement(name, result, change));
  }

  completed(): Promise<Answer> {
    return this.say("completed", { completion: true, duration: "PT1S" });
  }

  passed(scaled = 0.9): Promise<Answer> {
    return this.say("passed", { success: true, duration: "PT1S", score: { scaled } });
  }

  failed(scaled = 0.5): Promise<Answer> {
    return this.say("failed", { success: false, duration: "PT1S", score: { scaled } });
  }

  terminated(): Promise<Answer> {
    return this.say("terminated", { duration: "PT30S" });
  }
}

interface LaunchData {
  readonly contextTemplate: { readonly extensions: Readonly<Record<string, unknown>> };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = (response.headers.get("content-type") ?? "").startsWith("application/json");
  return { status: response.status, body: isJson && text !== "" ? (JSON.parse(text) as unknown) : text, headers: response.headers };
}
