import { createHash } from "node:crypto";
import { extensions, launchDataStateId, learnerPreferencesProfileId, verbs } from "../validation/cmi5/vocabulary.ts";
import { abandonedStatement, launchedStatement, satisfiedStatements } from "./cmi5-statement.ts";
import type { StatementMaker } from "./cmi5-statement.ts";
import { documentKey, makeDocument } from "./document-key.ts";
import { learnerAgent } from "./learner-agent.ts";
import { masteryScoreOf } from "./launch-options.ts";
import { meetsMoveOn } from "./move-on.ts";
import type { Cmi5Manifest } from "./read-manifest.ts";
import { liveSession, withSession } from "./run.ts";
import type { Cmi5Grant, HeldCmi5, Run, Session, StoredDocument } from "./run.ts";

export interface Cmi5Launch {
  /** `http://127.0.0.1:4173`, where the learner's browser reaches the preview. */
  readonly origin: string;
  /** The AU's own address, path and query. */
  readonly contentPath: string;
  readonly nowMs: number;
  readonly newId: () => string;
}

/** Opens a session: abandons one that is live, says launched, writes the launch data; gives the launch URL (cmi5 8.1). */
export function startCmi5(
  run: Run,
  held: HeldCmi5,
  manifest: Cmi5Manifest,
  launch: Cmi5Launch,
): { readonly run: Run; readonly launchUrl: string } {
  const grant = newGrant(run, manifest, launch.newId);
  const session: Session = { id: launch.newId(), startedAtMs: launch.nowMs, state: "live", timeMs: 0, grant };
  const abandoned = abandonLive(run, held, launch);
  const maker = makerFor(abandoned.held, session, grant, launch);
  const atRegistration = run.sessions.length === 0 && grant.moveOn === "NotApplicable";
  const statements = [
    ...abandoned.held.statements,
    ...(atRegistration ? satisfiedStatements({ ...maker, sessionId: launch.newId() }) : []),
    launchedStatement(maker, launch.origin + launch.contentPath),
  ];
  const documents = { ...abandoned.held.documents, ...launchDocuments(run, grant, maker, manifest, launch) };
  const next: Run = {
    ...abandoned.run,
    sessions: [...abandoned.run.sessions, session],
    held: { ...abandoned.held, statements, documents },
  };
  const base = `${launch.origin}/cmi5/${run.id}`;
  const parameters = new URLSearchParams({
    endpoint: `${base}/xapi/`,
    fetch: `${base}/fetch/${grant.fetchKey}`,
    actor: JSON.stringify(grant.actor),
    registration: held.registration,
    activityId: grant.activityId,
  });
  return { run: next, launchUrl: `${launch.contentPath}${launch.contentPath.includes("?") ? "&" : "?"}${parameters.toString()}` };
}

/** Says satisfied once a registration, as soon as its statements meet moveOn. */
export function satisfyIfMet(run: Run, session: Session, nowMs: number, newId: () => string): Run {
  const { held } = run;
  if (held.standard !== "cmi5" || session.grant === undefined) return run;
  const said = held.statements.some((statement) => statement.verb.id === verbs.satisfied);
  if (said || !meetsMoveOn(session.grant.moveOn, held.statements)) return run;
  const maker = makerFor(held, session, session.grant, { nowMs, newId });
  return { ...run, held: { ...held, statements: [...held.statements, ...satisfiedStatements(maker)] } };
}

function abandonLive(run: Run, held: HeldCmi5, launch: Cmi5Launch): { readonly run: Run; readonly held: HeldCmi5 } {
  const live = liveSession(run);
  if (live?.grant === undefined) return { run, held };
  const statement = abandonedStatement(makerFor(held, live, live.grant, launch), live.timeMs);
  const next = { ...held, statements: [...held.statements, statement] };
  return { run: withSession({ ...run, held: next }, { ...live, state: "replaced" }), held: next };
}

function makerFor(
  held: HeldCmi5,
  session: Session,
  grant: Cmi5Grant,
  { nowMs, newId }: Pick<Cmi5Launch, "nowMs" | "newId">,
): StatementMaker {
  return { grant, registration: held.registration, sessionId: session.id, nowMs, newId };
}

function newGrant(run: Run, manifest: Cmi5Manifest, newId: () => string): Cmi5Grant {
  const masteryScore = masteryScoreOf(run.options.mastery, manifest.masteryScore);
  return {
    fetchKey: newId(),
    token: Buffer.from(`session:${newId()}`).toString("base64"),
    tokenTaken: false,
    actor: learnerAgent(run.options),
    activityId: lmsId("au", manifest.auId),
    publisherId: manifest.auId,
    courseId: lmsId("course", manifest.courseId),
    blockIds: manifest.blockIds.map((id) => lmsId("block", id)),
    mode: run.options.mode,
    moveOn: manifest.moveOn,
    ...(masteryScore === undefined ? {} : { masteryScore }),
  };
}

/** cmi5 8.1, activityId: made by the LMS, the same for all registrations, not the publisher's. */
function lmsId(kind: string, publisherId: string): string {
  const digest = createHash("sha256").update(publisherId).digest("hex").slice(0, 24);
  return `https://recourse-preview.invalid/${kind}/${digest}`;
}

/** cmi5 10.0 and 11.0. The course may change its preferences; a later launch leaves them. */
function launchDocuments(
  run: Run,
  grant: Cmi5Grant,
  maker: StatementMaker,
  manifest: Cmi5Manifest,
  launch: Cmi5Launch,
): Record<string, StoredDocument> {
  const { masteryScore, actor, activityId } = grant;
  const { launchParameters, entitlementKey } = manifest;
  const launchData = {
    contextTemplate: {
      contextActivities: { grouping: [{ objectType: "Activity", id: grant.publisherId }] },
      extensions: { [extensions.sessionId]: maker.sessionId },
    },
    launchMode: grant.mode,
    launchMethod: manifest.launchMethod,
    moveOn: grant.moveOn,
    returnURL: `${launch.origin}/run/${run.id}/ended`,
    ...(masteryScore === undefined ? {} : { masteryScore }),
    ...(launchParameters === undefined ? {} : { launchParameters }),
    ...(entitlementKey === undefined ? {} : { entitlementKey: { courseStructure: entitlementKey } }),
  };
  const preferences = documentKey({ kind: "agent-profile", agent: actor, name: learnerPreferencesProfileId });
  const kept = run.held.standard === "cmi5" ? run.held.documents[preferences] : undefined;
  return {
    [documentKey({ kind: "state", activityId, agent: actor, registration: maker.registration, name: launchDataStateId })]: makeDocument(
      { kind: "state", name: launchDataStateId },
      launchData,
      launch.nowMs,
    ),
    [preferences]:
      kept ??
      makeDocument(
        { kind: "agent-profile", name: learnerPreferencesProfileId },
        { languagePreference: "en", audioPreference: "on" },
        launch.nowMs,
      ),
  };
}
