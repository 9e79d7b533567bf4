import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import type { Attempt } from "../../../src/model/attempt.ts";
import { decodeSuspendData, encodeSuspendData } from "../../../src/model/suspend-data.ts";
import type { LaunchTicket } from "../../../src/preview/launch-run.ts";
import type { DocumentView, RunView } from "../../../src/preview/run-view.ts";
import { everythingDone } from "../../fixtures/everything-done.ts";
import { rescue } from "../rescue.ts";

const patienceMs = 10_000;

/** What the preview holds of a run, asked from outside: no browser's page stands between. */
export class Host {
  readonly #origin: string;
  readonly #run: string;

  /** `url`: the run's page. */
  constructor(url: string) {
    const { origin, pathname } = new URL(url);
    this.#origin = origin;
    this.#run = pathname.split("/")[2] ?? "";
  }

  async view(): Promise<RunView> {
    return (await (await fetch(`${this.#origin}/api/runs/${this.#run}`)).json()) as RunView;
  }

  /** Waits until it holds this; a browser that closes a page may still be sending. Gives what it holds, whether or not it ever did. */
  async until(holds: (view: RunView) => boolean, patience = patienceMs): Promise<RunView> {
    const end = Date.now() + patience;
    for (let view = await this.view(); ; view = await this.view()) {
      if (holds(view) || Date.now() > end) return view;
      await pause(50);
    }
  }

  /** The learner goes through all of the lessons somewhere else: what is held afterwards is what they would leave. */
  async finishLessons(): Promise<void> {
    const attempt = everythingDone(attemptIn(await this.view()), rescue.outline);
    const state = encodeSuspendData({ ...attempt, revision: attempt.revision + 1 }, rescue.outline);
    const ticket = (await this.#post(`/api/runs/${this.#run}/sessions`, {})) as LaunchTicket;
    const { standard, documents } = await this.view();
    if (ticket.cmi) {
      const set = { [`cmi.suspend_data`]: state, [standard === "scorm12" ? "cmi.core.exit" : "cmi.exit"]: "suspend" };
      await this.#post(`/api/runs/${this.#run}/sessions/${ticket.sessionId}/commit`, { set, finish: true, log: [] });
      return;
    }
    const held = documents.find(isState);
    assert.ok(held);
    await this.#putState(ticket, held.name, { ...(JSON.parse(held.text) as object), revision: attempt.revision + 1, state });
  }

  async #putState({ launchUrl }: LaunchTicket, name: string, document: object): Promise<void> {
    const launch = new URL(launchUrl, this.#origin).searchParams;
    const say = (key: string): string => launch.get(key) ?? "";
    const token = launch.has("fetch") ? ((await this.#post(say("fetch"), {})) as Record<string, string>)["auth-token"] : undefined;
    const where = new URLSearchParams({
      stateId: name,
      activityId: say("activityId") || say("activity_id"),
      agent: say("actor"),
      registration: say("registration"),
    });
    const url = `${say("endpoint")}activities/state?${where.toString()}`;
    const authorized = {
      Authorization: token === undefined ? say("auth") : `Basic ${token}`,
      "X-Experience-API-Version": "1.0.3",
      Origin: this.#origin,
    };
    const etag = (await fetch(url, { headers: authorized })).headers.get("etag");
    const put = await fetch(url, {
      method: "PUT",
      headers: { ...authorized, "Content-Type": "application/json", ...(etag === null ? {} : { "If-Match": etag }) },
      body: JSON.stringify(document),
    });
    assert.equal(put.status, 204, await put.text());
  }

  async #post(path: string, body: object): Promise<unknown> {
    const response = await fetch(new URL(path, this.#origin), {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: this.#origin },
      body: JSON.stringify(body),
    });
    assert.ok(response.ok, `${path}: ${response.status}`);
    return response.json();
  }
}

/** The learner as the host would give it to the next launch. */
export function attemptIn({ figures, documents }: RunView): Attempt {
  const held = documents.find(isState);
  const state = held ? (JSON.parse(held.text) as { readonly state: string }).state : figures.suspendData;
  const { attempt, problem } = decodeSuspendData(state, rescue.outline);
  assert.equal(problem, undefined, "what the host holds cannot be read");
  return attempt;
}

function isState({ kind, text }: DocumentView): boolean {
  return kind === "state" && text.includes('"state":"R');
}
