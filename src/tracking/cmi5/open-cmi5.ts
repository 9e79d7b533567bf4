import type { CourseOutline } from "../../model/course.ts";
import type { Launch } from "../../model/launch.ts";
import { cmi5Form } from "../../statements/cmi5-statements.ts";
import type { Environment } from "../environment.ts";
import type { Http } from "../lrs/http.ts";
import { joinStates } from "../lrs/join-states.ts";
import { Lrs } from "../lrs/lrs.ts";
import { startingState, type OpenedSession } from "../lrs/opened-session.ts";
import { outboxKey } from "../lrs/outbox-key.ts";
import type { SavedState } from "../lrs/saved-state.ts";
import { SessionMemory } from "../lrs/session-memory.ts";
import { StateDocument } from "../lrs/state-document.ts";
import { Claims } from "../outbox/claims.ts";
import { openOutboxStore } from "../outbox/open-outbox-store.ts";
import { Outbox } from "../outbox/outbox.ts";
import type { Note } from "../scorm/entry-values.ts";
import { TrackingError } from "../tracking-error.ts";
import { fetchAuthToken } from "./auth-token.ts";
import { readLanguage, readLaunchData, type LaunchData } from "./launch-data.ts";
import { readLaunchParameters, type LaunchParameters } from "./launch-parameters.ts";

/**
 * From the address to a session that can be begun. A reload finds the session ended, since the page that went away has ended it: `session-over`
 * with the way back. After a crash the token is taken from this tab's memory, and the state as well where the LMS has an older one.
 */
export async function openCmi5(outline: CourseOutline, environment: Environment, http: Http, note: Note): Promise<OpenedSession> {
  const parameters = readLaunchParameters(environment.window.location, note);
  const { actor, registration, activityId, fetchUrl } = parameters;
  const memory = new SessionMemory(environment.sessionStorage, `recourse.cmi5 ${registration} ${activityId}`, fetchUrl);
  const { ended, returnUrl } = memory.record;
  if (ended) throw new TrackingError("session-over", "This cmi5 session was terminated before", { returnUrl });
  const token = memory.record.token ?? (await fetchAuthToken(http, fetchUrl));
  memory.update({ token });
  const lrs = new Lrs(http, parameters, token);
  const join = joinStates(outline);
  const document = new StateDocument(lrs, join);
  const data = await readLaunchData(lrs, note);
  if (data.returnUrl !== undefined) memory.update({ returnUrl: data.returnUrl });
  const language = await readLanguage(lrs, note).catch((error: unknown) => {
    environment.log("no learner preferences", error);
    return undefined;
  });
  const saved = startingState(await document.read(), memory.record.saved, join);
  const { sessionId, contextTemplate, masteryScore } = data;
  const about = { actor, registration, activityId, sessionId, contextTemplate, masteryScore, form: cmi5Form };
  const store = await openOutboxStore(environment);
  const box = outboxKey(parameters);
  const claims = new Claims(environment, store, box);
  const outbox = await Outbox.open({ environment, store, claims, box, session: sessionId, earlier: "dead" });
  return { memory, lrs, outbox, needsBegin: true, document, saved, about, launch: toLaunch(parameters, data, language, saved) };
}

function toLaunch({ learner, registration }: LaunchParameters, data: LaunchData, language: string | undefined, saved: SavedState): Launch {
  const { mode, masteryScore, returnUrl } = data;
  return { learner, mode, credit: true, masteryScore, registration, language, suspendData: saved.state, returnUrl };
}
