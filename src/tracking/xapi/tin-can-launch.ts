import type { Learner } from "../../model/launch.ts";
import type { Activity, Context } from "../../statements/statement.ts";
import { agentId } from "../lrs/agent-id.ts";
import { actorOf, requireParameters, webAddressOf, type LaunchPage } from "../lrs/launch-query.ts";
import type { LrsPlace } from "../lrs/lrs.ts";
import { toLearner, type Note } from "../scorm/entry-values.ts";
import { TrackingError } from "../tracking-error.ts";
import { readAgent } from "./read-agent.ts";

/** What a link in the way of Tin Can launches carries. */
export interface TinCanLaunch extends LrsPlace {
  /** Value of the Authorization header, which may lack the word Basic. Kept in memory alone. */
  readonly auth: string;
  readonly contextTemplate: Context;
  readonly learner: Learner;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads the link: endpoint, auth and actor are needed; registration, activity_id and grouping may be missing. `activityId`: the one of
 * `tincan.xml`, which counts where the link names none. Throws a `TrackingError`: `no-host` where nothing of a launch is there,
 * `bad-launch` where some is missing or wrong. Its message never holds a value of the link.
 */
export function readTinCanLaunch(page: LaunchPage, activityId: string, note: Note): TinCanLaunch {
  const query = new URLSearchParams(page.search);
  requireParameters(query, ["endpoint", "auth", "actor"], "xAPI");
  const [auth = "", registration = "", launched = ""] = ["auth", "registration", "activity_id"].map((name) => query.get(name)?.trim());
  // A header takes no other characters; an LRS takes no other registration (xAPI 1.0.3 Data 2.4.6.1) and no other id (2.4.4.1).
  if (!/^[\x20-\x7e]+$/.test(auth)) throw wrong("auth");
  if (registration !== "" && !uuid.test(registration)) throw wrong("registration");
  if (launched !== "" && !isId(launched)) throw wrong("activity_id");
  const actor = readAgent(actorOf(query, "xAPI"));
  return {
    endpoint: webAddressOf(query, "endpoint", "xAPI", page, note),
    auth,
    actor,
    learner: toLearner(agentId(actor), actor.name ?? "", note),
    activityId: launched === "" ? activityId : launched,
    contextTemplate: toTemplate(query.get("grouping") ?? "", note),
    ...(registration === "" ? {} : { registration }),
  };
}

/** What groups the activity in the LMS, an id. Anything else is left out: no statement should be refused for it. */
function toTemplate(id: string, note: Note): Context {
  if (id !== "" && !isId(id)) note("grouping is no id");
  const grouping: readonly Activity[] = isId(id) ? [{ objectType: "Activity", id }] : [];
  return grouping.length === 0 ? {} : { contextActivities: { grouping } };
}

/** An IRI (xAPI 1.0.3 Data 2.4.4.1), as far as an LRS looks: a scheme, and no space. */
function isId(text: string): boolean {
  return /^\S+$/.test(text) && URL.canParse(text);
}

function wrong(name: string): TrackingError {
  return new TrackingError("bad-launch", `The xAPI launch parameter ${name} is not valid`);
}
