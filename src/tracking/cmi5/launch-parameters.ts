import type { Agent } from "@xapi/xapi";
import { actorOf, requireParameters, webAddressOf } from "../lrs/launch-query.ts";
import type { LrsPlace } from "../lrs/lrs.ts";

/** What the launch URL carries (cmi5 8.1). */
export interface LaunchParameters extends LrsPlace {
  readonly fetchUrl: string;
  readonly registration: string;
}

/** Throws a `TrackingError`: `no-host` where nothing of a launch is there, `bad-launch` where some is missing or wrong. */
export function readLaunchParameters(search: string): LaunchParameters {
  const query = new URLSearchParams(search);
  requireParameters(query, ["endpoint", "fetch", "actor", "registration", "activityId"], "cmi5");
  return {
    endpoint: webAddressOf(query, "endpoint", "cmi5"),
    fetchUrl: webAddressOf(query, "fetch", "cmi5"),
    actor: actorOf(query, "cmi5") as Agent,
    registration: query.get("registration") ?? "",
    activityId: query.get("activityId") ?? "",
  };
}
