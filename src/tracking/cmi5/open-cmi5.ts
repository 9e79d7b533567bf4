import type { CourseOutline } from "../../model/course.ts";
import type { Launch } from "../../model/launch.ts";
import { cmi5Form } from "../../statements/cmi5-statements.ts";
import type { Environment } from "../environment.ts";
import { agentId } from "../lrs/agent-id.ts";
import { Http } from "../lrs/http.ts";
import { Lrs } from "../lrs/lrs.ts";
import { newerState, type OpenedSession } from "../lrs/opened-session.ts";
import { SessionMemory } from "../lrs/session-memory.ts";
import { StateDocument, type SavedState } from "../lrs/state-document.ts";
import { TrackingError } from "../tracking-error.ts";
import { fetchAuthToken } from "./auth-token.ts";
import { readLanguage, readLaunchData, type LaunchData } from "./launch-data.ts";
import { readLaunchParameters, type LaunchParameters } from "./launch-parameters.ts";

/**
 * From the address to a session that can be begun. A reload finds the session ended, since the page that went away has ended it: `session-over`
 * with the way back. After a crash the token is taken from this tab's memory, and the state as well where the LMS has an older one.
 */
export async function openCmi5(_outline: CourseOutline, environment: Environment): Promise<OpenedSession> {
  const parameters = readLaunchParameters(environment.window.location.search);
  const { actor, registration, activityId, fetchUrl } = parameters;
  const memory = new SessionMemory(environment.sessionStorage, `recourse.cmi5 ${registration} ${activityId}`, fetchUrl);
  const { ended, returnUrl } = memory.record;
  if (ended) throw new TrackingError("session-over", "This cmi5 session was terminated before", { returnUrl });
  const http = new Http(environment);
  const token = memory.record.token ?? (await fetchAuthToken(http, fetchUrl));
  memory.update({ token });
  const lrs = new Lrs(http, parameters, token);
  const document = new StateDocument(lrs);
  const data = await readLaunchData(lrs);
  if (data.returnUrl !== undefined) memory.update({ returnUrl: data.returnUrl });
  const language = await readLanguage(lrs).catch((error: unknown) => {
    environment.log("no learner preferences", error);
    return undefined;
  });
  const saved = newerState(await document.read(), memory.record.saved);
  const { sessionId, contextTemplate, masteryScore } = data;
  const about = { actor, registration, activityId, sessionId, contextTemplate, masteryScore, form: cmi5Form };
  return { memory, lrs, document, saved, about, launch: toLaunch(parameters, data, language, saved) };
}

function toLaunch({ actor, registration }: LaunchParameters, data: LaunchData, language: string | undefined, saved: SavedState): Launch {
  const { mode, masteryScore, returnUrl } = data;
  const learner = { id: agentId(actor), name: actor.name ?? "" };
  return { learner, mode, credit: true, masteryScore, registration, language, suspendData: saved.state, returnUrl };
}
