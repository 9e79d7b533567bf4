import { learnerAgent } from "./learner-agent.ts";
import type { XapiManifest } from "./read-manifest.ts";
import type { HeldXapi, Run, Session } from "./run.ts";

export interface XapiLaunch {
  /** `http://127.0.0.1:4173`, where the learner's browser reaches the preview. */
  readonly origin: string;
  readonly contentPath: string;
  readonly nowMs: number;
  readonly newId: () => string;
}

/** Opens a session: a credential of its own and the launch link, with the parameters of Tin Can launches. */
export function startXapi(
  run: Run,
  held: HeldXapi,
  { activityId }: XapiManifest,
  { origin, contentPath, nowMs, newId }: XapiLaunch,
): { readonly run: Run; readonly launchUrl: string } {
  const actor = learnerAgent(run.options);
  const credential = Buffer.from(`run:${newId()}`).toString("base64");
  const session: Session = { id: newId(), startedAtMs: nowMs, state: "live", timeMs: 0, tinCan: { credential, actor, activityId } };
  const earlier = run.sessions.map((each) => (each.state === "live" ? { ...each, state: "replaced" as const } : each));
  const parameters = new URLSearchParams({
    endpoint: `${origin}/xapi/${run.id}/lrs/`,
    auth: `Basic ${credential}`,
    actor: JSON.stringify(actor),
    registration: held.registration,
    activity_id: activityId,
  });
  const launchUrl = `${contentPath}${contentPath.includes("?") ? "&" : "?"}${parameters.toString()}`;
  return { run: { ...run, sessions: [...earlier, session] }, launchUrl };
}
