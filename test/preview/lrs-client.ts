import { randomUUID } from "node:crypto";
import type { RunView } from "../../src/preview/run-view.ts";
import { newRun, post } from "./preview-fixture.ts";
import type { Fixture } from "./preview-fixture.ts";

export const verb = (name: string): string => `http://adlnet.gov/expapi/verbs/${name}`;
export const ann = { objectType: "Agent", name: "Ann", mbox: "mailto:ann@example.org" };
export const bob = { objectType: "Agent", name: "Bob", account: { homePage: "https://example.org", name: "bob" } };
export const lesson = "https://example.org/lessons/listen";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined where the text is no JSON. */
  readonly body: unknown;
}

/** A statement that breaks nothing; `change` makes it another. */
export function statement(name = "experienced", change: object = {}): Record<string, unknown> {
  return { id: randomUUID(), actor: ann, verb: { id: verb(name) }, object: { objectType: "Activity", id: lesson }, ...change };
}

/** A program that is no browser, with the key of a run: it names no Origin. */
export class LrsClient {
  readonly endpoint: string;
  readonly authorization: string;

  constructor({ endpoint, user, password }: NonNullable<RunView["client"]>) {
    this.endpoint = endpoint;
    this.authorization = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  }

  static async of(fixture: Fixture, run: string): Promise<LrsClient> {
    const view = (await (await post(fixture, `/api/runs/${run}/key`)).json()) as RunView;
    if (view.client === undefined) throw new Error("the run has no key");
    return new LrsClient(view.client);
  }

  static async inNewRun(fixture: Fixture, file = "sample-xapi.zip"): Promise<{ readonly run: string; readonly client: LrsClient }> {
    const run = await newRun(fixture, file);
    return { run, client: await LrsClient.of(fixture, run) };
  }

  /** `body`: text and bytes as they are, all else as JSON. A header that is empty is not sent. */
  async request(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const sent = Object.entries({
      Authorization: this.authorization,
      "X-Experience-API-Version": "1.0.3",
      "Content-Type": body === undefined ? "" : "application/json",
      ...headers,
    }).filter(([, value]) => value !== "");
    const url = path.startsWith("/") ? new URL(path, this.endpoint) : this.endpoint + path;
    const init: RequestInit = { method, headers: sent as [string, string][] };
    if (body !== undefined)
      init.body =
        typeof body === "string" || body instanceof Uint8Array ? new Blob([new Uint8Array(Buffer.from(body))]) : JSON.stringify(body);
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parse(text) };
  }

  send(...statements: readonly unknown[]): Promise<Answer> {
    return this.request("POST", "statements", statements);
  }

  /** GET of a resource with parameters; objects as JSON. */
  get(
    resource: string,
    parameters: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const query = Object.entries(parameters).map(([name, value]): [string, string] => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]);
    return this.request("GET", `${resource}?${new URLSearchParams(query).toString()}`, undefined, headers);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
