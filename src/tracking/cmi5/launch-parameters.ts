import type { Agent } from "@xapi/xapi";
import { TrackingError } from "../tracking-error.ts";

/** What the launch URL carries (cmi5 8.1). */
export interface LaunchParameters {
  readonly endpoint: string;
  readonly fetchUrl: string;
  readonly actor: Agent;
  readonly registration: string;
  readonly activityId: string;
}

const names = ["endpoint", "fetch", "actor", "registration", "activityId"] as const;

/** Throws a `TrackingError`: `no-host` where nothing of a launch is there, `bad-launch` where some is missing or wrong. */
export function readLaunchParameters(search: string): LaunchParameters {
  const query = new URLSearchParams(search);
  const missing = names.filter((name) => (query.get(name) ?? "") === "");
  if (missing.length === names.length) throw new TrackingError("no-host", "The address has no cmi5 launch parameters");
  if (missing.length > 0) throw new TrackingError("bad-launch", `The cmi5 launch lacks ${missing.join(", ")}`);
  const [endpoint, fetchUrl, actor, registration, activityId] = names.map((name) => query.get(name) ?? "") as [
    string,
    string,
    string,
    string,
    string,
  ];
  for (const [name, url] of [
    ["endpoint", endpoint],
    ["fetch", fetchUrl],
  ] as const)
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
      throw new TrackingError("bad-launch", `The cmi5 launch parameter ${name} is not a web address`);
  return { endpoint, fetchUrl, actor: readActor(actor), registration, activityId };
}

function readActor(json: string): Agent {
  try {
    const actor: unknown = JSON.parse(json);
    if (typeof actor === "object" && actor !== null && !Array.isArray(actor)) return actor as Agent;
  } catch {
    // reported below, with what is not JSON at all
  }
  throw new TrackingError("bad-launch", "The cmi5 launch parameter actor is not a JSON object");
}
