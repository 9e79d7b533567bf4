import type { Agent } from "@xapi/xapi";
import type { Launch } from "../../model/launch.ts";
import type { Environment } from "../environment.ts";
import { TrackingError } from "../tracking-error.ts";
import { fetchAuthToken } from "./auth-token.ts";
import { Http } from "./http.ts";
import { readLanguage, readLaunchData, type LaunchData } from "./launch-data.ts";
import { readLaunchParameters, type LaunchParameters } from "./launch-parameters.ts";
import { Lrs } from "./lrs.ts";
import { SessionMemory } from "./session-memory.ts";
import { StateDocument, type SavedState } from "./state-document.ts";

export interface OpenedCmi5 {
  readonly parameters: LaunchParameters;
  readonly memory: SessionMemory;
  readonly lrs: Lrs;
  readonly data: LaunchData;
  readonly document: StateDocument;
  readonly saved: SavedState;
  readonly launch: Launch;
}

/**
 * From the address to a session that can be begun. A reload finds the session ended, since the page that went away has ended it: `session-over`
 * with the way back. After a crash the token is taken from this tab's memory, and the state as well
 * where the LMS has an older one: statement ids follow from the attempt's revision, which must not go back while a session lasts.
 */
export async function openCmi5(environment: Environment): Promise<OpenedCmi5> {
  const parameters = readLaunchParameters(environment.window.location.search);
  const memory = new SessionMemory(environment.sessionStorage, parameters);
  const { ended, returnUrl } = memory.record;
  if (ended) throw new TrackingError("session-over", "This cmi5 session was terminated before", { returnUrl });
  const http = new Http(environment);
  const token = memory.record.token ?? (await fetchAuthToken(http, parameters.fetchUrl));
  memory.update({ token });
  const lrs = new Lrs(http, parameters, token);
  const document = new StateDocument(lrs);
  const data = await readLaunchData(lrs);
  if (data.returnUrl !== undefined) memory.update({ returnUrl: data.returnUrl });
  const language = await readLanguage(lrs).catch((error: unknown) => {
    environment.log("no learner preferences", error);
    return undefined;
  });
  const saved = newer(await document.read(), memory.record.saved);
  return { parameters, memory, lrs, data, document, saved, launch: toLaunch(parameters, data, language, saved) };
}

function newer(held: SavedState, here: SavedState | undefined): SavedState {
  if (here === undefined || here.revision <= held.revision) return held;
  return { ...here, reported: [...new Set([...held.reported, ...here.reported])] };
}

function toLaunch({ actor, registration }: LaunchParameters, data: LaunchData, language: string | undefined, saved: SavedState): Launch {
  const { mode, masteryScore, returnUrl } = data;
  const learner = { id: accountOf(actor), name: actor.name ?? "" };
  return { learner, mode, credit: true, masteryScore, registration, language, suspendData: saved.state, returnUrl };
}

/** cmi5 9.2 wants an account; whatever else identifies the learner will do. */
function accountOf({ account, mbox, mbox_sha1sum, openid }: Agent): string {
  return account?.name ?? mbox ?? mbox_sha1sum ?? openid ?? "";
}
