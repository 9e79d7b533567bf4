import type { CourseOutline } from "../../model/course.ts";
import { activityIris } from "../../statements/iris.ts";
import { xapiForm } from "../../statements/xapi-statements.ts";
import type { Environment } from "../environment.ts";
import { agentId } from "../lrs/agent-id.ts";
import { Http } from "../lrs/http.ts";
import { Lrs } from "../lrs/lrs.ts";
import { newerState, type OpenedSession } from "../lrs/opened-session.ts";
import { SessionMemory } from "../lrs/session-memory.ts";
import { StateDocument } from "../lrs/state-document.ts";
import { readTinCanLaunch } from "./tin-can-launch.ts";

/**
 * From the link to a session that can be begun. The link holds a credential and serves again, so that a reload begins another session;
 * after a crash this tab goes on with the same one, and with its own state where the LRS has an older one. There are no modes and there
 * is no way back: the course is played for good, and the learner closes the window.
 */
export async function openXapi(outline: CourseOutline, environment: Environment): Promise<OpenedSession> {
  const launch = readTinCanLaunch(environment.window.location.search, activityIris.course(outline.id));
  const { endpoint, actor, registration, activityId, contextTemplate } = launch;
  // Every value tells learners apart; what identifies the learner stands in the link of this very tab.
  const key = `recourse.xapi ${JSON.stringify([endpoint, { ...actor, name: undefined }, registration, activityId])}`;
  const memory = new SessionMemory(environment.sessionStorage, key, "");
  if (memory.record.ended) memory.renew();
  const lrs = new Lrs(new Http(environment), launch, launch.auth);
  const document = new StateDocument(lrs);
  const saved = newerState(await document.read(), memory.record.saved);
  const sessionId = memory.record.sessionId ?? `${environment.now().toString(36)}-${environment.random().toString(36).slice(2)}`;
  memory.update({ sessionId });
  return {
    memory,
    lrs,
    document,
    saved,
    about: {
      actor,
      activityId,
      sessionId,
      contextTemplate,
      masteryScore: undefined,
      form: xapiForm,
      ...(registration ? { registration } : {}),
    },
    launch: {
      learner: { id: agentId(actor), name: actor.name ?? "" },
      mode: "Normal",
      credit: true,
      masteryScore: undefined,
      registration: registration ?? "",
      language: undefined,
      suspendData: saved.state,
      returnUrl: undefined,
    },
  };
}
