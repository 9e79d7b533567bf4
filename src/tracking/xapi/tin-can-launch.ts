import type { Activity, Context } from "../../statements/statement.ts";
import { actorOf, requireParameters, webAddressOf } from "../lrs/launch-query.ts";
import type { LrsPlace } from "../lrs/lrs.ts";
import { TrackingError } from "../tracking-error.ts";
import { readAgent } from "./read-agent.ts";

/** What a link in the way of Tin Can launches carries. */
export interface TinCanLaunch extends LrsPlace {
  /** Value of the Authorization header, which may lack the word Basic. Kept in memory alone. */
  readonly auth: string;
  readonly contextTemplate: Context;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads the link: endpoint, auth and actor are needed; registration, activity_id and grouping may be missing. `activityId`: the one of
 * `tincan.xml`, which counts where the link names none. Throws a `TrackingError`: `no-host` where nothing of a launch is there,
 * `bad-launch` where some is missing or wrong. Its message never holds a value of the link.
 */
export function readTinCanLaunch(search: string, activityId: string): TinCanLaunch {
  const query = new URLSearchParams(search);
  requireParameters(query, ["endpoint", "auth", "actor"], "xAPI");
  const [auth = "", registration = "", launched = ""] = ["auth", "registration", "activity_id"].map((name) => query.get(name)?.trim());
  // A header takes no other characters; an LRS takes no other registration (xAPI 1.0.3 Data 2.4.6.1) and no other id (2.4.4.1).
  if (!/^[\x20-\x7e]+$/.test(auth)) throw wrong("auth");
  if (registration !== "" && !uuid.test(registration)) throw wrong("registration");
  if (launched !== "" && !URL.canParse(launched)) throw wrong("activity_id");
  return {
    endpoint: webAddressOf(query, "endpoint", "xAPI"),
    auth,
    actor: readAgent(actorOf(query, "xAPI")),
    activityId: launched === "" ? activityId : launched,
    contextTemplate: toTemplate(query.get("grouping") ?? ""),
    ...(registration === "" ? {} : { registration }),
  };
}

/** What groups the activity in the LMS, an id. Anything else is left out: no statement should be refused for it. */
function toTemplate(id: string): Context {
  const grouping: readonly Activity[] = URL.canParse(id) ? [{ objectType: "Activity", id }] : [];
  return grouping.length === 0 ? {} : { contextActivities: { grouping } };
}

function wrong(name: string): TrackingError {
  return new TrackingError("bad-launch", `The xAPI launch parameter ${name} is not valid`);
}
