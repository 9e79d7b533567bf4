import type { CourseOutline } from "../../model/course.ts";
import { activityIris } from "../../statements/iris.ts";
import { xapiForm } from "../../statements/xapi-statements.ts";
import type { Environment } from "../environment.ts";
import type { Http } from "../lrs/http.ts";
import { joinStates } from "../lrs/join-states.ts";
import { Lrs } from "../lrs/lrs.ts";
import { startingState, type OpenedSession } from "../lrs/opened-session.ts";
import { outboxKey } from "../lrs/outbox-key.ts";
import { SessionMemory } from "../lrs/session-memory.ts";
import { StateDocument } from "../lrs/state-document.ts";
import { Claims } from "../outbox/claims.ts";
import { openOutboxStore } from "../outbox/open-outbox-store.ts";
import { Outbox } from "../outbox/outbox.ts";
import type { Note } from "../scorm/entry-values.ts";
import { readTinCanLaunch } from "./tin-can-launch.ts";

/**
 * From the link to a session that can be begun. The link holds a credential and serves again, so that a reload begins another session;
 * after a crash this tab goes on with the same one, and with its own state where the LRS has an older one. There are no modes and there
 * is no way back: the course is played for good, and the learner closes the window.
 */
export async function openXapi(outline: CourseOutline, environment: Environment, http: Http, note: Note): Promise<OpenedSession> {
  const launch = readTinCanLaunch(environment.window.location, activityIris.course(outline.id), note);
  const { actor, registration, activityId, contextTemplate } = launch;
  const box = outboxKey(launch);
  const memory = new SessionMemory(environment.sessionStorage, `recourse.xapi ${box}`, "");
  if (memory.record.ended) memory.renew();
  const lrs = new Lrs(http, launch, launch.auth);
  const join = joinStates(outline);
  const document = new StateDocument(lrs, join);
  const [held, store] = [await document.read(), await openOutboxStore(environment)];
  const saved = startingState(held, memory.record.saved, join);
  const claims = new Claims(environment, store, box);
  const session = await claimSession(memory, claims, environment);
  const outbox = await Outbox.open({ environment, store, claims, box, session, earlier: "sent" });
  return {
    memory,
    lrs,
    outbox,
    needsBegin: false,
    document,
    saved,
    about: {
      actor,
      activityId,
      sessionId: session,
      contextTemplate,
      masteryScore: undefined,
      form: xapiForm,
      ...(registration ? { registration } : {}),
    },
    launch: {
      learner: launch.learner,
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

/** A tab that was duplicated has the memory of the other, which still plays that session: it begins one of its own. */
async function claimSession(memory: SessionMemory, claims: Claims, environment: Environment): Promise<string> {
  const { sessionId } = memory.record;
  if (sessionId !== undefined && (await claims.claim(sessionId))) return sessionId;
  if (sessionId !== undefined) memory.renew();
  const another = `${environment.now().toString(36)}-${environment.random().toString(36).slice(2)}`;
  memory.update({ sessionId: another });
  return another;
}
