import type { Agent } from "@xapi/xapi";
import type { Learner } from "../../model/launch.ts";
import { agentId } from "../lrs/agent-id.ts";
import { actorOf, requireParameters, webAddressOf, type LaunchPage } from "../lrs/launch-query.ts";
import type { LrsPlace } from "../lrs/lrs.ts";
import { toLearner, type Note } from "../scorm/entry-values.ts";
import { readAgent } from "../xapi/read-agent.ts";

/** What the launch URL carries (cmi5 8.1). */
export interface LaunchParameters extends LrsPlace {
  readonly fetchUrl: string;
  readonly registration: string;
  readonly learner: Learner;
}

/**
 * Throws a `TrackingError`: `no-host` where nothing of a launch is there, `bad-launch` where some is missing or wrong. The actor stays as it
 * came (cmi5 8.1.3).
 */
export function readLaunchParameters(page: LaunchPage, note: Note): LaunchParameters {
  const query = new URLSearchParams(page.search);
  requireParameters(query, ["endpoint", "fetch", "actor", "registration", "activityId"], "cmi5");
  const actor = actorOf(query, "cmi5");
  const agent = readAgent(actor, "cmi5");
  return {
    endpoint: webAddressOf(query, "endpoint", "cmi5", page, note),
    fetchUrl: webAddressOf(query, "fetch", "cmi5", page, note),
    actor: actor as Agent,
    learner: toLearner(agentId(agent), agent.name ?? "", note),
    registration: query.get("registration") ?? "",
    activityId: query.get("activityId") ?? "",
  };
}
